/** Copies what an element shows, with its tables and colours, so that it can be pasted into Word or WPS. */

/** @returns whether the page was allowed to */
export async function copyShown(element: HTMLElement, text: string): Promise<boolean> {
  const selection = window.getSelection();
  if (selection) {
    const focused = document.activeElement;
    const range = document.createRange();
    range.selectNodeContents(element);
    selection.removeAllRanges();
    selection.addRange(range);
    const isCopied = document.execCommand("copy");
    selection.removeAllRanges();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    if (isCopied) return true;
  }
  // The plain text is better than nothing; a page from a folder has no clipboard at all.
  return (
    navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    ) ?? false
  );
}
