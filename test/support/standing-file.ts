/** A file with protection or a “表格” on its first sheet, which drafts know nothing of. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createWorkbook } from "../../src/hosts/xlsx";
import { columnName, rangeA1 } from "../../src/model/address";
import type { SheetDraft } from "../../src/model/sheet-draft";
import type { Standing } from "../hosts/standing-contract";

const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** The first sheet's draft must have neither notes nor anything else that brings relationships of its own. */
export function standingFile(drafts: SheetDraft[], { protect, table }: Standing): Uint8Array {
  const parts = unzipSync(createWorkbook(drafts));
  const edit = (name: string, change: (text: string) => string): void => {
    parts[name] = strToU8(change(parts[name] ? strFromU8(parts[name]) : ""));
  };
  if (protect)
    edit(SHEET, (text) =>
      text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>'),
    );
  if (table) {
    const names = Array.from({ length: table.right - table.left + 1 }, (_, index) => {
      const { value } = drafts[0]!.cells.find(
        ({ row, column }) => row === table.top && column === table.left + index,
      ) ?? { value: columnName(table.left + index) };
      return String(value);
    });
    const columns = names.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join("");
    const ref = rangeA1(table);
    edit(SHEET, (text) =>
      text
        .replace("<worksheet ", `<worksheet xmlns:r="${RELATIONSHIPS}" `)
        .replace(
          "</worksheet>",
          '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts></worksheet>',
        ),
    );
    edit(
      "xl/worksheets/_rels/sheet1.xml.rels",
      () =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdTable" Type="${RELATIONSHIPS}/table" Target="../tables/table1.xml"/></Relationships>`,
    );
    edit(
      "xl/tables/table1.xml",
      () =>
        `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${names.length}">${columns}</tableColumns></table>`,
    );
    edit("[Content_Types].xml", (text) =>
      text.replace(
        "</Types>",
        `<Override PartName="/xl/tables/table1.xml" ContentType="${TABLE_TYPE}"/></Types>`,
      ),
    );
  }
  return zipSync(parts);
}
