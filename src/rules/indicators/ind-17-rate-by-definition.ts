import { parseRate } from "../../forms/values";
import { decimal, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import { TRACKING, TRACKING_DEVIATION, TRACKING_PROGRESS } from "../../model/tables";
import { percentText, plain, sameRate } from "../judgement";
import { quoted } from "../quoted";
import { defineRule, type HasCell, type RecognisedWorkbook } from "../rule";
import { amountAt, tableOf } from "../tables";

/** «准确率…74.57%» or «74.57%…准确率» within one clause. */
const ACCURACY = /准确率[^。；]{0,40}?(\d+(?:\.\d+)?)\s*[%％]|(\d+(?:\.\d+)?)\s*[%％][^。；]{0,20}准确率/;
const EXECUTION = /执行率[^。；\d]{0,6}(\d+(?:\.\d+)?)\s*[%％]/;
const FIRST_FIGURE = /(\d+(?:\.\d+)?)\s*([人名位个套台辆份项次场]|人次|平方米)?/;
const NOT_DONE = /未(考核|开展|完成|进行|实施|检查|验收)|尚未/;

export const ind17 = defineRule({
  id: "IND-17",
  title: "率应按定义计算",
  severity: "warning",
  forms: ["tracking", "tracking-progress", "tracking-deviation"],
  messages: {
    accuracy: "预算执行准确率按定义应为{expected}（实际执行÷计划执行），文字用的是{stated}，请核对。",
    completion: "实际完成率应为{expected}（实际产出÷计划产出），表中为{stated}，请核对。",
    partial:
      "实际完成率填{stated}，但同期“{name}”等{count}项指标仍为“{actual}”，只反映了一部分指标，请核对。",
  },
  why: "准确率、完成率、及时率各有定义，用错公式结论就不可比。",
  basis: "闵行区绩效跟踪情况表（表2-1）：准确率＝实际/计划执行金额；实际完成率＝实际/计划产出数",
  formula: "按定义逐式重算，差 > 百分比容差；合并填列的指标中有未完成的，完成率不应为100%",
  remedy: "按定义重算，或分指标填列。",
  example: { fails: "实际 2819.55、计划 2835.69，准确率写 74.57%", passes: "准确率 99.43%" },
  *check(form, { problem, profile }) {
    for (const row of tableOf(form, TRACKING_DEVIATION.id)?.rows ?? []) {
      const cell = row.cells[TRACKING_DEVIATION.completionRate];
      const stated = cell ? parseRate(cell.cell, { percentColumn: true }).value : null;
      const actual = figure(row.cells[TRACKING_DEVIATION.actual]?.value);
      const planned = figure(row.cells[TRACKING_DEVIATION.planned]?.value);
      if (!cell || !stated || !actual || !planned?.number.gt(0) || actual.unit !== planned.unit) continue;
      const percent = actual.number.times(100).div(planned.number);
      if (sameRate(stated, percent, profile)) continue;
      yield problem("completion", {
        at: cell,
        data: { expected: percentText(percent), stated: percentText(stated.percent) },
        arithmetic: `${plain(actual.number)} ÷ ${plain(planned.number)} = ${percentText(percent)}`,
      });
    }
  },
  *checkWorkbook(workbook, { problem, profile }) {
    for (const form of workbook.forms) {
      const accuracy = accuracyOf(form);
      const mention = accuracy && accuracyInText(workbook);
      if (accuracy && mention && mention.percent.minus(accuracy.percent).abs().gt(profile.tolerance.rate))
        yield problem("accuracy", {
          at: mention.at,
          data: { expected: percentText(accuracy.percent), stated: percentText(mention.percent) },
          arithmetic: accuracy.arithmetic,
        });
      const full = fullCompletion(form);
      const open = full ? openIndicators(workbook) : [];
      const [first] = open;
      if (!full || !first) continue;
      const data = { stated: full.cell.text, name: first.name, count: open.length, actual: first.text };
      yield problem("partial", { at: [full, ...open], data });
    }
  },
});

function figure(text: string | null | undefined): { number: Decimal; unit: string } | null {
  const match = FIRST_FIGURE.exec(text ?? "");
  return match ? { number: decimal(match[1]!), unit: match[2] ?? "" } : null;
}

function accuracyOf(form: PerformanceForm): { percent: Decimal; arithmetic: string } | null {
  const row = tableOf(form, TRACKING_PROGRESS.id)?.rows[0];
  const actual = row && amountAt(row, TRACKING_PROGRESS.actual, "万元");
  const planned = row && amountAt(row, TRACKING_PROGRESS.planned, "万元");
  if (!actual || !planned?.gt(0)) return null;
  const percent = actual.times(100).div(planned);
  return { percent, arithmetic: `${plain(actual, 6)} ÷ ${plain(planned, 6)} = ${percentText(percent)}` };
}

/** Where the text states an accuracy; the row of 表2-1 it belongs to comes first. */
function accuracyInText({ forms, prose }: RecognisedWorkbook): { percent: Decimal; at: HasCell[] } | null {
  const tracked = forms
    .flatMap((form) => tableOf(form, TRACKING.id)?.rows ?? [])
    .find((row) => /准确率/.test(row.cells[TRACKING.level3]?.value ?? ""))?.cells[TRACKING.result];
  for (const [index, heading] of prose.entries()) {
    // Under the heading «A21 预算执行准确率» the rate stands in one of the next paragraphs.
    const under = /准确率\s*$/.test(heading.text) ? prose.slice(index + 1, index + 4) : [];
    const [cell, match] = [heading, ...under]
      .map((text) => [text, (text === heading ? ACCURACY : EXECUTION).exec(text.text)] as const)
      .find(([, found]) => found) ?? [heading, null];
    const percent = match && decimal((match[1] ?? match[2])!);
    if (percent) return { percent, at: tracked ? [tracked, { cell }] : [{ cell }] };
  }
  return null;
}

/** A row of 附表1-4 that joins several indicators and says 100%. */
function fullCompletion(form: PerformanceForm): HasCell | null {
  for (const row of tableOf(form, TRACKING_DEVIATION.id)?.rows ?? []) {
    const cell = row.cells[TRACKING_DEVIATION.completionRate];
    const joined = (row.cells[TRACKING_DEVIATION.target]?.value ?? "")
      .split(/[；;]/)
      .filter((part) => part.trim());
    if (cell && joined.length > 1 && parseRate(cell.cell, { percentColumn: true }).value?.percent.eq(100))
      return cell;
  }
  return null;
}

function openIndicators({ forms }: RecognisedWorkbook) {
  return forms
    .filter(({ kind }) => kind === "stage-completion")
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ name, actual }) =>
      actual?.value && NOT_DONE.test(actual.value.text)
        ? [{ cell: actual.cell, name: quoted(name.value ?? "", 30), text: quoted(actual.value.text, 30) }]
        : [],
    );
}
