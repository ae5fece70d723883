import { MemoryHost } from "../../src/hosts/memory/memory-host";
import { readForms } from "../../src/forms";
import { engine } from "../../src/taskpane/engine";
import { ReviewStore } from "../../src/taskpane/review-store";
import { samples } from "../../src/tools/samples";

async function opened() {
  const [draft] = Object.values(samples)[0]!();
  const host = MemoryHost.ofDrafts([draft!]);
  const [form] = readForms(await host.read("workbook")).forms;
  const store = new ReviewStore(host, engine);
  const names = async () =>
    readForms(await host.read("workbook")).forms[0]!.indicators.map(({ name }) => name.value);
  return { host, store, at: form!.indicators[1]!.name.cell.at, names };
}

test("a row is previewed, taken out, and put back by 撤销", async () => {
  const { store, at, names } = await opened();
  const before = await names();
  await store.check();
  await store.previewRow("delete", at);
  const { preview } = store.getSnapshot();
  expect(preview).toMatchObject({ kind: "rows", title: "删除一行" });
  expect(await names()).toEqual(before);
  await store.applyRow();
  expect(await names()).toEqual(before.filter((_, index) => index !== 1));
  expect(store.getSnapshot()).toMatchObject({ preview: null, undoLabel: "删除 1 行指标" });
  await store.undo();
  expect(await names()).toEqual(before);
  expect(store.getSnapshot().undoLabel).toBeNull();
});

test("a row is put in below the cell the clerk has selected", async () => {
  const { host, store, at } = await opened();
  await host.reveal(at);
  await store.previewRow("insert");
  const { preview } = store.getSnapshot();
  expect(preview?.kind === "rows" && preview.change).toMatchObject({ kind: "insert", row: at.row + 1 });
  store.cancelPreview();
  expect(store.getSnapshot()).toMatchObject({ phase: "idle", preview: null });
});

test("without a row of a table the clerk is told what to select", async () => {
  const { store, at } = await opened();
  await store.previewRow("insert", { ...at, row: 0 });
  expect(store.getSnapshot()).toMatchObject({
    preview: null,
    toast: { message: expect.stringContaining("选中") },
  });
});

describe("findings set aside", () => {
  /** A finding on one row of the table alone, set aside; the row, and the reasons that stand. */
  async function aside() {
    const { host, store } = await opened();
    await store.check();
    const { findings, review } = store.getSnapshot().checked!;
    const rows = review.forms[0]!.indicators.map(({ name }) => name.cell.at.row);
    const finding = findings.find(
      ({ at: [first, ...others] }) =>
        rows.includes(first!.row) && others.every(({ row }) => row === first!.row),
    )!;
    await store.ignore(finding, "已核对");
    const shown = () => store.getSnapshot().checked!.ignored.map((one) => [one.reason, one.finding.message]);
    expect(shown()).toEqual([["已核对", finding.message]]);
    const kept = async () => {
      const later = new ReviewStore(host, engine);
      await later.start();
      await later.check();
      const { ignored } = later.getSnapshot().checked!;
      later.dispose();
      return ignored.length;
    };
    return { store, at: finding.at[0]!, rows, shown, kept };
  }

  test("follow a row put in above them, and the way back", async () => {
    const { store, at, rows, shown, kept } = await aside();
    const before = shown();
    await store.previewRow("insert", { ...at, row: rows.filter((row) => row < at.row).at(-1)! });
    await store.applyRow();
    expect(store.getSnapshot().failure).toBeNull();
    expect(store.getSnapshot().checked!.ignored[0]?.finding.at[0]?.row).toBe(at.row + 1);
    expect([shown(), await kept()]).toEqual([before, 1]);
    await store.undo();
    expect(store.getSnapshot().checked!.ignored[0]?.finding.at[0]).toEqual(at);
    expect([shown(), await kept()]).toEqual([before, 1]);
  });

  test("stay with a label for several rows when its first row is taken out, and when it comes back", async () => {
    const { host, store } = await opened();
    const [first, second] = readForms(await host.read("workbook")).forms[0]!.indicators;
    const label = first!.level2!.cell.at;
    expect(second!.level2!.inherited).toBe(true);
    host.type(label, "数量指标，，");
    await store.check();
    const finding = store
      .getSnapshot()
      .checked!.findings.find(({ rule, at: [at] }) => rule === "FMT-03" && at!.row === label.row)!;
    await store.ignore(finding, "照原件");
    const places = () => store.getSnapshot().checked!.ignored.map(({ finding: { at } }) => at);
    await store.previewRow("delete", label);
    await store.applyRow();
    expect(places()).toEqual([[label]]);
    await store.undo();
    expect(places()).toEqual([[label]]);
  });

  test("go with the row taken out, and come back with it", async () => {
    const { store, at, shown, kept } = await aside();
    const before = shown();
    await store.previewRow("delete", at);
    await store.applyRow();
    expect([shown(), await kept()]).toEqual([[], 0]);
    await store.undo();
    expect([shown(), await kept()]).toEqual([before, 1]);
  });
});
