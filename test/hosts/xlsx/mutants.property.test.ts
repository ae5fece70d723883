/** Files with wrong values in their parts are refused in a sentence, or what is written into them is found again. */
import fc from "fast-check";
import { HostError } from "../../../src/hosts/host";
import { XlsxHost } from "../../../src/hosts/xlsx";
import type { CellValue, WorkbookSnapshot } from "../../../src/model/snapshot";
import { plainSheet, plainWorkbook, richWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { zipOf, type Parts } from "../../support/zip-parts";

/** So few cells that every one of them is hit. */
const small = plainWorkbook(
  plainSheet(
    [1, 2, 3]
      .map((row) => `<row r="${row}">${["A", "B", "C"].map((column) => cell(column, row)).join("")}</row>`)
      .join(""),
  ),
);
const bases: readonly Parts[] = [richWorkbook, small, small];

function cell(column: string, row: number): string {
  return `<c r="${column}${row}" s="0"><v>${row}</v></c>`;
}

/** Values of attributes, contents of cells: where a mistake does more than break the tags. */
const SPOT = /(?<==")[^"]*(?=")|(?<=<v>)[^<]*(?=<\/v>)|(?<=<t>)[^<]*(?=<\/t>)|<[^>]*>/g;

const wrong = fc.oneof(
  fc.constantFrom(
    "",
    "-1",
    "0",
    "1e308",
    "1e-320",
    "99999999999999999999",
    "NaN",
    "null",
    "十二",
    "1,2",
    "%",
  ),
  fc.constantFrom("A1:XFD1048576", "XFE1", "A0", "1e5", "&#0;", "&bogus;", "\uFFFE", "　", "=1/0", "<", '"'),
  fc.string({ maxLength: 6 }),
);
const mutants = fc.record({
  base: fc.constantFrom(...bases),
  changes: fc.array(fc.record({ part: fc.nat(), spot: fc.nat(), wrong }), {
    minLength: 1,
    maxLength: 3,
  }),
});

function mutant({
  base,
  changes,
}: {
  base: Parts;
  changes: { part: number; spot: number; wrong: string }[];
}) {
  const parts: Parts = { ...base };
  const all = Object.keys(parts).filter((name) => /^xl\/.*\.(xml|rels)$/.test(name));
  // More than half of the mistakes are in the sheets.
  const sheets = all.filter((name) => name.startsWith("xl/worksheets/sheet"));
  const names = [...all, ...Array.from({ length: all.length }, (_, index) => sheets[index % sheets.length]!)];
  for (const { part, spot, wrong } of changes) {
    const name = names[part % names.length]!;
    const xml = parts[name];
    if (typeof xml !== "string") continue;
    const spots = [...xml.matchAll(SPOT)];
    const found = spots[spot % spots.length];
    if (found) parts[name] = xml.slice(0, found.index) + wrong + xml.slice(found.index + found[0].length);
  }
  return zipOf(parts);
}

const cellOf = ({ sheets }: WorkbookSnapshot, name: string, row: number, column: number): CellValue => {
  const sheet = sheets.find((one) => one.name === name);
  return sheet?.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
};

async function orRefused<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    expect(error).toBeInstanceOf(HostError);
    expect((error as HostError).message).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff].*[。！]$/u);
    return null;
  }
}

test("a wrong value anywhere is refused in a sentence, or what is written is found again", async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(mutants, fc.nat(), async (changes, which) => {
      await orRefused(async () => {
        const host = XlsxHost.open(mutant(changes));
        const before = await host.read("workbook");
        const sheet = before.sheets[which % Math.max(1, before.sheets.length)];
        if (!sheet) return;
        const row = sheet.origin.row + (which % Math.max(1, Math.min(sheet.rowCount, 16)));
        const taken: number[] = [];
        for (let column = 0; column < 6; column++) {
          const expected = cellOf(before, sheet.name, row, column);
          const edits = [{ at: { sheet: sheet.name, row, column }, expected, next: { value: column + 0.5 } }];
          if ((await host.apply({ edits })).outcome === "applied") taken.push(column);
        }
        const after = await XlsxHost.open(await host.save()).read("workbook");
        expect(taken.map((column) => cellOf(after, sheet.name, row, column))).toEqual(
          taken.map((column) => column + 0.5),
        );
        written += taken.length;
      });
    }),
    { numRuns: 800, seed: 20_26 },
  );
  expect(written).toBeGreaterThan(500);
}, 120_000);
