/** Where the keyboard goes on when the button that had the focus leaves the page. */

/** The area of the screen on show. */
export const SCREEN_ID = "pane-screen";

export function focusScreen(): void {
  document.getElementById(SCREEN_ID)?.focus();
}

/**
 * Finds, before an item leaves a list, what will have the focus afterwards: the same thing in the next item, else in the one
 * before, else the screen. @param selector the one thing of each item that takes the focus
 */
export function focusAfterLeaving(item: Element, selector: string): () => void {
  const all = [...(document.getElementById(SCREEN_ID)?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const index = all.findIndex((one) => item.contains(one));
  const next = all[index + 1] ?? all[index - 1];
  return () => {
    if (item.isConnected) return;
    if (next?.isConnected) next.focus();
    else focusScreen();
  };
}
