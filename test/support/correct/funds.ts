/** Funds of a correct form: every total is the sum of its parts, and money is spent in step with the months. */
import type { Profile } from "../../../src/profile/profile";
import type { Random } from "../layouts/random";
import { budgetIn, parts, quotient, type MoneyStyle } from "./figures";

/** Amounts in minor units of the form's style. */
export interface Line {
  readonly label: string;
  readonly initial: number;
  readonly adjusted: number;
  readonly received: number;
  readonly executed: number;
  readonly forecast: number;
  /** What the rate is measured against. */
  readonly base: number;
}

export type AmountColumn = "initial" | "adjusted" | "received" | "executed" | "forecast";

export interface FundWishes {
  readonly kind: "monitoring" | "selfEvaluation" | "ledger";
  readonly months: number;
  readonly profile: Profile;
  readonly style: MoneyStyle;
  /** Columns of amounts that the form has. */
  readonly columns: readonly AmountColumn[];
  readonly labels: readonly string[];
}

/** The total and its sources; a carried-over source may come in only with the adjustment, others may be nothing. */
export function fundsOf(random: Random, wishes: FundWishes): readonly Line[] {
  const { style, labels, columns } = wishes;
  const [total, ...sources] = labels;
  if (sources.length === 0) return [{ ...lineOf(random, wishes), label: total! }];
  const adjusts = columns.includes("initial") && columns.includes("adjusted") && random.chance(0.6);
  const whole = budgetIn(style, random);
  const kept = sources.map((_, index) => index === 0 || random.chance(0.5));
  const shares = parts(random, whole, kept.filter(Boolean).length);
  const lines = sources.map((label, index): Line => {
    if (!kept[index]) return nothing(label);
    const amount = shares.shift()!;
    const carried = adjusts && /结转/.test(label);
    const initial = carried ? 0 : amount;
    const change = adjusts && !carried ? quotient(amount * random.int(0, 30), 100) : 0;
    const adjusted = random.chance(0.5) ? amount + change : Math.max(1, amount - change);
    return spent(random, wishes, {
      label,
      initial: adjusts ? initial : amount,
      adjusted: adjusts ? adjusted : amount,
    });
  });
  return [summed(total!, lines, wishes), ...lines];
}

/** One project of a ledger. */
export function lineOf(random: Random, wishes: FundWishes): Line {
  const amount = budgetIn(wishes.style, random);
  const both = wishes.columns.includes("initial") && wishes.columns.includes("adjusted");
  const adjusted = both && random.chance(0.4) ? amount + quotient(amount * random.int(1, 40), 100) : amount;
  return spent(random, wishes, { label: "", initial: amount, adjusted });
}

function spent(
  random: Random,
  wishes: FundWishes,
  { label, initial, adjusted }: Pick<Line, "label" | "initial" | "adjusted">,
): Line {
  const received = random.chance(0.5) ? adjusted : adjusted - quotient(adjusted * random.int(0, 4), 100);
  const line = { label, initial, adjusted, received };
  const base = baseOf(line, wishes);
  const limit = Math.min(...wishes.columns.flatMap((id) => (id === "received" ? [received] : [])), base);
  const [least, most] = shareSpent(wishes);
  const share = random.chance(0.15) ? most : random.int(least, most);
  const executed = Math.min(
    limit,
    Math.max(Math.ceil((base * least) / 10_000), quotient(base * share, 10_000)),
  );
  const forecast = random.chance(0.7)
    ? base
    : Math.max(executed, base - quotient(base * random.int(0, 5), 100));
  return { ...line, base, executed, forecast: Math.max(forecast, executed) };
}

/** Of the budget by the end of the months, in hundredths of a percent: never behind time, never far ahead of it. */
function shareSpent({ kind, months, profile }: FundWishes): [number, number] {
  const time = Math.round((months * 10_000) / 12);
  if (kind === "selfEvaluation" || months === 12) return [8_600, 10_000];
  const steps = profile.pace.fundSteps.filter(({ untilMonth }) => untilMonth <= months);
  const asked = Math.max(0, ...steps.map(({ percent }) => percent * 100));
  const least = Math.max(Math.ceil(time * 0.82), asked + 10);
  return [least, Math.max(least, Math.min(10_000, time + 1_500))];
}

function baseOf(
  line: Pick<Line, "initial" | "adjusted" | "received">,
  { kind, profile, columns }: FundWishes,
): number {
  const choice = profile.denominator[kind];
  const order = {
    auto: ["adjusted", "initial"],
    adjusted: ["adjusted", "initial"],
    initial: ["initial", "adjusted"],
    received: ["received", "adjusted", "initial"],
  } as const;
  return line[order[choice].find((id) => columns.includes(id))!];
}

function nothing(label: string): Line {
  return { label, initial: 0, adjusted: 0, received: 0, executed: 0, forecast: 0, base: 0 };
}

export function summed(label: string, lines: readonly Line[], wishes: FundWishes): Line {
  const of = (field: Exclude<keyof Line, "label">): number =>
    lines.reduce((sum, line) => sum + line[field], 0);
  const total = {
    label,
    initial: of("initial"),
    adjusted: of("adjusted"),
    received: of("received"),
    executed: of("executed"),
    forecast: of("forecast"),
  };
  return { ...total, base: baseOf(total, wishes) };
}

/** Hundredths of a point: weight × rate, at most the weight. */
export function budgetScore({ executed, base }: Line, weight: number): number {
  return Math.min(weight * 100, quotient(weight * 100 * executed, base));
}
