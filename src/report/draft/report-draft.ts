/**
 * A report as pure data: what a clerk reads on the screen and what becomes a Word file. In every text 〔…〕 is a gap that
 * only a person can fill; nothing else is left open.
 */
import { countGaps, splitAtGaps } from "../../model/gaps";
import { numbered } from "./numbering";

export interface ReportDraft {
  readonly title: string;
  readonly sections: readonly Section[];
  /** The tables of the workbook that it is drawn from, as «监控表：项目支出绩效目标执行监控表». */
  readonly sources: readonly string[];
  /** What the workbook holds and the report does not, and why, one sentence each. */
  readonly left: readonly string[];
}

export interface Section {
  /** Without its number. */
  readonly heading: string;
  readonly content: readonly (string | ReportTable)[];
  readonly sections: readonly Section[];
}

export interface ReportTable {
  /** «表1 后勤保障项目资金使用情况表» */
  readonly caption: string;
  /** «万元»; null when no unit holds for the whole table. */
  readonly unit: string | null;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportColumn {
  readonly header: string;
  /** Share of the table's width, in any unit. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  /** A text that stands in several rows is shown once for all of them. */
  readonly merges?: boolean;
}

export interface Run {
  readonly text: string;
  readonly isGap: boolean;
}

export type Block =
  | { readonly kind: "title" | "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly kind: "table"; readonly table: ReportTable };

export function section(
  heading: string,
  content: Section["content"],
  sections: readonly Section[] = [],
): Section {
  return { heading, content, sections };
}

export function runsOf(text: string): readonly Run[] {
  return splitAtGaps(text)
    .map((part, index) => ({ text: part, isGap: index % 2 === 1 }))
    .filter((run) => run.text !== "");
}

/** The report from top to bottom, its headings numbered. */
export function blocksOf({ title, sections }: Pick<ReportDraft, "title" | "sections">): readonly Block[] {
  return [{ kind: "title", runs: runsOf(title) }, ...sectionBlocks(sections, 1)];
}

function sectionBlocks(sections: readonly Section[], level: 1 | 2 | 3 | 4): Block[] {
  const below = Math.min(level + 1, 4) as 2 | 3 | 4;
  return sections.flatMap(({ heading, content, sections: inner }, index): Block[] => [
    { kind: "heading", level, runs: runsOf(numbered(level, index + 1, heading)) },
    ...content.map((one): Block => {
      if (typeof one === "string") return { kind: "paragraph", runs: runsOf(one) };
      return { kind: "table", table: one };
    }),
    ...sectionBlocks(inner, below),
  ]);
}

/** The report as plain text: a line a paragraph, a table's cells with tabs between them. */
export function textOf(draft: Pick<ReportDraft, "title" | "sections">): string {
  const lines = blocksOf(draft).flatMap((block) => {
    if (block.kind !== "table") return [block.runs.map(({ text }) => text).join("")];
    const { caption, unit, columns, rows } = block.table;
    const head = columns.map(({ header }) => header);
    const body = rows.map((row, r) => row.map((text, c) => (isRepeated(block.table, r, c) ? "" : text)));
    return [caption, ...(unit ? [`单位：${unit}`] : []), ...[head, ...body].map((row) => row.join("\t"))];
  });
  return `${lines.join("\n")}\n`;
}

/** The cell shows what stands above it in a column that merges, under the same cells on its left. */
export function isRepeated({ columns, rows }: ReportTable, row: number, column: number): boolean {
  const [own, above] = [rows[row]!, rows[row - 1]];
  if (!above || !columns[column]!.merges) return false;
  return own.slice(0, column + 1).every((text, index) => text === above[index]);
}

export function gapsIn(draft: Pick<ReportDraft, "title" | "sections">): number {
  return countGaps(textOf(draft));
}
