import { within, type Decimal } from "../../model/decimal";
import { explainDifference, explanationInWords } from "../explain-difference";
import { amountIn, amountTolerance, labelOf, moneyUnitOf, plain, sectionColumns } from "../judgement";
import { PROJECT_FORMS } from "../form-kinds";
import { fixAmount } from "../replace";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { addedOnce, othersUnlisted, totalInDoubt } from "../total-in-doubt";
import { contradictedInstalments } from "./instalment-sums";
import { contradictedTasks } from "./task-sums";
import { brokenEquations } from "./row-equations";
import { scaleOf } from "./scale";
import { summedColumns } from "./summed-columns";

const TERM_NAMES: Readonly<Record<string, string>> = {
  carriedOver: "上年结转",
  initialBudget: "年初预算数",
  adjustment: "预算调整数",
};

export const fnd03 = defineRule({
  id: "FND-03",
  title: "合计应等于各项之和",
  severity: "error",
  forms: [
    "fund-usage",
    "budget-calculation",
    "fund-execution",
    "tracking-plan",
    "tracking-progress",
    "ledger",
    ...PROJECT_FORMS,
    "goal-plan",
  ],
  messages: {
    mismatch: "“{column}”各项相加为{sum}{unit}，合计为{stated}{unit}，相差{difference}{unit}，请核对。",
    explained:
      "“{column}”各项相加为{sum}{unit}，合计为{stated}{unit}，相差{difference}{unit}，恰为{explanation}，请核对。",
    nested:
      "“{column}”各项相加为{sum}{unit}，合计为{stated}{unit}，相差{difference}{unit}；有的行像是下面几行的小计，不重复计入则为{once}{unit}，请核对。",
    section:
      "“{label}”的{column}{stated}{unit}，所含{count}项相加却是{sum}{unit}，相差{difference}{unit}，请核对。",
    adjusted: "“{label}”{terms}应为{expected}{unit}，调整后预算数却是{stated}{unit}，请核对。",
    balance:
      "“{label}”预算数{first}{unit}减执行数{second}{unit}应余{expected}{unit}，结余栏却是{stated}{unit}，请核对。",
    instalments:
      "“{label}”各{period}相加为{expected}{unit}，累计执行数却是{stated}{unit}，相差{difference}{unit}，请核对。",
    task: "“{label}”财政拨款与其他资金相加为{sum}{unit}，总额却是{stated}{unit}，请核对。",
    missing:
      "“{column}”各项相加为{sum}{unit}，合计为{stated}{unit}，相差{difference}{unit}，其中“{items}”没有填金额，请补填。",
  },
  why: "合计是监控表执行数的来源，合计错则后面全错。",
  basis: "算术；资金使用情况表“合计”行",
  formula:
    "|Σ各项 − 合计| > 金额容差×项数；“小计”“其中”行不重复相加；差额再用至多三项的组合解释；" +
    "台账的小计行有一栏与上面或下面各项之和相符、另一栏不符；台账其他各行都合“（上年结转＋）年初＋调整＝调整后”“预算−执行＝结余”“各月（季度）相加＝累计”，只有少数行不合",
  remedy: "核对明细账后改正差额所在的项目，或改正合计。",
  example: { fails: "五项合计 3256.06，合计写 3404.68", passes: "八项相加 = 577.5" },
  everyBlock: true,
  *check(form, { problem, profile }) {
    for (const section of form.rows?.sections ?? [])
      for (const { column, name, stated, added, count, agrees } of sectionColumns(
        section,
        form.rows!,
        moneyUnitOf(form),
        profile,
      )) {
        if (agrees || scaleOf(stated, added, profile)) continue;
        const unit = moneyUnitOf(form);
        const cell = section.line[column]!;
        yield problem("section", {
          at: cell,
          data: {
            label: labelOf(section.line),
            column: name,
            stated: plain(stated, 6),
            count: String(count),
            sum: plain(added, 6),
            difference: plain(stated.minus(added).abs(), 6),
            unit,
          },
          arithmetic: `Σ${count}项 = ${plain(added, 6)}`,
          fix: fixAmount(cell, added, unit, "needs-confirmation", `小计按所含各项之和改为${plain(added, 6)}`),
        });
      }
    for (const { equation, index, stated, expected, terms } of brokenEquations(form, profile)) {
      const row = form.rows!.at(index);
      const line = row.funds[0]!;
      yield problem(equation.id, {
        // Nothing prescribes the equation: only the other rows speak for it.
        severity: equation.id === "balance" ? "info" : "warning",
        at: equation.id === "adjusted" ? line.adjustedBudget! : line.executed!,
        data: {
          label: labelOf(line),
          terms: equation.plus
            .map((id, place) => `${TERM_NAMES[id] ?? ""}${plain(terms[place]!, 6)}${moneyUnitOf(form)}`)
            .join("加"),
          first: plain(terms[0]!, 6),
          second: plain(terms[1]!, 6),
          expected: plain(expected, 6),
          stated: plain(stated, 6),
          difference: plain(stated.minus(expected).abs(), 6),
          period: form.rows!.instalments?.of ?? "",
          unit: moneyUnitOf(form),
        },
        arithmetic: `${terms.map((term) => plain(term, 6)).join(equation.minus.length > 0 ? " − " : " + ")} = ${plain(expected, 6)}`,
      });
    }
    for (const { label, at, stated, added, unit } of contradictedTasks(form, profile))
      yield problem("task", { at, data: { label, sum: plain(added, 6), stated: plain(stated, 6), unit } });
    for (const { name, at, stated, added, unit, count } of contradictedInstalments(form, profile))
      yield problem("mismatch", {
        at,
        data: {
          column: quoted(name),
          sum: plain(added, 6),
          stated: plain(stated, 6),
          difference: plain(stated.minus(added).abs(), 6),
          unit,
        },
        arithmetic: `Σ${count}项 = ${plain(added, 6)}`,
      });
    for (const column of summedColumns(form)) {
      const { stated, items, count, unit, label, blanks, complete } = column;
      const total = amountIn(stated, unit)!;
      const tolerance = amountTolerance(profile, unit).times(count);
      const agrees = (sum: Decimal): boolean => within(sum, total, tolerance);
      if (agrees(column.added) || agrees(column.withParts)) continue;
      const once = addedOnce(column.all(), tolerance);
      if (agrees(once)) continue;
      if (scaleOf(total, column.added, profile) || column.slips(total, profile)) continue;
      const { added } = column;
      const nested = !once.eq(added);
      const difference = total.minus(added);
      const explanation = nested
        ? null
        : explainDifference(difference, items, amountTolerance(profile, unit));
      const backedBy = column.backing({ sum: added, unit }, profile);
      const sure =
        complete &&
        form.kind !== "goal-plan" &&
        !othersUnlisted(total, added, count) &&
        !totalInDoubt(
          {
            stated: total,
            sum: added,
            parts: items,
            unit,
            backedBy,
            suspect: column.suspect(total, profile),
          },
          profile,
        );
      const missing = blanks.length > 0 && difference.gt(0);
      yield problem(missing ? "missing" : nested ? "nested" : explanation ? "explained" : "mismatch", {
        at: stated,
        data: {
          column: label,
          sum: plain(added, 6),
          stated: plain(total, 6),
          difference: plain(difference.abs(), 6),
          unit,
          once: plain(once, 6),
          explanation: explanation ? explanationInWords(explanation, unit) : "",
          items: blanks
            .slice(0, 3)
            .map((label) => quoted(label))
            .join("”“"),
        },
        arithmetic: `Σ${count}项 = ${plain(added, 6)}，${plain(total, 6)} − ${plain(added, 6)} = ${plain(difference, 6)}`,
        fix:
          missing || nested
            ? undefined
            : fixAmount(
                stated,
                added,
                unit,
                sure ? "safe" : "needs-confirmation",
                `合计按各项之和改为${plain(added, 6)}`,
              ),
      });
    }
  },
});
