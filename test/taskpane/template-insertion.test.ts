/** @jest-environment jsdom */
/** A template at the selected cell, by way of the pane's commands. */
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import { templatesFor } from "../../src/forms/templates";
import { StoredJournal } from "../../src/taskpane/excel/stored-journal";
import { contents, storeOver, valueAt } from "./support";

const templates = templatesFor({ year: 2026, month: 7 });
const offer = templates.find(({ title }) => title.includes("资金使用情况表"))!;
const at = { sheet: "底稿", row: 5, column: 1 };

function paneOver(workbook: string) {
  const host = MemoryHost.ofDrafts([
    {
      name: "底稿",
      cells: [{ row: 0, column: 1, value: "后勤处工作底稿" }],
      styles: [],
      merges: [],
      columnWidths: {},
      rowHeights: {},
    },
  ]);
  const journal = () => new StoredJournal(workbook, localStorage, window);
  return { host, store: storeOver(host, { templates, journal: journal() }), journal };
}

it("says beforehand what it will take up and what stays", async () => {
  const { host, store } = paneOver("a");
  expect(await store.templateSite(offer.id, {})).toMatchObject({
    possible: false,
    message: expect.stringMatching(/请先在表格里选中/),
  });
  host.select(at);
  expect(await store.templateSite(offer.id, {})).toMatchObject({
    possible: true,
    at,
    cell: "B6",
    message: expect.stringMatching(
      /^将占用“底稿”的B6:.*；B列已有内容，列宽不变，本表的打印区域和打印标题也不变。$/,
    ),
  });
  host.select({ ...at, row: 0 });
  expect(await store.templateSite(offer.id, {})).toMatchObject({
    possible: false,
    message: expect.stringMatching(/B1已有内容/),
  });
});

it("draws it there and takes it back, from another page too", async () => {
  const { host, store, journal } = paneOver("b");
  await store.insertTemplate(offer.id, {}, at);
  expect(String(await valueAt(host, at))).toContain("资金使用情况");
  expect(store.getSnapshot()).toMatchObject({ failure: null, toast: { canUndo: true } });
  const ribbon = storeOver(host, { templates, journal: journal() });
  await ribbon.undo();
  expect(ribbon.getSnapshot().failure).toBeNull();
  expect(await valueAt(host, at)).toBeNull();
  expect(JSON.stringify(await contents(host))).toContain("后勤处工作底稿");
  expect((await host.read("workbook")).sheets[0]!.merges).toEqual([]);
});

it("takes nothing back once a cell of it has been filled in, and says so", async () => {
  const { host, store } = paneOver("c");
  await store.insertTemplate(offer.id, {}, at);
  const filled = await contents(host);
  host.type(at, "改过的标题");
  await store.undo();
  expect(store.getSnapshot().failure?.message).toMatch(/B6已有改动/);
  expect(await contents(host)).not.toEqual(filled);
  expect(await valueAt(host, at)).toBe("改过的标题");
});

it("changes nothing where it does not fit in", async () => {
  const { host, store } = paneOver("d");
  const before = await contents(host);
  await store.insertTemplate(offer.id, {}, { ...at, row: 0 });
  expect(store.getSnapshot().failure?.message).toMatch(/已有内容/);
  expect(await contents(host)).toEqual(before);
  expect(store.getSnapshot().undoLabel).toBeNull();
});
