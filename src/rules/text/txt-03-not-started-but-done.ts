import type { Indicator, PerformanceForm } from "../../model/form";
import { sameUnit } from "../../forms/values";
import { figuresIn, indicatorClass, labelOf, nameOf, plain, shown } from "../judgement";
import { topicsOf } from "../structure/topics";
import { formsFor, type TextBlock, type TextIssue, type TextScope } from "./blocks";
import { claimsOf, namesExactly, speaksOf } from "./claims";
import { defineTextRule } from "./define-text-rule";
import { sentences } from "./han";
import { quoted } from "../quoted";
import { nothingDoneWritten } from "../screens/fields";
import { ownClaim } from "./own-claims";
import { itemAmounts } from "./table-amounts";

type Message = "progress" | "spent" | "later" | "threshold" | "row";

export const txt03 = defineTextRule(
  {
    id: "TXT-03",
    title: "文字说没做，表里就不能有进度",
    severity: "error",
    messages: {
      progress: "文字写“{text}”，表中“{name}”却已完成{actual}，请核对后统一。",
      spent: "文字写“{text}”，表中“{name}”却已支出{amount}万元，请核对后统一。",
      later: "文字写“{text}”，表中“{name}”却已填{actual}，请按已完成的部分填报。",
      row: "“{name}”的完成情况写“{text}”，本行执行数却是{amount}{unit}，请核对后统一。",
      threshold: "文字只说明“{text}”，表中“{name}”却填{actual}，达不到门槛的不能填满，请填实际分数。",
    },
    why: "一处说没开展、一处填了进度，两处必有一处不实。",
    basis: "文表一致",
    formula: "句子含“尚未开展、尚未支出、下半年才…”且与指标（支出项）说的是同一件事，而表中数值大于0",
    remedy: "核实后改文字或改表；部分开展的写“部分开展”。",
    example: {
      fails: "文字“节能工作尚未开展”，表中节能改造完成19.83%",
      passes: "文字写“节能改造已开展19.83%”",
    },
    screen: nothingDoneWritten,
    *check(form, { problem }) {
      const [actual, executed] = [form.goals.actual, form.funds[0]?.executed];
      if (form.kind !== "ledger-row" || !actual?.value || !executed?.value?.value.gt(0)) return;
      const said = ownClaim(actual.value);
      if (!said) return;
      const { value, unit } = executed.value;
      yield problem("row", {
        // Money may be spent before work begins, but not before any is paid.
        severity: said.claim === "not-started" ? "warning" : undefined,
        at: [actual, executed],
        data: {
          name: labelOf(form.funds[0]!),
          text: quoted(said.clause, 30),
          amount: plain(value, 6),
          unit,
        },
      });
    },
  },
  find,
);

function find(scope: TextScope): TextIssue<Message>[] {
  return scope.blocks.flatMap((block) =>
    sentences(block.text).flatMap((sentence) => {
      const forms = formsFor(block, scope);
      return [
        ...forms.flatMap((form) => againstIndicators(sentence, block, form)),
        ...againstSpending(sentence, block, forms),
      ];
    }),
  );
}

function againstIndicators(sentence: string, block: TextBlock, form: PerformanceForm): TextIssue<Message>[] {
  const claims = claimsOf(sentence);
  // A sentence that names an indicator in full speaks of no other one that shares a word with it.
  const exact = form.indicators.filter(({ name }) => namesExactly(sentence, name.value ?? ""));
  const about = exact.length > 0 ? exact : form.indicators;
  const reached = about.filter((indicator) => hasProgress(indicator) && isOutput(indicator));
  const text = quoted(sentence, 30);
  const issues: TextIssue<Message>[] = [];
  for (const indicator of reached) {
    const cell = indicator.actual!;
    if (block.cell === cell.cell || isOwnRow(block, indicator) || statesValue(sentence, cell)) continue;
    const common = {
      block,
      cells: [cell],
      data: { text, name: nameOf(indicator), actual: shown(cell.value) },
    };
    const named = claims.length > 0 && speaksOf(sentence, indicator.name.value ?? "");
    if (named && claims.includes("not-started")) issues.push({ ...common, message: "progress" });
    else if (named && claims.includes("later") && isWhole(indicator))
      issues.push({ ...common, message: "later", severity: "warning" });
    else if (belowThreshold(sentence, indicator))
      issues.push({ ...common, message: "threshold", severity: "warning" });
  }
  return issues;
}

function againstSpending(
  sentence: string,
  block: TextBlock,
  forms: readonly PerformanceForm[],
): TextIssue<Message>[] {
  if (!claimsOf(sentence).some((claim) => claim !== "later")) return [];
  return itemAmounts(forms)
    .filter(({ label, amount }) => amount.gt(0) && speaksOf(sentence, label))
    .map(({ label, amount, at }) => ({
      message: "spent" as const,
      block,
      cells: [at],
      data: { text: quoted(sentence, 30), name: quoted(label), amount: plain(amount, 6) },
    }));
}

/** Quality, satisfaction and reverse indicators may hold a figure without any work done. */
function isOutput(indicator: Indicator): boolean {
  const kind = indicatorClass(indicator);
  return indicator.direction !== "reverse" && kind !== "cost" && !/率$/u.test(indicator.name.value ?? "");
}

function hasProgress({ actual, isPlaceholder }: Indicator): boolean {
  const value = actual?.value;
  return !isPlaceholder && !!value?.number?.gt(0) && (value.kind === "number" || value.kind === "percent");
}

/** All of it: 100%, or a count that has reached its target. «四季度完成余下部分» beside a part of it is no contradiction. */
function isWhole({ actual, target }: Indicator): boolean {
  const [reached, goal] = [actual!.value!, target?.value];
  if (reached.kind === "percent") return reached.number!.gte(100);
  return (
    goal?.kind === "number" &&
    sameUnit(reached.unit, goal.unit) &&
    !!goal.number &&
    reached.number!.gte(goal.number)
  );
}

/** A sentence that gives the very figure of the table claims nothing else. */
function statesValue(sentence: string, { value }: NonNullable<Indicator["actual"]>): boolean {
  return !!value?.number && figuresIn(sentence).some((figure) => figure.eq(value.number!));
}

/** The reason of a row speaks of that row, and RSN-07 looks at it. */
function isOwnRow(block: TextBlock, { reason, remark }: Indicator): boolean {
  return block.cell !== null && (reason.explanation?.cell === block.cell || remark?.cell === block.cell);
}

/** «考核结果均达到90分以上» proves no «评分标准95分以上». */
function belowThreshold(sentence: string, { name, actual }: Indicator): boolean {
  const topics = topicsOf(sentence);
  // A sentence that names other work proves nothing about this one.
  if (topics.length > 0 && !topicsOf(name.value ?? "").some((topic) => topics.includes(topic))) return false;
  const demanded = /(\d{2,3})分以上/u.exec((name.value ?? "").replace(/\s/gu, ""))?.[1];
  const proved = /(?:考核|评分|评估|得分|检查)[^，]{0,12}?(\d{2,3})分以上/u.exec(
    sentence.replace(/\s/gu, ""),
  )?.[1];
  return !!demanded && !!proved && Number(proved) < Number(demanded) && !!actual?.value?.number?.gte(100);
}
