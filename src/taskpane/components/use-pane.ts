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

export function usePaneState(): PaneState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
