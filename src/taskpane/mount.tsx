/** The pane in any page: Excel's and WPS's task pane, and the workbench. */
import { createRoot } from "react-dom/client";
import { useState } from "react";
import type { Host } from "../hosts/host";
import { TaskPane, type Screen } from "./components/TaskPane";
import { templatesFor } from "../forms/templates";
import { engine } from "./engine";
import { ReviewStore, type ReviewStoreOptions } from "./review-store";
import { browserSettings } from "./store/user-settings";

export interface MountOptions extends ReviewStoreOptions {
  /** Check as soon as the pane is open. */
  readonly checkOnOpen?: boolean;
  /** Shows a button 收起 that calls this, where the host's own way to close a pane is not dependable. */
  readonly onCollapse?: () => void;
}

export interface MountedPane {
  readonly store: ReviewStore;
  showScreen(screen: Screen): void;
  unmount(): void;
}

/** Fills `element`, which must have a height of its own and be a landmark: `main`, or `aside` beside a grid. */
export function mountTaskPane(element: Element, host: Host, options: MountOptions = {}): MountedPane {
  const today = new Date();
  const templates = templatesFor({ year: today.getFullYear(), month: today.getMonth() + 1 });
  const store = new ReviewStore(host, engine, { templates, user: browserSettings(), ...options });
  const root = createRoot(element);
  let showScreen: (screen: Screen) => void = () => undefined;

  function Pane() {
    const [screen, setScreen] = useState<Screen>("main");
    showScreen = setScreen;
    return <TaskPane store={store} screen={screen} showScreen={setScreen} onCollapse={options.onCollapse} />;
  }

  root.render(<Pane />);
  const ready = store.start();
  if (options.checkOnOpen) void ready.then(() => store.check());
  return {
    store,
    showScreen(screen) {
      // What the ribbon asks for comes in front of a preview that is open.
      store.cancelPreview();
      showScreen(screen);
    },
    unmount() {
      store.dispose();
      root.unmount();
    },
  };
}
