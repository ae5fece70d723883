import { ind10 } from "../../../src/rules/indicators/ind-10-percent-possible";
import { form, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (name: string, actual: string) =>
  selfEvaluation({ indicators: [{ name, target: "100%", actual }] });

const planned = (name: string, target: string) => form("goal-plan", { indicators: [{ name, target }] });

testRule(ind10, {
  accepts: [
    { name: "all of it planned", form: planned("验收合格率", "100%") },
    { name: "more than all planned", form: planned("招商任务完成率", "110%") },
    { name: "growth planned", form: planned("收入增长率", "110%") },
    {
      name: "a target of an evaluation",
      form: selfEvaluation({ indicators: [{ name: "验收合格率", target: "≥105%", actual: "100%" }] }),
    },
    { name: "100%", form: row("验收合格率", "100%") },
    { name: "growth", form: row("游客增长率", "135%") },
    { name: "a loss of growth", form: row("收入增长率", "-3%") },
    { name: "a task, not a share", form: row("完成白蚁防治工作", "120%") },
  ],
  rejects: [
    { name: "more than the whole planned", form: planned("验收合格率", "≥105%"), problems: ["target"] },
    { name: "105%", form: row("验收合格率", "105%"), problems: [{ message: "above", severity: "warning" }] },
    { name: "negative", form: row("出勤率", "-5%"), problems: ["negative"] },
  ],
});
