/** The name a saved file gets: the one it was opened under, with the ending of what is really in it. */
export function downloadName(opened: string): string {
  const endings = /\.(xlsx|xlsm|xltx|xltm)$/i;
  return endings.test(opened) ? opened : `${opened}.xlsx`;
}
