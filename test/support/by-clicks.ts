/** What a clerk does by clicks in the pane: a command, everything that is offered taken, the findings marked. */
import type { Host } from "../../src/hosts/host";
import { engine } from "../../src/taskpane/engine";
import { ReviewStore } from "../../src/taskpane/review-store";

/** 一键重算: read, recompute, write all that is offered, look again, mark. @returns the number of changes */
export function recompute(host: Host): Promise<number> {
  return byClicks(host, (store) => store.recompute());
}

/** 填写偏差原因, every draft taken as it is. @returns the number of reasons */
export function fillReasons(host: Host): Promise<number> {
  return byClicks(host, (store) => store.fillReasons());
}

async function byClicks(host: Host, begin: (store: ReviewStore) => Promise<void>): Promise<number> {
  const store = new ReviewStore(host, engine, {});
  store.setMarking(true);
  await begin(store);
  const { preview } = store.getSnapshot();
  if (preview?.kind === "changes") await store.applyPreview(new Set(preview.changes.map(({ id }) => id)));
  if (preview?.kind === "reasons")
    await store.applyReasons(new Map(preview.offers.map(({ draft }, index) => [index, draft])));
  expect(store.getSnapshot().failure).toBeNull();
  store.dispose();
  if (preview?.kind === "reasons") return preview.offers.length;
  return preview?.kind === "changes" ? preview.changes.length : 0;
}
