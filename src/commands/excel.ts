/**
 * The ribbon's buttons that need no pane, in Excel. Their page is not the pane's, so that results which cannot be seen in
 * the sheet are told in a small window.
 */
import { engine } from "../taskpane/engine";
import { excelHost, sharedJournal } from "../taskpane/excel/office-page";
import { browserSettings } from "../taskpane/store/user-settings";
import { ReviewStore } from "../taskpane/review-store";
import { outcomeOf } from "./excel/outcome";

/** Milliseconds. */
const PATIENCE = 3000;

type Work = (store: ReviewStore) => Promise<void>;

/** By the names the manifest calls. */
const works: Readonly<Record<string, Work>> = {
  recompute: async (store) => {
    await store.recompute();
    const { preview } = store.getSnapshot();
    // One click on the ribbon asks for all that follows from the form itself; 撤销 takes it back.
    if (preview?.kind === "changes") await store.applyPreview(new Set(preview.changes.map(({ id }) => id)));
  },
  check: (store) => store.check(),
  clearMarks: (store) => store.clearMarks(),
  undo: (store) => store.undo(),
};

async function run(work: Work, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const host = await excelHost(() => undefined);
    if (!host) return;
    const store = new ReviewStore(host, engine, { journal: sharedJournal(), user: browserSettings() });
    await store.start();
    const hadUndo = store.getSnapshot().undoLabel !== null;
    await work(store);
    const message =
      work === works["undo"] && !hadUndo ? "没有可以撤销的写入。" : outcomeOf(store.getSnapshot());
    store.dispose();
    if (message) await tell(message);
  } finally {
    event.completed();
  }
}

function tell(message: string): Promise<void> {
  const address = new URL(`message.html?text=${encodeURIComponent(message)}`, location.href).href;
  return new Promise((resolve) => {
    // Where Excel keeps the window back, the ribbon must not stay blocked for it.
    setTimeout(resolve, PATIENCE);
    Office.context.ui.displayDialogAsync(address, { width: 30, height: 25, displayInIframe: true }, () =>
      resolve(),
    );
  });
}

void Office.onReady(() => {
  for (const [name, work] of Object.entries(works))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => run(work, event));
});
