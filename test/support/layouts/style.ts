/** How one form is laid out: every distortion met in working sheets, switched on at random. */
import type { Random } from "./random";

export type Kind = "monitoring" | "self-evaluation";

export interface Style {
  readonly labels: "merged" | "blank" | "filled";
  readonly header: "two-row" | "one-row" | "split";
  readonly spacing: "none" | "blanks" | "newline" | "vertical";
  readonly groupColumn: boolean;
  readonly numberRow: boolean;
  readonly traditional: boolean;
  /** Ids of the indicator columns, left to right; "" an unknown column, "|" a blank one. */
  readonly columns: readonly string[];
  readonly wide: boolean;
  readonly blankRows: boolean;
  readonly pageEvery: number;
  readonly pageTitle: boolean;
  readonly unitAt: "block" | "beside" | "columns";
  readonly fundColumns: readonly string[];
  readonly goals: "beside" | "below";
  readonly title: boolean;
  readonly notes: boolean;
  readonly total: boolean;
}

const CATEGORIES = ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他", "explanation"];
const CHOICES = ["确定能", "有可能", "完全不可能"];

/** @param complete every column and row the form asks for is there */
export function randomStyle(random: Random, kind: Kind, complete = false): Style {
  const monitoring = kind === "monitoring";
  const ticks = monitoring && random.chance(0.6);
  const choices = monitoring && random.chance(0.6);
  const signs = !complete && random.chance(0.2);
  const blocks: string[][] = [
    ["level1", "level2"],
    ["name"],
    ...(signs ? [["operator"], ["unit"]] : []),
    ["target"],
    ["actual"],
    ...(monitoring ? [["forecast"]] : [["weight"], ["score"]]),
    ticks ? CATEGORIES : ["reason"],
    ...(monitoring ? [choices ? CHOICES : ["likelihood"], ["remark"]] : []),
  ];
  const kept = !complete && random.chance(0.2) ? blocks.filter((block) => !drops(random, block)) : blocks;
  const extra = random.chance(0.2) ? [...kept, [""]] : kept;
  const ordered = random.chance(0.3) ? random.shuffled(extra) : extra;
  const gapped = random.chance(0.15) ? withGap(random, ordered) : ordered;
  const hasGroups = ticks || choices;
  return {
    labels: random.pick(["merged", "blank", "filled"]),
    header: hasGroups ? random.pick(["two-row", "one-row"]) : random.pick(["one-row", "split"]),
    spacing: random.pick(["none", "none", "blanks", "newline", "vertical"]),
    groupColumn: random.chance(0.5),
    numberRow: random.chance(0.2),
    traditional: random.chance(0.1),
    columns: gapped.flat(),
    wide: random.chance(0.2),
    blankRows: random.chance(0.2),
    pageEvery: random.chance(0.2) ? random.int(3, 6) : 0,
    pageTitle: random.chance(0.5),
    unitAt: random.pick(["block", "beside", "columns"]),
    fundColumns: fundColumns(random, kind, complete),
    goals: monitoring ? "beside" : random.pick(["beside", "below"]),
    title: random.chance(0.9),
    notes: random.chance(0.5),
    total: kind === "self-evaluation" && (complete || random.chance(0.8)),
  };
}

function drops(random: Random, block: readonly string[]): boolean {
  return ["forecast", "remark", "reason", "weight", "likelihood"].includes(block[0]!) && random.chance(0.4);
}

function withGap(random: Random, blocks: readonly string[][]): string[][] {
  const at = random.int(1, blocks.length - 1);
  return [...blocks.slice(0, at), ["|"], ...blocks.slice(at)];
}

function fundColumns(random: Random, kind: Kind, complete: boolean): string[] {
  const budgets = random.pick([["initialBudget"], ["initialBudget", "adjustedBudget"], ["adjustedBudget"]]);
  const rest = kind === "monitoring" ? ["forecast"] : ["weight", "score"];
  const columns = [...budgets, "executed", "rate", ...rest.filter(() => complete || random.chance(0.8))];
  return random.chance(0.2) ? random.shuffled(columns) : columns;
}
