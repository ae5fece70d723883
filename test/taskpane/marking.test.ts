/** 标记: what stands in the sheet is what the pane says. */
import { engine } from "../../src/taskpane/engine";
import { ReviewStore } from "../../src/taskpane/review-store";
import { blankSheetHost, MONITORING, sampleHost, storeOver } from "./support";

test("unticking takes the marks away at once, ticking brings them back, and 撤销 knows of it", async () => {
  const host = sampleHost(MONITORING);
  const store = storeOver(host);
  await store.check();
  const marks = host.marks();
  expect(marks.length).toBeGreaterThan(0);
  await store.setMarking(false);
  expect(host.marks()).toEqual([]);
  expect(store.getSnapshot()).toMatchObject({ marking: false, phase: "reviewed", undoLabel: "清除标记" });
  await store.setMarking(true);
  expect(host.marks()).toEqual(marks);
  expect(store.getSnapshot()).toMatchObject({ marking: true, phase: "reviewed" });
});

test("nothing is marked before a check", async () => {
  const host = sampleHost(MONITORING);
  const store = storeOver(host);
  await store.setMarking(false);
  await store.setMarking(true);
  expect(host.marks()).toEqual([]);
  expect(store.getSnapshot().phase).toBe("idle");
});

const findingNothing: typeof engine = {
  ...engine,
  review: async (...args) => ({ ...(await engine.review(...args)), findings: [] }),
};

test("marks of an earlier day go when nothing is found any more", async () => {
  const host = sampleHost(MONITORING);
  await storeOver(host).check();
  expect(host.marks().length).toBeGreaterThan(0);
  await new ReviewStore(host, findingNothing).check();
  expect(host.marks()).toEqual([]);
});

test("a workbook without a form is not touched for that", async () => {
  const host = blankSheetHost();
  let cleared = 0;
  host.clearMarks = async () => void cleared++;
  await storeOver(host).check();
  expect(cleared).toBe(0);
});
