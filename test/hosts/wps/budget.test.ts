/** How many JSAPI calls the main job costs, and that it ends as it does on the file itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../../../src/hosts/host";
import { readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { engine } from "../../../src/taskpane/engine";
import { ReviewStore } from "../../../src/taskpane/review-store";
import { ledgerDraft } from "../../../src/tools/ledger";
import { bookOfDrafts, bookOfSnapshot } from "../../support/officejs/book-of-drafts";
import type { Workbook } from "../../support/officejs/book/workbook";
import { wpsAround } from "../../support/wps/wps-under-test";
import { reportFigures } from "../../support/report-figures";

jest.setTimeout(120_000);

const NANCHANG = "后勤保障项目监控表";
const SAMPLES = [NANCHANG, "后勤服务中心自评表", "项目绩效监控台账", "工勤服务跟踪评价表"];

function sample(name: string): Uint8Array {
  return readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`));
}

/** 一键重算, as by clicks: read, recompute, write all that is offered, read again. @returns the number of changes */
async function recompute(host: Host, marking: boolean): Promise<number> {
  const store = new ReviewStore(host, engine, {});
  store.setMarking(marking);
  await store.recompute();
  const { preview } = store.getSnapshot();
  if (preview?.kind === "changes") await store.applyPreview(new Set(preview.changes.map(({ id }) => id)));
  expect(store.getSnapshot().failure).toBeNull();
  store.dispose();
  return preview?.kind === "changes" ? preview.changes.length : 0;
}

/** @returns calls of each thing the pane asked of the host, in turn */
async function counted(data: Workbook, marking: boolean) {
  const wps = wpsAround(data);
  const byJob: Record<string, number> = {};
  const counting =
    <T extends unknown[], R>(name: string, job: (...args: T) => Promise<R>) =>
    async (...args: T): Promise<R> => {
      const before = wps.counter.calls;
      const result = await job(...args);
      const again = byJob[name] === undefined ? name : `${name} again`;
      byJob[again] = wps.counter.calls - before;
      return result;
    };
  const { host } = wps;
  host.read = counting("read", host.read.bind(host));
  host.apply = counting("apply", host.apply.bind(host));
  host.mark = counting("mark", host.mark.bind(host));
  return { ...wps, byJob, changes: await recompute(host, marking) };
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

it.each(SAMPLES)("%s ends cell for cell as the file does", async (name) => {
  const bytes = sample(name);
  const file = XlsxHost.open(bytes);
  const { host, changes } = await counted(bookOfSnapshot(readWorkbook(bytes).snapshot), true);
  expect(await recompute(file, true)).toBe(changes);
  expect(cells(await host.read("workbook"))).toEqual(cells(await file.read("workbook")));
});

const of = (calls: Readonly<Record<string, number>>) =>
  Object.values(calls).reduce((sum, one) => sum + one, 0);

it("takes at most 120 calls for the main job on the sample's form, its marks and notes with it", async () => {
  const { snapshot } = readWorkbook(sample(NANCHANG));
  const form = snapshot.sheets.filter(({ name }) => name === snapshot.activeSheet);
  expect(form).toHaveLength(1);
  const { byJob, data } = await counted(bookOfSnapshot({ ...snapshot, sheets: form }), true);
  reportFigures("南昌，监控表", { ...byJob, all: of(byJob), notes: data.comments.length });
  expect(data.comments.length).toBeGreaterThan(0);
  expect(of(byJob)).toBeLessThanOrEqual(120);
});

it("takes at most 165 calls for all three sheets of the sample, with notes at the ten gravest", async () => {
  const { snapshot } = readWorkbook(sample(NANCHANG));
  const { byJob, data } = await counted(bookOfSnapshot(snapshot), true);
  reportFigures("南昌，三张表", { ...byJob, all: of(byJob), notes: data.comments.length });
  expect(data.comments).toHaveLength(10);
  expect(of(byJob)).toBeLessThanOrEqual(165);
});

/** Calls one job may take on a ledger. */
const allowed = (rows: number) => 60 + 2 * (rows / 2_000);

/** Cells apart that one address names: «J1234» and a comma each. */
const PER_ADDRESS = 30;

it.each([2_000, 10_000])(
  "reads, corrects and marks a ledger of %d rows with mistakes of all kinds",
  async (rows) => {
    const { changes, byJob, data } = await counted(bookOfDrafts([ledgerDraft(rows, { wide: true })]), true);
    const areas = data.sheets[0]!.formats.flatMap((format) => format.areas).length;
    reportFigures(`${rows} rows`, { ...byJob, all: of(byJob), changes, marks: areas });
    expect(changes).toBeGreaterThan(rows / 40);
    expect(areas).toBeGreaterThan(rows / 10);
    expect(byJob["read"]).toBeLessThanOrEqual(allowed(rows));
    expect(byJob["read again"]).toBeLessThanOrEqual(allowed(rows));
    expect(byJob["apply"]).toBeLessThanOrEqual(allowed(rows) + changes / PER_ADDRESS);
    expect(byJob["mark"]).toBeLessThanOrEqual(allowed(rows) + areas / PER_ADDRESS);
  },
);

it.each([2_000, 10_000])(
  "corrects 3 %% of wrong rates in a ledger of %d rows in 60 calls and 2 per 2,000 rows",
  async (rows) => {
    const draft = ledgerDraft(rows, { wide: true, flawEvery: 0 });
    const { column, row: header } = draft.cells.find(({ value }) => value === "执行率")!;
    const cells = draft.cells.map((cell) =>
      cell.column === column && cell.row > header && cell.row % 33 === 7 && typeof cell.value === "number"
        ? { ...cell, value: cell.value + 0.2 }
        : cell,
    );
    const { changes, byJob } = await counted(bookOfDrafts([{ ...draft, cells }]), true);
    reportFigures(`${rows} rows, 3 % of rates wrong`, { ...byJob, all: of(byJob), changes });
    expect(changes).toBeGreaterThanOrEqual(rows * 0.03);
    for (const calls of Object.values(byJob)) expect(calls).toBeLessThanOrEqual(allowed(rows));
  },
);
