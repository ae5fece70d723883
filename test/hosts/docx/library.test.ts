/** Reports that a library of Word files has written: numbered headings, tracked changes, notes, merged cells. */
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { readDocument } from "../../../src/hosts/docx";

const cell = (text: string, more: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...more });
const by = { author: "经办人", date: "2024-01-01T00:00:00Z" };

test("is read as its page shows it", async () => {
  const heading = (text: string, level: 0 | 1) =>
    new Paragraph({
      text,
      heading: level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      numbering: { reference: "chapters", level },
    });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "chapters",
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: "%1、" },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: "（%2）" },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph("含税。")] } },
    sections: [
      {
        children: [
          heading("项目概况", 0),
          heading("项目名称", 1),
          new Paragraph({
            children: [
              new TextRun("支出"),
              new DeletedTextRun({ text: "588.5", id: 1, ...by }),
              new InsertedTextRun({ text: "577.5", id: 2, ...by }),
              new TextRun("万元"),
              new TextRun({ text: "隐藏", vanish: true }),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [cell("项目资金", { rowSpan: 2 }), cell("预算数", { columnSpan: 2 })],
              }),
              new TableRow({ children: [cell("年初"), cell("全年")] }),
            ],
          }),
          heading("绩效目标", 0),
        ],
      },
    ],
  });
  const { parts, notices } = readDocument(new Uint8Array(await Packer.toBuffer(document)));
  expect(parts).toEqual([
    { kind: "paragraph", text: "一、项目概况", level: 1 },
    { kind: "paragraph", text: "（一）项目名称", level: 2 },
    { kind: "paragraph", text: "支出577.5万元", level: null },
    { kind: "paragraph", text: "含税。", level: null },
    {
      kind: "table",
      rowCount: 2,
      columnCount: 3,
      cells: [
        { row: 0, column: 0, rows: 2, columns: 1, text: "项目资金" },
        { row: 0, column: 1, rows: 1, columns: 2, text: "预算数" },
        { row: 1, column: 1, rows: 1, columns: 1, text: "年初" },
        { row: 1, column: 2, rows: 1, columns: 1, text: "全年" },
      ],
    },
    { kind: "paragraph", text: "二、绩效目标", level: 1 },
  ]);
  expect(notices.map(({ code }) => code)).toEqual(["tracked-changes", "hidden-text"]);
});
