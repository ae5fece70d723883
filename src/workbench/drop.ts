/** Files or folders dropped anywhere on the page. */

/** @returns stops listening. `onHover` is told while files are dragged over the page. */
export function listenForDrops(
  target: HTMLElement,
  onDrop: (dropped: DataTransfer) => void,
  onHover: (isOver: boolean) => void,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  // In the capturing phase, before the grid takes the event for its own.
  const options = { signal, capture: true };
  target.addEventListener(
    "dragover",
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      onHover(true);
    },
    options,
  );
  target.addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) onHover(false);
    },
    options,
  );
  target.addEventListener(
    "drop",
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      onHover(false);
      if (event.dataTransfer) onDrop(event.dataTransfer);
    },
    options,
  );
  return () => stop.abort();
}
