/** One sheet in any of the ways XML allows to write it: read alike, edited alike, undone to the same contents. */
import fc from "fast-check";
import type { CellEdit, Patch } from "../../../src/model/finding";
import { readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import { plainWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { zipOf } from "../../support/zip-parts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ROWS = 7;
const COLUMNS = 5;
const REMARKS = [
  "",
  "",
  "\n  ",
  '<!-- <row r="3"><c r="A3"/></row> -->',
  "<!-- </row></sheetData> -->",
  "<!---->",
];

interface Writing {
  /** 0 = no cell, else what it holds. */
  readonly cells: readonly number[];
  /** Of each row and cell: whether it leaves out its number where that may be left out. */
  readonly bare: readonly boolean[];
  readonly remarks: readonly number[];
  readonly prefix: string;
  readonly quote: string;
}

const writings: fc.Arbitrary<Writing> = fc.record({
  cells: fc.array(fc.constantFrom(0, 0, 1, 2, 3, 4, 5), {
    minLength: ROWS * COLUMNS,
    maxLength: ROWS * COLUMNS,
  }),
  bare: fc.array(fc.boolean(), { minLength: ROWS * (COLUMNS + 1), maxLength: ROWS * (COLUMNS + 1) }),
  remarks: fc.array(fc.nat(REMARKS.length - 1), {
    minLength: ROWS * (COLUMNS + 1),
    maxLength: ROWS * (COLUMNS + 1),
  }),
  prefix: fc.constantFrom("", "", "x:", "row:"),
  quote: fc.constantFrom('"', "'"),
});

function contentOf(kind: number, at: number, p: string): { value: unknown; xml: (tag: string) => string } {
  const text = `</c>${at}<row>`;
  const inline = (inner: string) => `<${p}is><${p}t>${inner}</${p}t></${p}is>`;
  switch (kind) {
    case 1:
      return { value: at + 0.5, xml: (tag) => `${tag}><${p}v>${at + 0.5}</${p}v></${p}c>` };
    case 2:
      return { value: text, xml: (tag) => `${tag} t="inlineStr">${inline(`<![CDATA[${text}]]>`)}</${p}c >` };
    case 3:
      return { value: true, xml: (tag) => `${tag} t='b'>\n<${p}v>1</${p}v>\n</${p}c>` };
    case 4:
      return { value: null, xml: (tag) => `${tag} />` };
    default:
      return { value: at, xml: (tag) => `${tag}><${p}f>1&gt;0</${p}f><${p}v>${at}</${p}v></${p}c>` };
  }
}

function write({ cells, bare, remarks, prefix: p, quote }: Writing): {
  sheet: string;
  values: Map<string, unknown>;
} {
  const values = new Map<string, unknown>();
  let body = "";
  let lastRow = -1;
  for (let row = 0; row < ROWS; row++) {
    let inner = "";
    let lastColumn = -1;
    let firstIsNumbered = false;
    for (let column = 0; column < COLUMNS; column++) {
      const at = row * COLUMNS + column;
      const kind = cells[at]!;
      inner += REMARKS[remarks[at]!]!;
      if (kind === 0) continue;
      const isBare = bare[at]! && column === lastColumn + 1 && (lastColumn >= 0 || row === lastRow + 1);
      if (lastColumn < 0) firstIsNumbered = !isBare;
      const reference = isBare ? "" : ` r=${quote}${"ABCDE"[column]!}${row + 1}${quote}`;
      const { value, xml } = contentOf(kind, at, p);
      inner += xml(`<${p}c${reference}`);
      if (value !== null) values.set(`${row},${column}`, value);
      lastColumn = column;
    }
    if (lastColumn < 0 && bare[ROWS * COLUMNS + row]!) continue;
    const mayBeBare = row === lastRow + 1 || firstIsNumbered;
    const number = bare[ROWS * COLUMNS + row]! && mayBeBare ? "" : ` r = ${quote}${row + 1}${quote}`;
    body += `${REMARKS[remarks[ROWS * COLUMNS + row]!]!}<${p}row${number}>${inner}</${p}row >`;
    lastRow = row;
  }
  const space = p === "" ? "xmlns" : `xmlns:${p.slice(0, -1)}`;
  const tail = "<!-- </sheetData> -->";
  return {
    sheet: `<${p}worksheet ${space}="${MAIN}"><${p}sheetData>${body}</${p}sheetData>${tail}</${p}worksheet>`,
    values,
  };
}

function contents(bytes: Uint8Array): Map<string, unknown> {
  const [sheet] = readWorkbook(bytes).snapshot.sheets;
  const found = new Map<string, unknown>();
  sheet!.values.forEach((row, y) =>
    row.forEach((value, x) => {
      if (value !== null) found.set(`${y + sheet!.origin.row},${x + sheet!.origin.column}`, value);
    }),
  );
  return found;
}

const sorted = (values: ReadonlyMap<string, unknown>) => [...values].sort(([a], [b]) => (a < b ? -1 : 1));

const edits = fc.uniqueArray(
  fc.record({
    row: fc.nat(ROWS + 1),
    column: fc.nat(COLUMNS + 1),
    value: fc.constantFrom<(string | number | null)[]>("</row>", "新", 7.25, null),
  }),
  { minLength: 1, maxLength: 8, selector: ({ row, column }) => `${row},${column}` },
);

test("however a sheet is written, edits land where they belong, and go again", async () => {
  await fc.assert(
    fc.asyncProperty(writings, edits, async (writing, chosen) => {
      const { sheet, values } = write(writing);
      const original = zipOf(plainWorkbook(sheet));
      expect(sorted(contents(original))).toEqual(sorted(values));
      const host = XlsxHost.open(original);
      const result = await host.apply({
        edits: chosen.map(({ row, column, value }): CellEdit => ({
          at: { sheet: "表", row, column },
          expected: null,
          compareValue: false,
          next: { value },
        })),
      });
      const wanted = new Map(values);
      for (const { row, column, value } of chosen)
        if (value === null) wanted.delete(`${row},${column}`);
        else wanted.set(`${row},${column}`, value);
      expect(result.outcome).toBe("applied");
      expect(sorted(contents(await host.save()))).toEqual(sorted(wanted));
      const inverse = (result as unknown as { inverse: Patch }).inverse;
      expect((await host.apply(inverse)).outcome).toBe("applied");
      expect(sorted(contents(await host.save()))).toEqual(sorted(values));
    }),
    { numRuns: 150 },
  );
});
