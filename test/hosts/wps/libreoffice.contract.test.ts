/** The contract with LibreOffice in WPS's place: a real engine, real .xlsx files in and out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { severityOfMark } from "../../../src/hosts/mark-look";
import { WpsHost } from "../../../src/hosts/wps/wps-host";
import { createWorkbook } from "../../../src/hosts/xlsx";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { cellKey, type CellAddress } from "../../../src/model/address";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { CellValue, WorkbookSnapshot } from "../../../src/model/snapshot";
import { recompute } from "../../support/by-clicks";
import { layoutOfFile } from "../../support/layout-of-file";
import { LibreOfficeBridge } from "../../support/wps/libreoffice/bridge";
import { standingFile } from "../../support/standing-file";
import { hostContract } from "../contract";
import { standingContract } from "../standing-contract";

jest.setTimeout(60_000);

let bridge: LibreOfficeBridge;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wps-books-"));
  bridge = new LibreOfficeBridge();
});
afterAll(async () => {
  await bridge?.close();
  rmSync(folder, { recursive: true, force: true });
});

hostContract("WpsHost on LibreOffice", (drafts) => {
  const path = join(folder, "book.xlsx");
  writeFileSync(path, createWorkbook(drafts));
  const host = new WpsHost(bridge.open(path));
  const saved = () => {
    const out = join(folder, "saved.xlsx");
    bridge.save(out);
    return XlsxHost.open(readFileSync(out));
  };
  return Promise.resolve({
    host,
    marks: () =>
      Promise.resolve(
        drafts.flatMap(({ name }) =>
          bridge.conditions(name).flatMap(({ formula, areas }) => {
            const severity = severityOfMark(formula);
            return severity === null
              ? []
              : areas.flatMap(([top = 0, left = 0, bottom = 0, right = 0]) =>
                  Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
                    at: {
                      sheet: name,
                      row: top + Math.floor(index / (right - left + 1)),
                      column: left + (index % (right - left + 1)),
                    },
                    severity,
                  })),
                );
          }),
        ),
      ),
    notes: () =>
      Promise.resolve(
        saved()
          .notes()
          .map((note) => ({ ...note, text: note.text.replace("绩效监控助手：", "") })),
      ),
    layout: (sheet) =>
      saved()
        .save()
        .then((bytes) => layoutOfFile(bytes, sheet)),
    fill: (at) => Promise.resolve(saved().fill(at) ?? null),
  });
});

const SAMPLES = join(__dirname, "../../../assets/samples");

/** A rate typed wrong in the sample: 577.5 ÷ 981.26 = 0.5885. */
const WRONG_RATE = {
  at: { sheet: "监控表", row: 5, column: 6 },
  expected: 0.5885,
  next: { value: 0.5 },
};

it.each([
  ["后勤服务中心自评表", []],
  ["后勤保障项目监控表", [WRONG_RATE]],
])("does the main job on all sheets of %s, marks and notes with it, as on the file", async (name, edits) => {
  const given = XlsxHost.open(readFileSync(join(SAMPLES, `${name}.xlsx`)));
  expect(await given.apply({ edits })).toMatchObject({ outcome: "applied" });
  const bytes = await given.save();
  const path = join(folder, "given.xlsx");
  writeFileSync(path, bytes);
  const host = new WpsHost(bridge.open(path));
  const file = Object.assign(XlsxHost.open(bytes), { noteLimit: host.noteLimit });
  const changes = await recompute(host);
  expect(changes).toBeGreaterThan(0);
  expect(await recompute(file)).toBe(changes);
  const out = join(folder, "job.xlsx");
  bridge.save(out);
  const saved = XlsxHost.open(readFileSync(out));
  expect(wholeCells(await saved.read("workbook"))).toEqual(wholeCells(await file.read("workbook")));
  expect(byCell(saved.marks())).toEqual(byCell(file.marks()));
  expect(file.marks().length).toBeGreaterThan(10);
  const notes = (host: XlsxHost) =>
    byCell(host.notes().map(({ at, text }) => ({ at, text: text.replace("绩效监控助手：", "") })));
  expect(notes(saved)).toEqual(notes(file));
  expect(notes(file)).toHaveLength(10);
});

function byCell<T extends { readonly at: CellAddress }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (cellKey(a.at) < cellKey(b.at) ? -1 : 1));
}

/**
 * Values, formulas and number formats of all cells that hold something. A text such as 90% is written into a text cell,
 * because WPS would make a number of it in any other; in the file it stays a text anyway.
 */
function wholeCells({ sheets }: WorkbookSnapshot): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { name, origin, values, formulas, formats } of sheets)
    values.forEach((row, y) =>
      row.forEach((value, x) => {
        const key = `${y + origin.row},${x + origin.column}`;
        if (value !== null)
          found[`${name}!${key}`] = [value, formulas.get(key) ?? null, formatOf(value, formats[y]?.[x])];
      }),
    );
  return found;
}

function formatOf(value: CellValue, format = "General"): string {
  return typeof value === "string" && format === "@" ? "General" : format;
}

/** Every third rate is wrong; between them stand numbers, and further down codes and blanks. */
const LEDGER: SheetDraft = {
  name: "台账",
  styles: [{ numberFormat: "0.00%" }, { numberFormat: "@" }],
  merges: [],
  columnWidths: {},
  rowHeights: {},
  cells: Array.from({ length: 120 }, (_, row) => [
    { row, column: 0, value: `00${row}`, style: 1 },
    row > 90 && row % 3 === 1
      ? { row, column: 1, value: row % 2 ? "001" : null, style: 1 }
      : { row, column: 1, value: (row + 1) / 1000, style: 0 },
  ]).flat(),
};

standingContract(
  "WpsHost on LibreOffice",
  (drafts, standing) => {
    const path = join(folder, "standing.xlsx");
    writeFileSync(path, standingFile(drafts, standing));
    return Promise.resolve({ host: new WpsHost(bridge.open(path)) });
  },
  false,
);

it("corrects and marks a ledger's scattered cells, and all else is as it was", async () => {
  const path = join(folder, "ledger.xlsx");
  writeFileSync(path, createWorkbook([LEDGER]));
  const file = XlsxHost.open(readFileSync(path));
  const host = new WpsHost(bridge.open(path));
  const wrong = Array.from({ length: 40 }, (_, index) => ({ sheet: "台账", row: index * 3, column: 1 }));
  const edits = wrong.map((at) => ({ at, expected: (at.row + 1) / 1000, next: { value: 0.5 } }));
  await file.apply({ edits });
  const before = bridge.counter.calls;
  expect(await host.apply({ edits })).toMatchObject({ outcome: "applied" });
  expect(bridge.counter.calls - before).toBeLessThan(60);
  await host.mark(wrong.map((at) => ({ at, severity: "error" as const })));
  const [mark, ...others] = bridge.conditions("台账");
  expect(others).toEqual([]);
  expect(mark!.areas).toHaveLength(wrong.length);
  const out = join(folder, "corrected.xlsx");
  bridge.save(out);
  const saved = XlsxHost.open(readFileSync(out));
  expect(cells(await saved.read("workbook"))).toEqual(cells(await file.read("workbook")));
});

function cells({ sheets }: WorkbookSnapshot): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { name, origin, values } of sheets)
    values.forEach((row, y) =>
      row.forEach((value, x) => {
        if (value !== null) found[`${name}!${y + origin.row},${x + origin.column}`] = value;
      }),
    );
  return found;
}
