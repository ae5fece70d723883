/** How the pane follows what the clerk types. */
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
  expect(store.getSnapshot().stale).toBe(true);
  await until(() => !store.getSnapshot().stale);
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
  expect(store.getSnapshot()).toMatchObject({ phase: "previewing", stale: true });
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
