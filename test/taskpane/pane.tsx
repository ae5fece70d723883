/** The whole pane on a store, and a user's settings kept in memory. */
import { useState } from "react";
import { TaskPane, type Screen } from "../../src/taskpane/components/TaskPane";
import type { ReviewStore } from "../../src/taskpane/review-store";
import type { UserSettings } from "../../src/taskpane/store/profile-choice";

export function Pane({ store }: { readonly store: ReviewStore }) {
  const [current, setCurrent] = useState<Screen>("main");
  return <TaskPane store={store} screen={current} showScreen={setCurrent} />;
}

export class Kept implements UserSettings {
  readonly texts = new Map<string, string>();
  read(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  write(key: string, value: string): boolean {
    this.texts.set(key, value);
    return true;
  }
}
