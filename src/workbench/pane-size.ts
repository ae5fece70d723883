/** Width of the pane in pixels, within what its content can bear. */
export const narrowest = 320;
export const widest = 480;
export const usual = 360;

export function paneWidth(wished: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, wished)));
}
