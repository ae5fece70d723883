/** The mapping in progress, within the component tree. */
import { useSyncExternalStore } from "react";
import { useStore } from "../use-pane";

export function useMapping() {
  const { state } = useStore().mapping;
  return useSyncExternalStore(state.subscribe, state.getSnapshot);
}
