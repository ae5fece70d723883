/** @jest-environment jsdom */
import { StoredJournal } from "../../../src/taskpane/excel/stored-journal";
import { UndoStack, type UndoEntry } from "../../../src/taskpane/store/undo-stack";

const entry = (label: string): UndoEntry => ({ label, inverse: { edits: [] }, marks: [] });
const journal = (workbook = "a.xlsx", storage: Storage = localStorage) =>
  new StoredJournal(workbook, storage, window);

beforeEach(() => localStorage.clear());

it("is shared by pages that work on one workbook, and by no others", () => {
  const pane = new UndoStack(journal());
  const ribbon = new UndoStack(journal());
  ribbon.push(entry("写入 3 处"));
  expect(pane.last?.label).toBe("写入 3 处");
  expect(new UndoStack(journal("b.xlsx")).last).toBeNull();
  pane.drop();
  expect(ribbon.last).toBeNull();
});

it("tells of what another page writes", () => {
  let told = 0;
  const stop = journal().onChange(() => told++);
  window.dispatchEvent(new StorageEvent("storage", { key: "performance-monitor.undo.a.xlsx" }));
  window.dispatchEvent(new StorageEvent("storage", { key: "other" }));
  stop();
  window.dispatchEvent(new StorageEvent("storage", { key: "performance-monitor.undo.a.xlsx" }));
  expect(told).toBe(1);
});

it("forgets the oldest when the storage is full, and keeps everything for its own page", () => {
  const kept = new Map<string, string>();
  const small = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > 120) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
  const own = journal("a.xlsx", small);
  own.write(["一", "二", "三", "四"].map(entry));
  const labels = (one: StoredJournal) => one.read().map(({ label }) => label);
  expect(labels(own)).toEqual(["一", "二", "三", "四"]);
  expect(labels(journal("a.xlsx", small))).toEqual(["三", "四"]);
});

it.each(["{", '"x"', "[1,null,{}]"])("takes nothing from what it cannot read: %s", (text) => {
  localStorage.setItem("performance-monitor.undo.a.xlsx", text);
  expect(journal().read()).toEqual([]);
});
