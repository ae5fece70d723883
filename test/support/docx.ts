/** .docx files of hand-written WordprocessingML, and of whole reports. */
import type { ReportDocument, ReportPart, ReportTable } from "../../src/model/report-document";
import { escapeXml } from "../../src/hosts/xlsx/xml/entities";
import { zipOf, type Parts } from "./zip-parts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface DocxParts {
  /** Inside of w:styles, w:numbering, w:footnotes. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

export function docxParts(body: string, more: DocxParts = {}): Parts {
  const kinds = Object.keys(more) as (keyof DocxParts)[];
  const relation = (kind: string, target: string, index: number): string =>
    `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(relation("officeDocument", "word/document.xml", 0)),
    "word/_rels/document.xml.rels": relations(
      kinds.map((kind, index) => relation(kind, `${kind}.xml`, index)).join(""),
    ),
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      kinds.map((kind) => [`word/${kind}.xml`, `<w:${kind} ${W}>${more[kind]}</w:${kind}>`]),
    ),
  };
}

export function docx(body: string, more: DocxParts = {}): Uint8Array {
  return zipOf(docxParts(body, more));
}

export function paragraphXml(text: string, properties = ""): string {
  const runs = text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join("<w:br/>");
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r>${runs}</w:r></w:p>`;
}

export function documentXml({ parts }: ReportDocument): string {
  return parts.map(partXml).join("");
}

function partXml(part: ReportPart): string {
  return part.kind === "paragraph" ? paragraphXml(part.text) : tableXml(part);
}

function tableXml({ rowCount, cells }: ReportTable): string {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const here = cells
      .filter((cell) => row >= cell.row && row < cell.row + cell.rows)
      .sort((a, b) => a.column - b.column)
      .map(({ row: top, rows: high, columns, text }) => {
        const merge = high === 1 ? "" : `<w:vMerge${row === top ? ' w:val="restart"' : ""}/>`;
        const span = columns === 1 ? "" : `<w:gridSpan w:val="${columns}"/>`;
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraphXml(row === top ? text : "")}</w:tc>`;
      });
    return `<w:tr>${here.join("")}</w:tr>`;
  });
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}
