/** Timing: letting the pane paint between heavy steps, and waiting until typing has paused. */

/** Longer than a frame, so that the progress shown before it is really on the screen. */
const FRAME = 20;

export function letPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, FRAME));
}

export interface Debounced {
  (): void;
  cancel(): void;
}

/** Calls `action` once, `delay` milliseconds after the last call. */
export function debounce(action: () => void, delay: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const debounced = (): void => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  return Object.assign(debounced, { cancel: () => clearTimeout(timer) });
}
