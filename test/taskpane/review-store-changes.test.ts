/** How the pane follows what the clerk types. */
import type { ReadScope } from "../../src/hosts/host";
import type { MemoryHost } from "../../src/hosts/memory/memory-host";
import type { Patch } from "../../src/model/finding";
import { engine } from "../../src/taskpane/engine";
import { ReviewStore } from "../../src/taskpane/review-store";
import { MONITORING, sampleHost, storeOver, until } from "./support";

const BUDGET = { sheet: "监控表", row: 5, column: 4 };

test("a change is followed by one silent check, without touching the sheet's marks", async () => {
  const host = sampleHost(MONITORING);
  let reviews = 0;
  const counting = {
    ...engine,
    review: (...args: Parameters<typeof engine.review>) => (reviews++, engine.review(...args)),
  };
  const store = new ReviewStore(host, counting, { quiet: 30 });
  await store.start();
  await store.check();
  const marks = host.marks();
  expect(reviews).toBe(1);
  for (const value of [1, 2, 3]) host.type(BUDGET, value);
  // The pane need not warn of what will be put right in a moment.
  expect(store.getSnapshot()).toMatchObject({ stale: true, following: true });
  await until(() => !store.getSnapshot().stale);
  expect(store.getSnapshot().following).toBe(false);
  expect(reviews).toBe(2);
  expect(store.getSnapshot().phase).toBe("reviewed");
  expect(host.marks()).toEqual(marks);
  store.dispose();
});

test("nothing is checked that was never asked for", async () => {
  const host = sampleHost(MONITORING);
  const store = storeOver(host);
  await store.start();
  host.type(BUDGET, 1);
  expect(store.getSnapshot()).toMatchObject({ phase: "idle", stale: false, checked: null });
  store.dispose();
});

test("an open preview is not swept away", async () => {
  const host = sampleHost(MONITORING);
  const store = storeOver(host);
  await store.start();
  await store.fillReasons();
  const { preview } = store.getSnapshot();
  host.type(BUDGET, 1);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(store.getSnapshot().preview).toBe(preview);
  expect(store.getSnapshot()).toMatchObject({ phase: "previewing", stale: true, following: false });
  // Once it is closed the results catch up by themselves.
  store.cancelPreview();
  await until(() => !store.getSnapshot().stale);
  store.dispose();
});

describe("what a host has read while writing", () => {
  /** @param meanwhile done between the writing and the next step of the pane */
  async function corrected(meanwhile: (host: MemoryHost) => void) {
    const host = sampleHost(MONITORING);
    host.type({ ...BUDGET, column: 6 }, 0.5);
    const asked: string[] = [];
    const apply = host.apply.bind(host);
    const read = host.read.bind(host);
    host.read = (scope) => (asked.push(scope), read(scope));
    host.apply = async (patch: Patch, reading?: ReadScope) => {
      const result = await apply(patch);
      const after = await read(reading!);
      meanwhile(host);
      return result.outcome === "applied" ? { ...result, after } : result;
    };
    const store = storeOver(host, { quiet: 5_000 });
    await store.start();
    await store.recompute();
    const { preview } = store.getSnapshot();
    if (preview?.kind !== "changes") throw new Error("nothing to recompute");
    await store.applyPreview(new Set(preview.changes.map(({ id }) => id)));
    const { checked, stale, failure } = store.getSnapshot();
    store.dispose();
    expect(failure).toBeNull();
    const sheet = checked!.snapshot.sheets.find(({ name }) => name === BUDGET.sheet)!;
    const valueIn = (column: number) => sheet.values[5 - sheet.origin.row]![column - sheet.origin.column];
    return { asked, stale, rate: valueIn(6), budget: valueIn(4) };
  }

  test("is taken for the next reading", async () => {
    const { asked, rate, stale } = await corrected(() => undefined);
    expect(asked).toEqual(["workbook"]);
    expect(rate).toBe(0.5885);
    expect(stale).toBe(false);
  });

  test("is read again when a person has changed something since", async () => {
    const { asked, budget } = await corrected((host) => host.type(BUDGET, 1_000));
    expect(asked).toEqual(["workbook", "workbook"]);
    expect(budget).toBe(1_000);
  });
});

test("a change during the reading leaves the result marked as out of date", async () => {
  const host = sampleHost(MONITORING);
  const store = storeOver(host, { quiet: 5_000 });
  await store.start();
  await store.check();
  const read = host.read.bind(host);
  host.read = async (scope) => {
    const snapshot = await read(scope);
    host.type(BUDGET, 1);
    return snapshot;
  };
  await store.check();
  expect(store.getSnapshot().stale).toBe(true);
  store.dispose();
});

test("after dispose the sheet is not watched any more", async () => {
  const host = sampleHost(MONITORING);
  const store = storeOver(host);
  await store.start();
  await store.check();
  store.dispose();
  host.type(BUDGET, 1);
  expect(store.getSnapshot().stale).toBe(false);
});
