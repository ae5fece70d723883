import { a1 } from "../../src/model/address";
import type { SheetDraft } from "../../src/model/sheet-draft";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import type { ReviewStore } from "../../src/taskpane/review-store";
import { samples } from "../../src/tools/samples";
import { LEDGER, MONITORING, SELF_EVALUATION, sampleHost, storeOver } from "./support";

jest.setTimeout(60_000);

function previewed(store: ReviewStore) {
  const { preview } = store.getSnapshot();
  if (preview?.kind !== "changes") throw new Error("no preview");
  return preview;
}

/** Every filled cell by its address. */
async function contents(host: MemoryHost): Promise<Record<string, unknown>> {
  const { sheets } = await host.read("workbook");
  const cells = sheets.flatMap(({ name, origin, values }) =>
    values.flatMap((line, row) =>
      line.map((value, column) => [
        `${name}!${a1({ row: row + origin.row, column: column + origin.column })}`,
        value,
      ]),
    ),
  );
  return Object.fromEntries(cells.filter(([, value]) => value !== null));
}

async function lit(host: MemoryHost): Promise<ReviewStore> {
  const store = storeOver(host);
  await store.check();
  store.previewLights();
  return store;
}

async function write(store: ReviewStore): Promise<void> {
  await store.applyPreview(new Set(previewed(store).changes.map(({ id }) => id)));
}

test.each([MONITORING, SELF_EVALUATION, LEDGER])(
  "%s: written beside the form, nothing else changes",
  async (name) => {
    const host = sampleHost(name);
    const before = await contents(host);
    const store = await lit(host);
    const findings = store.getSnapshot().checked!.findings.map(({ rule, message }) => rule + message);
    const { changes } = previewed(store);
    expect(changes.length).toBeGreaterThan(3);
    expect(changes.map(({ before: was }) => was)).toEqual(changes.map(() => "（空白）"));
    expect(new Set(changes.map(({ after }) => after).filter((text) => text !== "预警"))).not.toContain(
      "未判",
    );
    await write(store);
    // The column of lights is no part of the form: the same faults as before, and nothing more to write.
    expect(store.getSnapshot().checked!.findings.map(({ rule, message }) => rule + message)).toEqual(
      findings,
    );
    store.previewLights();
    expect(store.getSnapshot().preview).toBeNull();
    expect(store.getSnapshot().toast?.message).toContain("已经和现在的判断一致");
    await store.undo();
    expect(await contents(host)).toEqual(before);
  },
);

/** The monitoring form alone, with `text` beside each of its rows. */
function withNeighbour(text: (row: number) => string): MemoryHost {
  const [sheet] = samples[MONITORING]!() as [SheetDraft];
  const right = Math.max(
    ...sheet.cells.map(({ column }) => column),
    ...sheet.merges.map((merge) => merge.right),
  );
  const rows = Math.max(...sheet.cells.map(({ row }) => row));
  const beside = Array.from({ length: (rows + 1) * 4 }, (_, index) => {
    const row = Math.floor(index / 4);
    return { row, column: right + 1 + (index % 4), value: text(row) };
  });
  return MemoryHost.ofDrafts([{ ...sheet, cells: [...sheet.cells, ...beside] }]);
}

test("no free column: nothing is written, and it is said", async () => {
  const store = await lit(withNeighbour((row) => (row === 14 ? "备查" : "")));
  expect(store.getSnapshot().preview).toBeNull();
  expect(store.getSnapshot().toast?.message).toContain("右侧没有空列");
});

test("a 预警 column of the clerk's own is filled, what stands in it stays", async () => {
  const host = withNeighbour((row) => (row === 0 ? "预警" : row % 2 === 0 ? "已核" : ""));
  const before = await host.read("workbook");
  const { changes, remarks } = previewed(await lit(host));
  expect(changes.every(({ at }) => at.row % 2 === 1)).toBe(true);
  expect(changes.map(({ after }) => after)).not.toContain("预警");
  expect(remarks.length).toBeGreaterThan(0);
  expect(new Set(changes.map(({ at }) => a1(at).replace(/\d/g, ""))).size).toBe(1);
  expect(before.sheets).toHaveLength(1);
});
