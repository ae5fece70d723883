import { ind04 } from "../../../src/rules/indicators/ind-04-same-unit";
import { form, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, target: string, actual: string) =>
  monitoring({ indicators: [{ name, target, actual }] });
const minhang = form("stage-completion", {
  month: 8,
  indicators: [{ name: "机关人员对后勤保障服务满意度达 90%以上", target: "≥90%", planned: "2", actual: "1" }],
});

testRule(ind04, {
  accepts: [
    { name: "same", form: row("合同", "6份", "6份") },
    { name: "one without unit", form: row("合同", "6份", "6") },
    { name: "97.44 for 90%", form: row("满意度", "≥90%", "97.44") },
    { name: "万元 and 元", form: row("费用", "3.5万元", "35000元") },
    { name: "unknown units", form: row("数", "3砣", "3坨") },
    { name: "a copy of the target", form: row("株率", "≤3%", "≤3%") },
  ],
  rejects: [
    {
      name: "闵行 ≥90% and 1",
      form: minhang,
      problems: [{ message: "bare", at: minhang.indicators[0]!.actual }],
    },
    { name: "人 and 人次", form: row("服务", "100人", "100人次"), problems: ["units"] },
  ],
});
