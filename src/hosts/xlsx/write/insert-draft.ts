/** Adds a sheet draft to a package as its last tab. */
import { rangeA1 } from "../../../model/address";
import type { SheetDraft } from "../../../model/sheet-draft";
import { freeSheetName } from "../../sheet-name";
import type { WorkbookPackage } from "../package/workbook-package";
import { addStyle } from "./draft-styles";
import { draftSheetBytes } from "./draft-sheet";
import { rewriteNotes } from "./notes";
import { SheetPart } from "./sheet-part";
import type { StyleTable } from "./style-table";
import { addSheet, defineLocalName } from "./workbook-part";

/** Notes of a template are part of it: marks come and go without them. */
export const TEMPLATE_AUTHOR = "填报说明";

/** @returns the name given, with a suffix when the draft's own is taken */
export function insertDraft(
  pack: WorkbookPackage,
  styles: StyleTable,
  draft: SheetDraft,
  isSelected = false,
): string {
  const name = freeSheetName(draft.name, pack.tabNames());
  const { part, index } = addSheet(pack, name);
  const bytes = draftSheetBytes(draft, {
    namespace: pack.mainNamespace,
    styles: draft.styles.map((style) => addStyle(styles, style)),
    isSelected,
  });
  styles.save();
  pack.archive.set(part, bytes);
  const notes = draft.cells.flatMap(({ row, column, note }) =>
    note === undefined ? [] : [{ row, column, text: note }],
  );
  if (notes.length > 0) {
    const sheetPart = new SheetPart(pack, part);
    const entry = { name, hidden: false, part, tab: index };
    rewriteNotes(pack, entry, sheetPart, { gone: [], added: notes, author: TEMPLATE_AUTHOR });
    sheetPart.save();
  }
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  const { area, titleRows } = draft.print ?? {};
  if (area) defineLocalName(pack, "_xlnm.Print_Area", index, quoted + absolute(rangeA1(area)));
  if (titleRows)
    defineLocalName(pack, "_xlnm.Print_Titles", index, `${quoted}$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  return name;
}

function absolute(reference: string): string {
  return reference.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
