/** A published report as a document: its paragraphs with the tables in their places, as they were before both were flattened. */
import type { ReportCell, ReportDocument, ReportPart, ReportTable } from "../../model/report-document";
import { snapshotOfDraft } from "../../model/draft-snapshot";
import { displayText } from "../../forms/values";
import type { SheetDraft } from "../../model/sheet-draft";
import { layOutTables, isTabled, plainText } from "./lay-out";
import type { Seed } from "./seed-file";

/** A table that the report tells in sentences is none. */
const NARRATIVE = /无表/;

export function seedReport(seed: Seed, report: readonly string[]): ReportDocument {
  const tables = layOutTables(seed, report);
  const printed = { ...seed, tables: seed.tables.filter(({ form }) => !NARRATIVE.test(form)) };
  const parts: ReportPart[] = [];
  report.forEach((raw, index) => {
    const line = index + 1;
    seed.tables.forEach((table, place) => {
      if (table.source_lines[0] === line && !NARRATIVE.test(table.form)) parts.push(tableOf(tables[place]!));
    });
    const text = plainText(raw).replace(/^#+\s*/, "");
    if (text !== "" && !isTabled(printed, line)) parts.push({ kind: "paragraph", text, level: null });
  });
  return { parts, notices: [] };
}

/** Title and unit of the draft are rows across the whole table: they stand in its first rows, as in many a document. */
function tableOf(draft: SheetDraft): ReportTable {
  const sheet = snapshotOfDraft(draft);
  const cells: ReportCell[] = sheet.values.flatMap((row, r) =>
    row.flatMap((value, column): ReportCell[] => {
      const merge = sheet.merges.find(({ top, left }) => top === r && left === column);
      if (value === null && !merge) return [];
      const text = displayText(value, sheet.formats[r]?.[column] ?? "General");
      const rows = merge ? merge.bottom - merge.top + 1 : 1;
      return [{ row: r, column, rows, columns: merge ? merge.right - merge.left + 1 : 1, text }];
    }),
  );
  return { kind: "table", rowCount: sheet.rowCount, columnCount: sheet.columnCount, cells };
}
