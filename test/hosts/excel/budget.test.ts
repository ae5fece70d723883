/** How many requests and bytes the main job costs: the pane's own store over the adapter, on the sample and on a ledger. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/hosts/xlsx";
import type { CellEdit } from "../../../src/model/finding";
import { engine } from "../../../src/taskpane/engine";
import { ReviewStore } from "../../../src/taskpane/review-store";
import { ledgerDraft } from "../../../src/tools/ledger";
import { bookOfDrafts, bookOfSnapshot } from "../../support/officejs/book-of-drafts";
import type { Workbook } from "../../support/officejs/book/workbook";
import { excelAround } from "../../support/officejs/excel-under-test";
import { reportFigures } from "../../support/report-figures";

/** Excel on the web takes and gives no more. */
const LIMIT = 5 * 1024 * 1024;

async function mainJob(book: Workbook) {
  const excel = excelAround(book);
  const store = new ReviewStore(excel.host, engine, {});
  await store.start();
  const { batches } = excel.interpreter;
  const first = batches.length;
  await store.recompute();
  const { preview, failure } = store.getSnapshot();
  expect(failure).toBeNull();
  if (preview?.kind !== "changes") throw new Error("nothing to recompute");
  await store.applyPreview(new Set(preview.changes.map(({ id }) => id)));
  expect(store.getSnapshot().failure).toBeNull();
  store.dispose();
  const made = batches.slice(first);
  expect(made.every(({ error }) => error === null)).toBe(true);
  expect(excel.interpreter.unknownMembers).toEqual([]);
  return { excel, batches: made, changes: preview.changes.length, marks: await excel.marks() };
}

const sample = join(__dirname, "../../../assets/samples/后勤保障项目监控表.xlsx");

it("recomputes, checks and marks the sample in six requests", async () => {
  const { snapshot } = readWorkbook(readFileSync(sample));
  const book = bookOfSnapshot(snapshot);
  book.sheetNamed("监控表")!.at(5, 6)!.value = 0.5; // typed wrong: 577.5 ÷ 981.26 = 0.5885
  const { batches, changes, marks } = await mainJob(book);
  expect(changes).toBe(1);
  expect(book.sheetNamed("监控表")!.at(5, 6)!.value).toBe(0.5885);
  expect(marks.length).toBeGreaterThan(0);
  reportFigures("Excel, the sample: recompute, check and mark", {
    requests: batches.length,
    marks: marks.length,
  });
  expect(batches.length).toBeLessThanOrEqual(6);
});

it("needs no more for 20,000 rows but for what the 5 MB limit splits", async () => {
  const { batches, changes } = await mainJob(bookOfDrafts([ledgerDraft(20_000)]));
  expect(changes).toBeGreaterThan(0);
  for (const { requestBytes, responseBytes } of batches) {
    expect(requestBytes).toBeLessThan(LIMIT);
    expect(responseBytes).toBeLessThan(LIMIT);
  }
  const blocks = batches.filter(({ responseBytes }) => responseBytes > LIMIT / 5);
  reportFigures("Excel, 20,000 rows", { requests: batches.length, splitByPayload: blocks.length, changes });
  expect(batches.length - blocks.length).toBeLessThanOrEqual(6);
  expect(blocks.length).toBeLessThanOrEqual(2 * 5);
}, 120_000);

it("sends no more than 12 bytes for each cell of a bulk write", async () => {
  const rows = 20_000;
  const excel = excelAround(bookOfDrafts([ledgerDraft(rows, { flawEvery: 0 })]));
  const snapshot = await excel.host.read("active-sheet");
  const sheet = snapshot.sheets[0]!;
  const column = sheet.values[3]!.findIndex((value, index) => typeof value === "number" && index > 2);
  const edits = sheet.values.slice(3, 3 + rows - 10).map((row, index): CellEdit => ({
    at: { sheet: sheet.name, row: sheet.origin.row + 3 + index, column: sheet.origin.column + column },
    expected: row[column] ?? null,
    next: { value: (5000 + (index % 4999)) / 10_000 },
  }));
  const { batches } = excel.interpreter;
  const first = batches.length;
  expect(await excel.host.apply({ edits })).toMatchObject({ outcome: "applied" });
  const bytes = batches.slice(first).reduce((sum, { requestBytes }) => sum + requestBytes, 0);
  reportFigures("Excel, bulk write", {
    cells: edits.length,
    bytesPerCell: Number((bytes / edits.length).toFixed(2)),
  });
  expect(bytes / edits.length).toBeLessThanOrEqual(12);
  expect(batches.length - first).toBe(2);
}, 60_000);
