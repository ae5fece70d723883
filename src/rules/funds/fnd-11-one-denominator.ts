import type { Decimal } from "../../model/decimal";
import type { FundLine, PerformanceForm } from "../../model/form";
import { TRACKING_PROGRESS } from "../../model/tables";
import type { Profile } from "../../profile/profile";
import { FUND_FORMS } from "../form-kinds";
import {
  denominatorName,
  executionRate,
  labelOf,
  otherBaseOf,
  percentText,
  plain,
  sameRate,
  statedReadings,
  type ExecutionRate,
  writtenFigure,
} from "../judgement";
import { defineRule, type RecognisedWorkbook } from "../rule";
import { quoted } from "../quoted";
import { ratedLines } from "./rated-lines";
import { amountAt, amountCell, tableOf } from "../tables";
import { rateInDoubt } from "../screens/money";

export const fnd11 = defineRule({
  id: "FND-11",
  title: "同一张表只用一种执行率口径",
  severity: "info",
  forms: [...FUND_FORMS, "ledger", "tracking-progress"],
  messages: {
    mixed: "“{label}”执行率{stated}是按{used}算的，而“{other}”是按{usedThere}算的，同一张表请统一口径。",
    other: "“{label}”执行率{stated}是按{used}算的，按现用口径（{expected}）应为{rate}，请确认口径。",
    contract:
      "实际执行{actual}万元恰为合同价{contract}万元的{share}，计划执行{planned}万元却是预算{budget}万元的{share}，两者口径不同，请统一。",
  },
  why: "年初、调整后、到位三种分母得出的执行率不能放在一起比较。",
  basis: "自评表 B/A；监控系统 执行数÷调整后预算数；10号附2 实际支出÷实际到位",
  formula: "表中执行率与现用口径不符，但与本行另一种预算（年初、调整后、到位）或合同、计划等金额算出的率相符",
  remedy: "在口径设置中选定分母，或改用同一分母重算。",
  example: { fails: "预算 2646.34、到位 672.44，写执行率 100%", passes: "全表都按调整后预算数" },
  screen: rateInDoubt,
  *check(form, { problem, profile }) {
    const lines = ratedLines(form, profile).map((line) => ({
      line,
      reading: readingOf(line, form, profile),
    }));
    for (const { line, reading } of lines) {
      const inForce = reading ? null : executionRate(line, form, profile);
      const other = inForce && otherBaseOf(line, form, profile);
      if (!other) continue;
      yield problem("other", {
        at: line.rate!,
        data: {
          label: labelOf(line),
          stated: percentText(line.rate!.value!.percent, 4),
          used: `“${quoted(other.name)}”`,
          expected: denominatorName(inForce.denominator, form),
          rate: percentText(inForce.percent),
        },
        arithmetic: other.arithmetic,
      });
    }
    const rated = lines.flatMap(({ line, reading }) =>
      reading ? [{ line, used: reading.denominator, reading }] : [],
    );
    for (const { line, used, reading } of rated) {
      const inForce = executionRate(line, form, profile)!;
      if (used === inForce.denominator) continue;
      const regular = rated.find((other) => other.used !== used && other.line !== line);
      const data = {
        label: labelOf(line),
        stated: percentText(line.rate!.value!.percent, 4),
        used: denominatorName(used, form),
        other: regular ? labelOf(regular.line) : "",
        usedThere: regular ? denominatorName(regular.used, form) : "",
        expected: denominatorName(inForce.denominator, form),
        rate: percentText(inForce.percent),
      };
      yield problem(regular ? "mixed" : "other", {
        at: regular ? [line.rate!, regular.line.rate!] : line.rate!,
        data,
        arithmetic: reading.arithmetic,
      });
    }
  },
  *checkWorkbook(workbook, { problem, profile }) {
    for (const form of workbook.forms) {
      const table = tableOf(form, TRACKING_PROGRESS.id);
      for (const row of table?.rows ?? []) {
        const cell = amountCell(row, TRACKING_PROGRESS.planned, "万元");
        const [budget, actual, planned] = (["budget", "actual", "planned"] as const).map((column) =>
          amountAt(row, TRACKING_PROGRESS[column], "万元"),
        );
        if (!cell || !budget || !actual || !planned || actual.eq(planned)) continue;
        for (const quarter of [25, 50, 75, 100]) {
          const agrees = (whole: Decimal, part: Decimal): boolean =>
            whole.times(quarter).div(100).minus(part).abs().lte(profile.tolerance.amount);
          const contract =
            agrees(budget, planned) && contractPrices(workbook).find((price) => agrees(price, actual));
          if (!contract) continue;
          const numbers = { actual, planned, budget, contract };
          yield problem("contract", {
            at: cell,
            data: {
              ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, plain(value, 6)])),
              share: `${quarter}%`,
            },
            arithmetic: `${plain(contract, 6)} × ${quarter}% = ${plain(actual, 6)}，${plain(budget, 6)} × ${quarter}% = ${plain(planned, 6)}`,
          });
          break;
        }
      }
    }
  },
});

/** The rate as stated, by the budget it was divided by; the one in force when several fit. */
function readingOf(line: FundLine, form: PerformanceForm, profile: Profile): ExecutionRate | null {
  const stated = line.rate?.value;
  const inForce = stated ? executionRate(line, form, profile) : null;
  if (!stated || !inForce) return null;
  if (sameRate(stated, inForce.percent, profile)) return inForce;
  return statedReadings(line, form, profile)[0] ?? null;
}

const CONTRACT =
  /(?:合同(?:总?价|总?金额|总?额)|中标(?:总?价|金额))[^\d，。；]{0,8}([\d,]+(?:\.\d+)?)[*\s]*万/g;

/** Contract prices in 万元 that the workbook's text names. */
function contractPrices({ prose }: RecognisedWorkbook) {
  return prose.flatMap(({ text }) => [...text.matchAll(CONTRACT)].map((match) => writtenFigure(match[1]!)));
}
