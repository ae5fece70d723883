import { ind10 } from "../../../src/rules/indicators/ind-10-percent-possible";
import { selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, actual: string) =>
  selfEvaluation({ indicators: [{ name, target: "100%", actual }] });

testRule(ind10, {
  accepts: [
    { name: "100%", form: row("验收合格率", "100%") },
    { name: "growth", form: row("游客增长率", "135%") },
    { name: "a loss of growth", form: row("收入增长率", "-3%") },
    { name: "a task, not a share", form: row("完成白蚁防治工作", "120%") },
  ],
  rejects: [
    { name: "105%", form: row("验收合格率", "105%"), problems: [{ message: "above", severity: "warning" }] },
    { name: "negative", form: row("出勤率", "-5%"), problems: ["negative"] },
  ],
});
