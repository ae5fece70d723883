/** Whether a review holds a known inconsistency: right rule, right sheet, and the right row where the seed names one. */
import type { Finding } from "../../model/finding";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { Anomaly } from "./seed-file";

/** Table ids the anomaly speaks of; `all` = it must be found in each of them, else one is enough. */
function tablesOf(anomaly: Anomaly): { ids: readonly string[]; all: boolean } {
  const span = /^(\d{3}-[A-Z])(\d+)…[A-Z](\d+)$/.exec(anomaly.table);
  const numbers = span ? Array.from({ length: +span[3]! - +span[2]! + 1 }, (_, i) => +span[2]! + i) : [];
  const ids = span ? numbers.map((n) => `${span[1]}${n}`) : (anomaly.table.match(/\d{3}-[A-Z]\d+/g) ?? []);
  return { ids, all: anomaly.table.includes(",") };
}

/** Only the report's own text shows it: no table, or a table that the report does not print. */
export function isTextOnly(anomaly: Anomaly): boolean {
  return isWithoutTable(anomaly) || tablesOf(anomaly).ids.every((id) => id === "003-P1");
}

/** No table shows it, not even the amounts that a report tells in sentences. */
export function isWithoutTable(anomaly: Anomaly): boolean {
  return anomaly.row.startsWith("(正文") || tablesOf(anomaly).ids.length === 0;
}

/** The seed's own data show it; a mere hint or what only the flattened columns suggest is not counted. */
export function isSure({ confidence }: Anomaly): boolean {
  return /^(certain|probable)$/.test(confidence);
}

export function isFound(anomaly: Anomaly, findings: readonly Finding[], workbook: WorkbookSnapshot): boolean {
  const { ids, all } = tablesOf(anomaly);
  const ofRule = findings.filter((finding) => finding.rule === anomaly.rule);
  const inTable = (id: string): boolean => {
    const sheet = workbook.sheets.find((one) => one.name === id);
    if (!sheet) return false;
    const rows = rowsNamed(sheet, anomaly.row);
    return ofRule.some((finding) =>
      finding.at.some((at) => at.sheet === id && (rows.size === 0 || rows.has(at.row))),
    );
  };
  return all ? ids.every(inTable) : ids.some(inTable);
}

/** Rows of a sheet in which one of the named things stands; empty = the anomaly concerns the table as a whole. */
export function rowsNamed(sheet: SheetSnapshot, description: string): ReadonlySet<number> {
  const names = description
    .split(/[；;]/)
    .map(bare)
    .filter((name) => name.length > 1);
  const rows = new Set<number>();
  sheet.values.forEach((cells, index) => {
    const texts = cells.map((value) => bare(String(value ?? "")));
    const label = texts.join("");
    for (const name of names) {
      const hit = texts.some((text) => text.length > 2 && (text === name || name.endsWith(text)));
      const parts = name.split("…").filter((part) => part.length > 2);
      if (hit || (parts.length > 1 && parts.every((part) => label.includes(part)))) {
        rows.add(index);
        // The text of a goal stands below its label.
        if (/目标|完成情况/.test(name)) rows.add(index + 1);
      }
    }
  });
  return rows;
}

function bare(text: string): string {
  return text.replace(/[\s《》“”]/g, "").replace(/^\d+(?=[^\d%.])/, "");
}
