/** 问题清单 as a new sheet: one finding a row, to be passed on or ticked off on paper. */
import { a1 } from "../model/address";
import type { Finding, Severity } from "../model/finding";
import type { CellStyle, DraftCell, SheetDraft } from "../model/sheet-draft";

export interface RuleSummary {
  readonly title: string;
  readonly remedy: string;
  readonly basis: string;
}

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

const STYLES = {
  title: { font: { size: 16, bold: true }, horizontal: "center", vertical: "center" },
  head: {
    font: { bold: true },
    fill: "#F2F2F2",
    border: "thin",
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  text: { border: "thin", horizontal: "left", vertical: "top", wrap: true },
  centre: { border: "thin", horizontal: "center", vertical: "top", wrap: true },
} as const satisfies Record<string, CellStyle>;

type StyleName = keyof typeof STYLES;
const STYLE_ORDER = Object.keys(STYLES) as StyleName[];

interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly style: StyleName;
  text(finding: Finding, index: number, rule: RuleSummary | null): string | number;
}

const COLUMNS: readonly Column[] = [
  { header: "序号", width: 6, style: "centre", text: (_, index) => index + 1 },
  { header: "级别", width: 7, style: "centre", text: (finding) => SEVERITY_NAMES[finding.severity] },
  { header: "工作表", width: 16, style: "text", text: (finding) => finding.at[0]?.sheet ?? "" },
  { header: "单元格", width: 10, style: "centre", text: (finding) => finding.at.map(a1).join("、") },
  { header: "问题", width: 44, style: "text", text: (finding) => finding.message },
  { header: "计算过程", width: 26, style: "text", text: (finding) => finding.arithmetic ?? "" },
  { header: "怎么改", width: 32, style: "text", text: (_finding, _index, rule) => rule?.remedy ?? "" },
  { header: "依据", width: 28, style: "text", text: (_finding, _index, rule) => rule?.basis ?? "" },
  { header: "规则", width: 9, style: "centre", text: (finding) => finding.rule },
  { header: "处理情况", width: 14, style: "text", text: () => "" },
];

const HEADER_ROW = 1;

/** @param ruleOf what the catalogue says of a rule; null when it does not know it */
export function findingsSheet(
  findings: readonly Finding[],
  ruleOf: (id: string) => RuleSummary | null,
): SheetDraft {
  const cells: DraftCell[] = [cell(0, 0, "问题清单", "title")];
  COLUMNS.forEach((column, index) => cells.push(cell(HEADER_ROW, index, column.header, "head")));
  findings.forEach((finding, index) => {
    const rule = ruleOf(finding.rule);
    COLUMNS.forEach((column, place) =>
      cells.push(cell(HEADER_ROW + 1 + index, place, column.text(finding, index, rule), column.style)),
    );
  });
  const last = { right: COLUMNS.length - 1, bottom: HEADER_ROW + findings.length };
  return {
    name: "问题清单",
    cells,
    styles: STYLE_ORDER.map((name) => STYLES[name]),
    merges: [{ top: 0, left: 0, bottom: 0, right: last.right }],
    columnWidths: Object.fromEntries(COLUMNS.map((column, index) => [index, column.width])),
    rowHeights: { 0: 30, [HEADER_ROW]: 22 },
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: {
      landscape: true,
      fitToWidth: true,
      area: { top: 0, left: 0, ...last },
      titleRows: [HEADER_ROW, HEADER_ROW],
    },
  };
}

function cell(row: number, column: number, value: string | number, style: StyleName): DraftCell {
  return { row, column, value, style: STYLE_ORDER.indexOf(style) };
}
