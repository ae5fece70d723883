import { prg03 } from "../../../src/rules/progress/prg-03-indicator-behind-time";
import { monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (actual: string, extra = {}) =>
  monitoring({
    indicators: [{ level2: "数量指标", name: "完成公共机构节能改造", target: "100%", actual, ...extra }],
  });
const nanchang = row("19.83%");

testRule(prg03, {
  accepts: [
    { name: "91.42%", form: row("91.42%") },
    { name: "done", form: row("100%") },
    { name: "not measured yet", form: row("尚未开展满意度调查") },
    { name: "a copy of the target is no measurement", form: row("≥10%") },
    {
      name: "quality is not measured by the month",
      form: row("19.83%", { level2: "质量指标", name: "验收合格率" }),
    },
    { name: "reverse", form: row("0%", { level2: "质量指标", name: "租金延误率", target: "0%" }) },
    { name: "a limit", form: row("1%", { name: "树木危害株率", target: "≤3%" }) },
    { name: "placeholder", form: row("/", { name: "/", target: "/" }) },
    {
      name: "a whole year is IND-05's",
      form: monitoring({
        month: 12,
        indicators: [{ level2: "数量指标", name: "场次", target: "10", actual: "1" }],
      }),
    },
  ],
  rejects: [
    {
      name: "南昌 33.99%",
      form: nanchang,
      problems: [{ message: "33.99%", severity: "warning", at: nanchang.indicators[0]!.actual }],
    },
    { name: "red by count", form: row("2场", { name: "培训场次", target: "≥10场" }), problems: ["red"] },
    {
      name: "nothing done yet",
      form: row("0场", { name: "培训场次", target: "≥10场" }),
      problems: [{ message: "nothing", severity: "warning" }],
    },
    {
      name: "red, with its reason",
      form: row("19.83%", { reason: "施工单位8月才进场，节能灯具安装安排在9月" }),
      problems: [{ message: "原因已填写，请核对全年能否完成", severity: "info" }],
    },
    {
      name: "red, with a word that gives none",
      form: row("19.83%", { reason: "无" }),
      problems: ["请说明原因"],
    },
    { name: "yellow", form: row("40%"), problems: [{ message: "yellow", severity: "info" }] },
  ],
});
