import { prg08 } from "../../../src/rules/progress/prg-08-dates-in-order";
import { form, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (actual: string, remark: string) =>
  selfEvaluation({
    fields: { startDate: "2020年1月1日" },
    indicators: [{ name: "竣工验收时间", target: "2020.7.6", actual, remark }],
  });

testRule(prg08, {
  accepts: [
    {
      name: "闵行 span",
      form: form("tracking-basics", { fields: { startDate: "2018年1月1日", endDate: "2018年12月31日" } }),
    },
    { name: "in time", form: row("2020.7.1", "已按时完成") },
    { name: "late and said so", form: row("2020.8.1", "未能按时完成，因供货延迟") },
  ],
  rejects: [
    {
      name: "span",
      form: form("tracking-basics", { fields: { startDate: "2018年12月31日", endDate: "2018年1月1日" } }),
      problems: ["span"],
    },
    { name: "claimed", form: row("2020.8.1", "已按时完成"), problems: ["claimed"] },
    { name: "early", form: row("2019.12.1", ""), problems: ["early"] },
  ],
});
