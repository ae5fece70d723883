import { parseRate } from "../../forms/values";
import { isEmpty } from "../../model/sourced";
import { TRACKING_DEVIATION } from "../../model/tables";
import { PROJECT_FORMS } from "../form-kinds";
import { nameOf, shown } from "../judgement";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { tableOf } from "../tables";
import { isMeasured, isWords } from "./kinds";

/** Not done yet, or not yet time for it: said frankly, it only cannot be computed. */
const NOT_YET = /未|暂无|暂缓|正在|进行中|年底|下半年|待/;

export const ind03 = defineRule({
  id: "IND-03",
  title: "定量指标的完成值应填数字",
  severity: "warning",
  forms: [...PROJECT_FORMS, "stage-completion", "tracking-deviation"],
  messages: {
    words: "“{name}”的目标是{target}，完成值却是文字“{actual}”，无法计算，请改填数字。",
    pending: "“{name}”的目标是{target}，完成值写“{actual}”，请填目前的数字，文字写入备注。",
    rate: "“{column}”应填百分比，填的却是文字“{actual}”，请改填百分比。",
  },
  why: "定量指标只有填数字才能比较和计分。",
  basis: "财预〔2020〕10号：定量指标按完成值与指标值比较",
  formula: "目标为数字、百分比、金额或区间，完成值为描述文字或定性词；尚未开展的只作提示",
  remedy: "填写实测数；尚未到时点的填 0 或留空，并在备注写明计划时间。",
  example: { fails: "目标 100%，完成值“每月进行考核”", passes: "目标 100%，完成值 98%" },
  *check(form, { problem }) {
    for (const indicator of form.indicators) {
      const { target, actual } = indicator;
      const goal = target?.value;
      if (!goal || !actual || !isMeasured(goal) || !isWords(actual.value)) continue;
      const pending = NOT_YET.test(actual.value.text);
      yield problem(pending ? "pending" : "words", {
        at: [actual, target],
        data: { name: nameOf(indicator), target: shown(goal), actual: quoted(actual.value.text, 30) },
        severity: pending ? "info" : "warning",
      });
    }
    const table = tableOf(form, TRACKING_DEVIATION.id);
    for (const row of table?.rows ?? [])
      for (const column of [TRACKING_DEVIATION.completionRate, TRACKING_DEVIATION.qualityRate]) {
        const cell = row.cells[column];
        if (!cell || isEmpty(cell) || !parseRate(cell.cell, { percentColumn: true }).issue) continue;
        const label = table!.headers[column]?.value ?? "完成率";
        yield problem("rate", { at: cell, data: { column: label, actual: quoted(cell.cell.text, 30) } });
      }
  },
});
