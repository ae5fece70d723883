/**
 * A report as a Word file. The only folder that knows the library `docx`, which is large: panes load it when it is asked
 * for. The same report gives the same bytes.
 */
import type { Table } from "docx";
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { blocksOf, type Block, type ReportDraft } from "../draft/report-draft";
import { BODY, FACES, HEADINGS, PAGE, SIZE } from "./looks";
import { textRuns } from "./runs";
import { settled } from "./settled";
import { tableParts } from "./table";

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

export async function docxOf(draft: Pick<ReportDraft, "title" | "sections">): Promise<Uint8Array> {
  const document = new Document({
    title: draft.title,
    creator: "绩效监控助手",
    styles: styles(),
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footer() },
        children: blocksOf(draft).flatMap(partsOf),
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function styles() {
  const heading = (index: number) => ({
    run: { ...HEADINGS[index]!.run, size: SIZE.three, color: "000000" },
    paragraph: { ...BODY, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: FACES.body, size: SIZE.three } },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
    },
    paragraphStyles: [
      { id: "ReportBody", name: "报告正文", basedOn: "Normal", quickFormat: true, paragraph: BODY },
      {
        id: "ReportTitle",
        name: "报告标题",
        basedOn: "Normal",
        quickFormat: true,
        run: { font: FACES.title, size: SIZE.two },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: 640, lineRule: "exact" as const, before: 0, after: 560 },
        },
      },
    ],
  };
}

function partsOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "title":
      return [new Paragraph({ style: "ReportTitle", children: textRuns(block.runs) })];
    case "heading":
      return [new Paragraph({ heading: LEVELS[block.level - 1], children: textRuns(block.runs) })];
    case "paragraph":
      return [new Paragraph({ style: "ReportBody", children: textRuns(block.runs) })];
    case "table":
      return tableParts(block.table);
  }
}

/** «— 1 —» */
function footer(): Footer {
  const children = ["— ", PageNumber.CURRENT, " —"];
  const number = new TextRun({ children, font: FACES.page, size: SIZE.four });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
