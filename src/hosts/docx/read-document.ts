/** A .docx file as a report: paragraphs and tables in the order of the page. */
import type { ReportDocument, ReportPart } from "../../model/report-document";
import type { Notice } from "../../model/snapshot";
import { attribute, children, rootElement } from "../xlsx/xml/tags";
import type { BodyContext, Omissions } from "./body-context";
import { BodyReader } from "./body-reader";
import { Numbering } from "./numbering";
import { DocumentPackage } from "./package";
import { asDocumentRefusal } from "./refusals";
import { Styles } from "./styles";

/** @throws HostError encrypted, legacy-format, not-a-document, damaged, unsafe or too-large; nothing else */
export function readDocument(bytes: Uint8Array): ReportDocument {
  try {
    const pack = new DocumentPackage(bytes);
    const styles = new Styles(pack.part("styles"));
    const numbering = new Numbering(pack.part("numbering"));
    const omitted: Omissions = { hidden: false, tracked: false, embedded: false, cut: false };
    const context: BodyContext = { styles, numbering, notes: new Map(), omitted };
    const notes = new Map([
      ...notesIn(pack.part("footnotes"), "footnoteReference", context),
      ...notesIn(pack.part("endnotes"), "endnoteReference", context),
    ]);
    const parts = new BodyReader(pack.body, { ...context, notes }).read();
    return { parts, notices: noticesOf(omitted) };
  } catch (error) {
    throw asDocumentRefusal(error);
  }
}

function notesIn(
  xml: string | null,
  reference: string,
  context: BodyContext,
): [string, readonly ReportPart[]][] {
  if (xml === null) return [];
  return children(xml, rootElement(xml)).flatMap((note): [string, readonly ReportPart[]][] => {
    const id = attribute(note.tag, "w:id") ?? attribute(note.tag, "id");
    if (id === undefined || note.isEmpty) return [];
    const parts = new BodyReader(xml, context).read(note.contentStart, note.contentEnd);
    return [[`${reference} ${id}`, parts]];
  });
}

function noticesOf({ hidden, tracked, embedded, cut }: Omissions): Notice[] {
  const told: [boolean, string, string][] = [
    [tracked, "tracked-changes", "报告里有修订记录，按接受全部修订后的文字核对。"],
    [hidden, "hidden-text", "报告里有隐藏文字，没有核对；请确认是否要删去。"],
    [
      embedded,
      "embedded-document",
      "报告里嵌入了另一份文档或表格对象，它的内容没有读出，请单独核对，或把表格粘贴为 Word 表格。",
    ],
    [cut, "report-truncated", "报告太长，后面的部分没有核对，请拆分后再试。"],
  ];
  return told.flatMap(([is, code, message]) => (is ? [{ code, message, sheet: null, cells: [] }] : []));
}
