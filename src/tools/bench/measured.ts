/** What the bench measures, and of what. */

export const JOB_NAMES = ["read", "check", "fix", "exceljs load", "exceljs load + save"] as const;

export type JobName = (typeof JOB_NAMES)[number];

/** Of one run, or the medians of several. */
export interface Measured {
  readonly seconds: number;
  /** Seconds of processor time: what is left of the truth on a busy machine. */
  readonly cpu: number;
  /** Resident memory at its highest, MB. */
  readonly peak: number;
  /** How much of it came with the work, MB: the rest is the platform and the loaded code. */
  readonly grown: number;
}

export type Results = Readonly<Record<JobName, Measured>>;

/** Each figure by itself. */
export function medians(runs: readonly Measured[]): Measured {
  const of = (figure: keyof Measured) => median(runs.map((run) => run[figure]));
  return { seconds: of("seconds"), cpu: of("cpu"), peak: of("peak"), grown: of("grown") };
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
