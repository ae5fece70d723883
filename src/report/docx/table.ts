/** A table with its caption and unit above; its header comes again on every page. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { isRepeated, runsOf, type ReportColumn, type ReportTable } from "../draft/report-draft";
import { FACES, SIZE, TEXT_WIDTH } from "./looks";
import { textRuns } from "./runs";

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const AROUND = { top: 40, bottom: 40, left: 80, right: 80 } as const;

export function tableParts(table: ReportTable): (Paragraph | Table)[] {
  const { caption, unit, columns, rows } = table;
  const above = { keepNext: true, spacing: { before: 120, after: 60 } } as const;
  const size = { size: SIZE.smallFour, font: FACES.one } as const;
  const widths = widthsOf(columns);
  const parts: (Paragraph | Table)[] = [
    new Paragraph({
      ...above,
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: caption, ...size })],
    }),
  ];
  if (unit !== null) {
    const children = [new TextRun({ text: `单位：${unit}`, size: SIZE.five, font: FACES.body })];
    parts.push(new Paragraph({ keepNext: true, alignment: AlignmentType.RIGHT, children }));
  }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header }, index) => cell(header, widths[index]!, "center", true)),
  });
  const body = rows.map(
    (row, r) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ align, merges }, index) => {
          const isBelow = isRepeated(table, r, index);
          const text = isBelow ? "" : (row[index] ?? "");
          const merge = isBelow ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
          return cell(text, widths[index]!, align, false, merges ? merge : undefined);
        }),
      }),
  );
  const width = { size: TEXT_WIDTH, type: WidthType.DXA };
  parts.push(
    new Table({ width, layout: TableLayoutType.FIXED, columnWidths: widths, rows: [head, ...body] }),
    // What follows must not stick to the table.
    new Paragraph({ spacing: { line: 200, lineRule: "exact" }, children: [] }),
  );
  return parts;
}

function cell(
  text: string,
  width: number,
  align: ReportColumn["align"],
  isHead: boolean,
  verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
): TableCell {
  const font = isHead ? FACES.one : FACES.body;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: AROUND,
    verticalMerge,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({ alignment: ALIGN[align], children: textRuns(runsOf(text), { size: SIZE.five, font }) }),
    ],
  });
}

/** The page's width by the columns' shares, to the last twip. */
function widthsOf(columns: readonly ReportColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / total));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}
