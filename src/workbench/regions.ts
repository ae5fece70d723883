/** F6 goes from one part of the page to the next, as in Excel: the grid keeps the Tab key for itself. */

/** Whatever can be reached with the Tab key. */
const REACHABLE = 'button, select, input, textarea, a[href], [contenteditable="true"], [tabindex="0"]';

/**
 * @param regions in their order on the page; those out of sight are passed over
 * @returns stops listening
 */
export function listenForF6(regions: () => readonly HTMLElement[]): () => void {
  const stop = new AbortController();
  /** Where the keyboard was in each region when it was left. */
  const left = new WeakMap<HTMLElement, HTMLElement>();
  // In the capturing phase, before the grid takes the key for its own.
  const options = { signal: stop.signal, capture: true };
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const shown = regions().filter(isShown);
      const active = document.activeElement;
      const from = shown.findIndex((region) => region.contains(active));
      if (from >= 0 && active instanceof HTMLElement) left.set(shown[from]!, active);
      const to = shown.at((from + (event.shiftKey ? -1 : 1) + shown.length) % shown.length);
      const before = to && left.get(to);
      const place = before?.isConnected ? before : to?.querySelector<HTMLElement>(REACHABLE);
      if (!place) return;
      event.preventDefault();
      event.stopPropagation();
      place.focus();
    },
    options,
  );
  return () => stop.abort();
}

function isShown(region: HTMLElement): boolean {
  return region.offsetParent !== null && getComputedStyle(region).visibility === "visible";
}
