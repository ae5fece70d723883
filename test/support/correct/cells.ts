/** What stands in the columns of a correct form, by column id; every layout takes it from here. */
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";
import { money, percent, RATE_NOTATIONS } from "./figures";
import type { Line } from "./funds";
import type { Row } from "./indicator";
import { pointsCell, type Project } from "./project";
import { bareCell } from "./values";

/** How this form fills cells that could be left blank. */
export interface Habits {
  /** Where there is no deviation. */
  readonly noReason: string;
  readonly tick: string;
  /** Of a fund row without money: zeros, a dash, or nothing at all. */
  readonly nothing: "zeros" | "dashes" | "blank";
  readonly notApplicable: string;
}

export function habitsOf(random: Random): Habits {
  return {
    noReason: random.pick(["", "", "无", "/", "—", "无偏差"]),
    tick: random.pick(["√", "√", "✓", "☑"]),
    nothing: random.pick(["zeros", "zeros", "dashes", "blank"]),
    notApplicable: random.pick(["—", "—", "/", "", "-"]),
  };
}

const AMOUNTS: Readonly<Record<string, keyof Line>> = {
  initialBudget: "initial",
  adjustedBudget: "adjusted",
  received: "received",
  executed: "executed",
  forecast: "forecast",
};

/** @param percentColumn the header says that the figures are percents */
export function fundCell(
  project: Project,
  line: Line,
  id: string,
  habits: Habits,
  percentColumn = false,
): Written {
  const { setting, funds, points } = project;
  const isTotal = line === funds[0];
  if (id === "weight") return isTotal ? pointsCell(points.budgetWeight) : habits.notApplicable;
  if (id === "score") return isTotal ? pointsCell(points.budgetScore) : habits.notApplicable;
  const empty = !isTotal && line.initial + line.adjusted + line.executed === 0;
  if (empty && habits.nothing !== "zeros") return habits.nothing === "dashes" ? "—" : "";
  if (id === "adjustment") return money(line.adjusted - line.initial, setting.style);
  if (id === "balance") return money(line.adjusted - line.executed, setting.style);
  if (id === "rate")
    return percentColumn ? percent(line.executed, line.base, "bare", "") : project.rate(line);
  return money(line[AMOUNTS[id]!] as number, setting.style);
}

export function indicatorCell(project: Project, row: Row, id: string, habits: Habits): Written {
  const { shortfall, measure } = row;
  const likelihood = shortfall?.likelihood ?? "确定能";
  switch (id) {
    case "level1":
    case "level2":
    case "name":
    case "target":
    case "actual":
    case "forecast":
      return row[id];
    case "weight":
    case "score":
      return pointsCell(row[id]);
    case "reason":
      return shortfall ? `${shortfall.cause}；${shortfall.measures}。` : habits.noReason;
    case "cause":
    case "explanation":
      return shortfall ? `${shortfall.cause}。` : habits.noReason;
    case "measures":
      return shortfall ? `${shortfall.measures}。` : habits.noReason;
    case "reasonCategory":
      return shortfall?.category ?? "";
    case "likelihood":
      return likelihood;
    case "remark":
      return likelihood === "有可能" ? `${shortfall!.cause}；${shortfall!.measures}。` : "";
    case "operator":
      return measure
        ? measure.sign === ""
          ? "="
          : measure.sign.replace("<", "＜").replace(">", "＞")
        : "定性";
    case "unit":
      return unitOf(row);
    case "completion":
      return completionOf(row, project);
    case "":
    case "light":
      return "";
    default:
      if (id === likelihood || id === shortfall?.category) return habits.tick;
      return "";
  }
}

/** The same with sign and unit in columns of their own: bare figures. */
export function bareIndicatorCell(project: Project, row: Row, id: string, habits: Habits): Written {
  if (!row.measure) return indicatorCell(project, row, id, habits);
  if (id === "target") return bareCell(row.measure);
  if ((id === "actual" || id === "forecast") && row.figures)
    return bareCell({ ...row.measure, minor: row.figures[id] });
  return indicatorCell(project, row, id, habits);
}

/** In the value, else in the name's brackets. */
export function unitOf({ measure, name }: Row): string {
  if (!measure) return "";
  return measure.unit || (/[（(]([^（()）]+)[)）]$/.exec(name)?.[1] ?? "");
}

/** Points earned of the weight, in percent. */
function completionOf({ weight, score }: Row, { setting }: Project): Written {
  return percent(score, weight, setting.random.pick(RATE_NOTATIONS.slice(0, 3)), "");
}
