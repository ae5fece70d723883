/** What the annexes of a 跟踪评价 tell for the chapters of a report: plans, rules, deviations, conclusions. */
import { isTick } from "../../forms/values";
import type { DataRow } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { TRACKING_DEVIATION, TRACKING_PLAN_GOALS, TRACKING_PROGRESS } from "../../model/tables";
import { isNothing } from "../../rules/reasons/reason-columns";
import { tablesOf, type Drafting, type Subject } from "./drafting";
import { inQuotes, lineOf, withoutEnd } from "./words";

/** 附表1-2: the goals with their targets. */
export function plannedGoals(subject: Subject): string | null {
  const rows = tablesOf(subject, TRACKING_PLAN_GOALS.id).flatMap(({ table }) => table.rows);
  const goals = rows.flatMap((row) => {
    const [goal, target] = [said(row, TRACKING_PLAN_GOALS.goal), said(row, TRACKING_PLAN_GOALS.target)];
    if (!goal) return [];
    return [target && !goal.includes(target) ? `${goal}（${target}）` : goal];
  });
  return goals.length > 0 ? `${goals.join("；")}。` : null;
}

/** 附表1-3: the rules the project has, and how they were found. */
export function rulesText(subject: Subject): string | null {
  const rows = tablesOf(subject, TRACKING_PROGRESS.id).flatMap(({ table }) => table.rows);
  const told = rows.flatMap((row) => {
    const name = said(row, TRACKING_PROGRESS.systemName);
    if (!name) return [];
    const number = said(row, TRACKING_PROGRESS.systemNumber);
    const relevance = ticked(row, [
      [TRACKING_PROGRESS.relevanceVeryGood, "很好"],
      [TRACKING_PROGRESS.relevanceGood, "较好"],
      [TRACKING_PROGRESS.relevanceFair, "一般"],
      [TRACKING_PROGRESS.relevanceMissing, "缺失"],
    ]);
    const executed = ticked(row, [
      [TRACKING_PROGRESS.executedWell, "有效"],
      [TRACKING_PROGRESS.executedMostly, "基本有效"],
      [TRACKING_PROGRESS.executedNot, "未执行"],
    ]);
    return [
      `管理制度有${name}${number ? `（${number}）` : ""}` +
        (relevance ? `，制度与目标的关联性勾选“${relevance}”` : "") +
        (executed ? `，执行情况勾选“${executed}”` : ""),
    ];
  });
  return told.length > 0 ? `${[...new Set(told)].join("；")}。` : null;
}

/** 附表1-3: how far the work has come, in the table's own words. */
export function progressText(subject: Subject): string | null {
  return wordsOf(subject, TRACKING_PROGRESS.id, TRACKING_PROGRESS.progress);
}

/** 附表1-4: what came out, with the rates as stated. */
export function outputTexts(subject: Subject, { doubts }: Drafting): string[] {
  return tablesOf(subject, TRACKING_DEVIATION.id).flatMap(({ table }) =>
    table.rows.flatMap((row) => {
      const actual = said(row, TRACKING_DEVIATION.actual);
      if (!actual) return [];
      const rate = said(row, TRACKING_DEVIATION.completionRate);
      const planned = said(row, TRACKING_DEVIATION.planned);
      const category = lineOf(said(row, TRACKING_DEVIATION.category)).replace(/[：:]$/u, "");
      const doubt = doubts.about(
        row.cells[TRACKING_DEVIATION.completionRate],
        row.cells[TRACKING_DEVIATION.actual],
      );
      return [
        `${category ? `${category}：` : ""}${withoutEnd(actual)}。` +
          (planned ? `计划应完成：${withoutEnd(planned)}。` : "") +
          (rate ? `实际完成率${rate}${doubt}。` : ""),
      ];
    }),
  );
}

export function deviationText(subject: Subject): string | null {
  return wordsOf(subject, TRACKING_DEVIATION.id, TRACKING_DEVIATION.reason);
}

/** 附表1-4: whether the year's goal will be reached, as ticked. */
export function forecastText(subject: Subject): string | null {
  const rows = tablesOf(subject, TRACKING_DEVIATION.id).flatMap(({ table }) => table.rows);
  const told = rows.flatMap((row) => {
    const tick = ticked(row, [
      [TRACKING_DEVIATION.forecastYes, "能够完成"],
      [TRACKING_DEVIATION.forecastNo, "无法完成"],
    ]);
    if (!tick) return [];
    const why = said(row, TRACKING_DEVIATION.forecastReason);
    const item = lineOf(said(row, TRACKING_DEVIATION.item));
    return [`${item ? inQuotes(item) : "项目"}预计年底“${tick}”${why ? `：${withoutEnd(why)}` : ""}`];
  });
  return told.length > 0 ? `${told.join("；")}。` : null;
}

/** «☑项目运行正常 ☐基本正常» → «项目运行正常»; words without boxes stay as they are. */
export function chosenOf(text: string): string | null {
  if (!/[□☐○]/u.test(text)) return withoutEnd(text.replace(/[☑√✓✔■]/gu, "")) || null;
  const chosen = [...text.matchAll(/[☑√✓✔■]\s*([^☑√✓✔■□☐○\s]+)/gu)].map((match) => match[1]!);
  return chosen.length === 1 ? chosen[0]! : null;
}

function wordsOf(subject: Subject, id: string, column: string): string | null {
  const texts = tablesOf(subject, id).flatMap(({ table }) =>
    table.rows.flatMap((row) => said(row, column) ?? []),
  );
  return texts.length > 0 ? `${[...new Set(texts.map(withoutEnd))].join("；")}。` : null;
}

function said(row: DataRow, column: string): string | null {
  const text = row.cells[column]?.inherited ? null : row.cells[column]?.value?.trim();
  return text && !isNothing(text) ? text : null;
}

/** The one choice that is ticked. */
function ticked(row: DataRow, choices: readonly (readonly [string, string])[]): string | null {
  const chosen = choices.filter(([column]) => isMark(row.cells[column]));
  return chosen.length === 1 ? chosen[0]![1] : null;
}

function isMark(cell: Sourced<string> | undefined): boolean {
  return !!cell?.value && isTick(cell.value);
}
