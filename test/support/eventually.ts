/** Waits for a state instead of a time: the test's own limit is the only one. */
const PAUSE = 20;

export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, PAUSE));
}
