import { prg08 } from "../../../src/rules/progress/prg-08-dates-in-order";
import { form, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (actual: string, remark: string) =>
  selfEvaluation({
    fields: { startDate: "2020年1月1日" },
    indicators: [{ name: "竣工验收时间", target: "2020.7.6", actual, remark }],
  });

/** The note stands on the sheet of the table. */
const stage = (planned: string, note: string) => {
  const table = form("stage-completion", {
    indicators: [{ name: "满意度调查", target: "2次", planned, actual: "1次" }],
  });
  const [cell] = prose(note);
  const sheet = table.range.sheet;
  return { forms: [table], prose: [{ ...cell!, at: { ...cell!.at, sheet } }] };
};

testRule(prg08, {
  accepts: [
    {
      name: "闵行 span",
      form: form("tracking-basics", { fields: { startDate: "2018年1月1日", endDate: "2018年12月31日" } }),
    },
    {
      name: "a year, a month, a leap day",
      form: selfEvaluation({
        fields: { reportDate: "2024年2月29日", startDate: "2023年", endDate: "2024.12" },
      }),
    },
    { name: "no date at all", form: selfEvaluation({ fields: { reportDate: "年  月  日" } }) },
    { name: "in time", form: row("2020.7.1", "已按时完成") },
    { name: "planned to the date", workbook: stage("1次", "2018年6月已完成1次；计划2018年底再进行1次。") },
    { name: "nothing left for later", workbook: stage("2次", "2018年6月已完成1次。") },
    { name: "late and said so", form: row("2020.8.1", "未能按时完成，因供货延迟") },
  ],
  rejects: [
    {
      name: "days that are in no calendar",
      form: selfEvaluation({ fields: { reportDate: "2023年9月31日", endDate: "2023.13.1" } }),
      problems: [{ message: "“填报日期”填的2023年9月31日", severity: "warning" }, "impossible"],
    },
    {
      name: "span",
      form: form("tracking-basics", { fields: { startDate: "2018年12月31日", endDate: "2018年1月1日" } }),
      problems: ["span"],
    },
    { name: "claimed", form: row("2020.8.1", "已按时完成"), problems: ["claimed"] },
    {
      name: "planned for the whole year",
      workbook: stage("2次", "2018年6月已完成1次；计划 2018 年底再进行 1 次。"),
      problems: ["ahead"],
    },
    { name: "early", form: row("2019.12.1", ""), problems: ["early"] },
  ],
});
