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

async function counted(data: Workbook, marking = false) {
  const wps = wpsAround(data);
  const changes = await recompute(wps.host, marking);
  return { ...wps, changes, calls: wps.counter.calls };
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

it("takes at most 120 calls for the main job on the sample, its marks apart", async () => {
  const { snapshot } = readWorkbook(sample(NANCHANG));
  const { calls } = await counted(bookOfSnapshot(snapshot));
  const marked = await counted(bookOfSnapshot(snapshot), true);
  const notes = marked.data.comments.length;
  reportFigures("南昌", { calls, withMarks: marked.calls, notes });
  expect(calls).toBeLessThanOrEqual(120);
  expect(notes).toBeGreaterThan(0);
  // A note costs finding its cell and adding it; colours ten calls a severity and sheet at most.
  expect(marked.calls).toBeLessThanOrEqual(calls + 2 * notes + 3 * 3 * 10 + 30);
});

it.each([2_000, 10_000])(
  "reads a ledger of %d rows in 60 calls and 2 per 2,000 rows",
  async (rows) => {
    const { host, counter } = wpsAround(bookOfDrafts([ledgerDraft(rows, { wide: true })]));
    const { sheets } = await host.read("workbook");
    reportFigures(`${rows} rows`, { calls: counter.calls });
    expect(sheets[0]!.rowCount).toBeGreaterThan(rows);
    expect(counter.calls).toBeLessThanOrEqual(60 + 2 * (rows / 2_000));
  },
  60_000,
);

it("corrects a ledger in two readings and two calls for each change apart from others", async () => {
  const { changes, calls } = await counted(bookOfDrafts([ledgerDraft(2_000, { wide: true })]));
  reportFigures("2000 rows, corrected", { calls, changes });
  expect(changes).toBeGreaterThan(50);
  expect(calls).toBeLessThanOrEqual(2 * 62 + 60 + 2 * changes);
}, 60_000);
