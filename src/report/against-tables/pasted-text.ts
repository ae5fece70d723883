/** Pasted text as a report: a paragraph a line; lines parted by tabs, as a table of Word is pasted, are a table. */
import { continuesBelow } from "../../forms/values";
import { NEW_ITEM, width } from "../../rules/text/wrapped-blocks";
import type { ReportDocument, ReportPart } from "../../model/report-document";
import { tableOfRows } from "./tabbed-tables";

/** A line of the contents has one tab, before its page. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;
const MOST_COLUMNS = 200;
/** In Chinese characters: a printed line is no longer. */
const WIDEST_PAGE = 60;
/** A line is broken for lack of room when it is about as long as the longest one. */
const FULL = 3 / 4;
/** So many broken lines, and the text is a printed page. */
const FEWEST_CUT = 3;

export function documentOfText(text: string): ReportDocument {
  const parts: ReportPart[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length >= FEWEST_ROWS) parts.push(tableOfRows(rows));
    else for (const row of rows) parts.push(paragraph(row.join(" ")));
    rows = [];
  };
  for (const line of unwrapped(text.replace(/\r\n?/g, "\n").split("\n"))) {
    const cells = line.split("\t");
    if (cells.length >= FEWEST_COLUMNS) rows.push(cells.slice(0, MOST_COLUMNS).map((cell) => cell.trim()));
    else {
      endTable();
      if (line.trim() !== "") parts.push(paragraph(line.trim()));
    }
  }
  endTable();
  return { parts, isPasted: true, notices: [] };
}

/** Lines of a printed page, as they come out of a PDF, joined to paragraphs; other text stays as it is. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const longest = Math.max(...lines.map(width));
  const isCut = (line: string): boolean =>
    !line.includes("\t") && continuesBelow(line) && width(line) >= longest * FULL;
  const cut = lines.filter((line, index) => isCut(line) && (lines[index + 1]?.trim() ?? "") !== "");
  if (longest > WIDEST_PAGE || cut.length < FEWEST_CUT) return lines;
  const joined: string[] = [];
  lines.forEach((line, index) => {
    const goesOn = index > 0 && isCut(lines[index - 1]!) && line.trim() !== "" && !NEW_ITEM.test(line);
    if (goesOn) joined.push(joined.pop()! + line.trim());
    else joined.push(line);
  });
  return joined;
}

function paragraph(text: string): ReportPart {
  return { kind: "paragraph", text, level: null };
}
