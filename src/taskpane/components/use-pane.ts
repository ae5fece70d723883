/** The store within the component tree. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { ReviewStore } from "../review-store";
import type { PaneState } from "../store/state";

export const StoreContext = createContext<ReviewStore | null>(null);

export function useStore(): ReviewStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("no store above this component");
  return store;
}

/** Screens over the main one; which is on show is the page's to keep. */
export type Screen = "main" | "templates" | "profile" | "mapping" | "overview" | "report" | "check-report";

export const ScreenContext = createContext<(screen: Screen) => void>(() => undefined);

export function useShowScreen(): (screen: Screen) => void {
  return useContext(ScreenContext);
}

/** Puts the pane away, where the host's own way to close one is not dependable; null = no such button. */
export const CollapseContext = createContext<(() => void) | null>(null);

export function useCollapse(): (() => void) | null {
  return useContext(CollapseContext);
}

export function usePaneState(): PaneState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
