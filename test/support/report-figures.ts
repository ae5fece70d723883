/** Prints the figures of a budget test for `npm run bench`; silent in the suite, which only holds them to their limits. */
export function reportFigures(title: string, figures: Record<string, number>): void {
  if (process.env["BENCH"]) process.stdout.write(`${title} ${JSON.stringify(figures)}\n`);
}
