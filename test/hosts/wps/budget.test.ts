/** How many JSAPI calls the main job costs, and that it ends as it does on the file itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { ledgerDraft } from "../../../src/tools/ledger";
import { fillReasons, recompute } from "../../support/by-clicks";
import { bookOfDrafts, bookOfSnapshot } from "../../support/officejs/book-of-drafts";
import type { Workbook } from "../../support/officejs/book/workbook";
import { wpsAround } from "../../support/wps/wps-under-test";
import { reportFigures } from "../../support/report-figures";

jest.setTimeout(120_000);

const NANCHANG = "后勤保障项目监控表";
const SELF_EVALUATIONS = "后勤服务中心自评表";
const LEDGER = "项目绩效监控台账";
const SAMPLES = [NANCHANG, SELF_EVALUATIONS, LEDGER, "工勤服务跟踪评价表"];

function sample(name: string): Uint8Array {
  return readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`));
}

/** @returns calls of each thing the pane asked of the host; it asks for everything once */
async function counted(data: Workbook, job = recompute) {
  const wps = wpsAround(data);
  const calls = { read: 0, apply: 0, mark: 0 };
  const times = { read: 0, apply: 0, mark: 0 };
  const counting =
    <T extends unknown[], R>(name: keyof typeof calls, work: (...args: T) => Promise<R>) =>
    async (...args: T): Promise<R> => {
      const before = wps.counter.calls;
      const result = await work(...args);
      calls[name] += wps.counter.calls - before;
      times[name]++;
      return result;
    };
  const { host } = wps;
  host.read = counting("read", host.read.bind(host));
  host.apply = counting("apply", host.apply.bind(host));
  host.mark = counting("mark", host.mark.bind(host));
  const changes = await job(host);
  expect(Math.max(...Object.values(times))).toBe(1);
  expect(calls.read + calls.apply + calls.mark).toBe(wps.counter.calls);
  return { ...wps, calls, all: wps.counter.calls, changes };
}

function cells({ sheets }: WorkbookSnapshot): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { name, origin, values, formulas } of sheets)
    values.forEach((row, y) =>
      row.forEach((value, x) => {
        const key = `${y + origin.row},${x + origin.column}`;
        if (value !== null) found[`${name}!${key}`] = [value, formulas.get(key) ?? null];
      }),
    );
  return found;
}

const bookOf = (name: string) => bookOfSnapshot(readWorkbook(sample(name)).snapshot);

it.each(SAMPLES)("%s ends cell for cell as the file does", async (name) => {
  const file = XlsxHost.open(sample(name));
  const { host, changes } = await counted(bookOf(name));
  expect(await recompute(file)).toBe(changes);
  expect(cells(await host.read("workbook"))).toEqual(cells(await file.read("workbook")));
});

function printed(title: string, { calls, all, changes, data }: Awaited<ReturnType<typeof counted>>): void {
  const areas = data.sheets.flatMap(({ formats }) => formats.flatMap((format) => format.areas)).length;
  reportFigures(title, { ...calls, all, changes, marks: areas, notes: data.comments.length });
}

it("takes at most 120 calls for all three sheets of the sample, their marks and notes with them", async () => {
  const job = await counted(bookOf(NANCHANG));
  printed("南昌，三张表", job);
  expect(job.data.comments).toHaveLength(10);
  expect(job.all).toBeLessThanOrEqual(120);
});

it("takes at most 200 when a rate of it is wrong: it is read again, written and looked at", async () => {
  const book = bookOf(NANCHANG);
  book.sheetNamed("监控表")!.at(5, 6)!.value = 0.5; // 577.5 ÷ 981.26 = 0.5885
  const job = await counted(book);
  printed("南昌，三张表，一个执行率有错", job);
  expect(job.changes).toBe(1);
  expect(book.sheetNamed("监控表")!.at(5, 6)!.value).toBe(0.5885);
  expect(job.all).toBeLessThanOrEqual(200);
});

it("takes at most 120 for the sample's form alone, a wrong rate corrected", async () => {
  const { snapshot } = readWorkbook(sample(NANCHANG));
  const form = snapshot.sheets.filter(({ name }) => name === snapshot.activeSheet);
  expect(form).toHaveLength(1);
  const book = bookOfSnapshot({ ...snapshot, sheets: form });
  book.sheetNamed("监控表")!.at(5, 6)!.value = 0.5;
  const job = await counted(book);
  printed("南昌，监控表，一个执行率有错", job);
  expect(job.changes).toBe(1);
  expect(job.data.comments.length).toBeGreaterThan(0);
  expect(job.all).toBeLessThanOrEqual(120);
});

it("takes at most 40 a sheet and the marks for the eight sheets of the self-evaluations", async () => {
  const job = await counted(bookOf(SELF_EVALUATIONS));
  printed("自评表，八张表", job);
  expect(job.data.sheets).toHaveLength(8);
  expect(job.changes).toBeGreaterThan(8);
  expect(job.calls.read + job.calls.apply).toBeLessThanOrEqual(8 * 40);
  expect(job.calls.mark).toBeLessThanOrEqual(135);
});

it.each([
  [NANCHANG, 200],
  [SELF_EVALUATIONS, 450],
  [LEDGER, 130],
])("fills the reasons of %s in at most %d calls", async (name, most) => {
  const job = await counted(bookOf(name), fillReasons);
  printed(`填写偏差原因，${name}`, job);
  expect(job.changes).toBeGreaterThan(0);
  expect(job.all).toBeLessThanOrEqual(most);
});

/** Calls of one whole click on a ledger without merges. */
const allowed = (rows: number) => 60 + 2 * (rows / 2_000);

it.each([2_000, 10_000])(
  "corrects 3 %% of wrong rates in a ledger of %d rows in 60 calls and 2 per 2,000 rows, all in all",
  async (rows) => {
    const draft = ledgerDraft(rows, { wide: true, flawEvery: 0 });
    const { column, row: header } = draft.cells.find(({ value }) => value === "执行率")!;
    const cells = draft.cells.map((cell) =>
      cell.column === column && cell.row > header && cell.row % 33 === 7 && typeof cell.value === "number"
        ? { ...cell, value: cell.value + 0.2 }
        : cell,
    );
    const job = await counted(bookOfDrafts([{ ...draft, cells }]));
    printed(`${rows} rows, 3 % of rates wrong`, job);
    expect(job.changes).toBeGreaterThanOrEqual(rows * 0.03);
    expect(job.all).toBeLessThanOrEqual(allowed(rows));
  },
);

/** Cells apart that one address names: «J1234» and a comma each. */
const PER_ADDRESS = 30;

it.each([2_000, 10_000])(
  "reads, corrects and marks a ledger of %d rows with mistakes of all kinds",
  async (rows) => {
    const job = await counted(bookOfDrafts([ledgerDraft(rows, { wide: true })]));
    printed(`${rows} rows`, job);
    const { areas } = job.data.sheets[0]!.formats.reduce((all, { areas: more }) => ({
      ...all,
      areas: [...all.areas, ...more],
    }));
    expect(job.changes).toBeGreaterThan(rows / 40);
    expect(areas.length).toBeGreaterThan(rows / 10);
    expect(job.calls.read).toBeLessThanOrEqual(22);
    expect(job.calls.apply).toBeLessThanOrEqual(45 + job.changes / PER_ADDRESS);
    expect(job.calls.mark).toBeLessThanOrEqual(40 + areas.length / PER_ADDRESS);
  },
);
