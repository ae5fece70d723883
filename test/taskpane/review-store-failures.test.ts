import { HostError, type Host } from "../../src/hosts/host";
import type { ReviewStore } from "../../src/taskpane/review-store";
import { engine } from "../../src/taskpane/engine";
import { ReviewStore as Store } from "../../src/taskpane/review-store";
import { contents, failingAt, MONITORING, sampleHost, SELF_EVALUATION, storeOver } from "./support";

const busy = new HostError("editing", "单元格正在编辑，请按回车结束后再试。");

async function applyAll(store: ReviewStore): Promise<void> {
  await store.recompute();
  const { preview } = store.getSnapshot();
  if (preview?.kind !== "changes") throw new Error("no preview");
  await store.applyPreview(new Set(preview.changes.map(({ id }) => id)));
}

const cases: readonly [keyof Host, string, (store: ReviewStore) => Promise<unknown>][] = [
  ["read", "check", (store) => store.check()],
  ["read", "recompute", (store) => store.recompute()],
  ["read", "fillReasons", (store) => store.fillReasons()],
  ["mark", "check", (store) => store.check()],
  ["apply", "applyPreview", applyAll],
  ["clearMarks", "clearMarks", (store) => store.clearMarks()],
  ["writeSetting", "setProfile", (store) => store.setProfile(store.getSnapshot().profiles[1]!.id)],
];

test.each(cases)(
  "a host failing at %s during %s ends in its sentence, nothing written",
  async (method, _name, act) => {
    const host = sampleHost(SELF_EVALUATION);
    const before = await contents(host);
    const store = storeOver(failingAt(host, method, busy));
    await act(store);
    expect(store.getSnapshot()).toMatchObject({
      phase: "failed",
      progress: null,
      failure: { message: busy.message, conflicts: [] },
    });
    expect(await contents(host)).toEqual(before);
    store.dismissFailure();
    expect(store.getSnapshot().failure).toBeNull();
  },
);

test("a bug of ours names itself and what was not done", async () => {
  const store = storeOver(failingAt(sampleHost(MONITORING), "read", new TypeError("x is not a function")));
  await store.check();
  expect(store.getSnapshot().failure!.message).toMatch(/^校核没有完成.*x is not a function$/);
});

test("a failing re-check keeps the earlier results", async () => {
  const host = sampleHost(MONITORING);
  let broken = false;
  const moody = new Proxy(host as Host, {
    get(target, name) {
      if (name === "read" && broken) return () => Promise.reject(busy);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const store = storeOver(moody);
  await store.check();
  const { checked } = store.getSnapshot();
  broken = true;
  await store.check();
  expect(store.getSnapshot().phase).toBe("failed");
  expect(store.getSnapshot().checked).toBe(checked);
  store.dismissFailure();
  expect(store.getSnapshot().phase).toBe("reviewed");
});

test("what was written can be undone even when marking fails afterwards", async () => {
  const host = sampleHost(SELF_EVALUATION);
  const before = await contents(host);
  const store = storeOver(failingAt(host, "mark", busy));
  await applyAll(store);
  expect(store.getSnapshot()).toMatchObject({ phase: "failed", toast: { canUndo: true } });
  expect(await contents(host)).not.toEqual(before);
  await store.undo();
  expect(await contents(host)).toEqual(before);
});

test("a failing jump to a cell leaves everything else as it is", async () => {
  const store = storeOver(failingAt(sampleHost(MONITORING), "reveal", busy));
  await store.check();
  await store.reveal({ sheet: "监控表", row: 0, column: 0 });
  expect(store.getSnapshot()).toMatchObject({ phase: "reviewed", failure: { message: busy.message } });
});

test("settings that cannot be read are said, and the pane still works", async () => {
  const store = storeOver(failingAt(sampleHost(MONITORING), "readSetting", busy));
  await store.start();
  expect(store.getSnapshot()).toMatchObject({ phase: "idle", failure: { message: busy.message } });
  await store.check();
  expect(store.getSnapshot()).toMatchObject({ phase: "reviewed", failure: null });
  store.dispose();
});

test("a rule that crashed is kept apart from the findings", async () => {
  const crash = { rule: "FND-01", message: "规则 FND-01 运行出错。" };
  const store = new Store(sampleHost(MONITORING), {
    ...engine,
    review: async (snapshot, profile) => ({
      ...(await engine.review(snapshot, profile)),
      ruleFailures: [crash],
    }),
  });
  await store.check();
  expect(store.getSnapshot().checked!.review.ruleFailures).toEqual([crash]);
  expect(store.getSnapshot().checked!.findings.length).toBeGreaterThan(0);
});
