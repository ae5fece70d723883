/** One project in good order: what its form says, whatever its layout. */
import type { Profile } from "../../../src/profile/profile";
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";
import { moneyStyle, RATE_NOTATIONS, percent, type MoneyStyle } from "./figures";
import { budgetScore, fundsOf, type AmountColumn, type Line } from "./funds";
import type { Row, Setting } from "./indicator";
import { rowsOf, schemeOf, type SchemeWishes } from "./rows";

export interface ProjectWishes extends SchemeWishes {
  readonly kind: Setting["kind"];
  readonly profile: Profile;
  readonly columns: readonly AmountColumn[];
  /** The total's label and the sources'. */
  readonly labels: readonly string[];
  readonly style?: MoneyStyle;
  readonly months?: number;
  readonly year?: number;
}

export interface Project {
  readonly setting: Setting;
  readonly name: string;
  readonly department: string;
  readonly implementer: string;
  readonly funds: readonly Line[];
  readonly rows: readonly Row[];
  readonly goal: string;
  readonly goalActual: string;
  /** Points in hundredths. */
  readonly points: {
    readonly budgetWeight: number;
    readonly budgetScore: number;
    readonly weight: number;
    readonly score: number;
    readonly grade: string;
  };
  /** Cells of a rate in the notation of this form. */
  rate(line: Line): Written;
}

const PLACES = ["政务中心", "机关大院", "文化新区", "行政中心", "档案馆", "会议中心", "实训基地", "客运枢纽"];
const THINGS = ["物业", "绿化", "食堂", "会务", "维修", "节能", "保洁", "安保", "信息化", "培训"];
const UNITS = ["机关事务管理局", "住房和城乡建设局", "教育局", "水务局", "文化和旅游局"];

export function projectOf(random: Random, wishes: ProjectWishes): Project {
  const { kind, profile } = wishes;
  const place = random.pick(PLACES);
  const thing = random.pick(THINGS);
  const months = kind === "selfEvaluation" ? 12 : (wishes.months ?? random.pick([3, 4, 6, 7, 8, 9, 10]));
  const style = wishes.style ?? moneyStyle(random);
  const funds = fundsOf(random, { ...wishes, months, style });
  const setting: Setting = {
    random,
    kind,
    months,
    year: wishes.year ?? random.int(2019, 2026),
    profile,
    style,
    total: funds[0]!,
    subject: random.chance(0.6) ? `${place}${thing}` : thing,
  };
  const rows = rowsOf(setting, schemeOf(random, profile, wishes));
  const rateNotation = random.pick(RATE_NOTATIONS);
  const none = random.pick(["", "—", "/"]);
  const department = `${random.pick(["某市", "某区", "某县"])}${random.pick(UNITS)}`;
  const short = rows.some(({ shortfall }) => shortfall);
  return {
    setting,
    name: `${place}${thing}${random.pick(["项目", "经费", "服务费", "改造工程"])}${random.int(1, 9999)}号`,
    department,
    implementer: `${department}${random.pick(["后勤服务中心", "项目管理科", "综合保障中心"])}`,
    funds,
    rows,
    goal: `保障${place}${thing}工作正常开展，按合同和工作计划完成各项任务，服务对象较为满意。`,
    goalActual:
      kind === "monitoring" || short
        ? `${place}${thing}各项工作按合同推进，资金按进度支付。`
        : `${place}${thing}年度任务已按合同办结，资金支付规范，运行平稳。`,
    points: pointsOf(profile, funds[0]!, rows),
    rate: ({ executed, base }) => percent(executed, base, rateNotation, none),
  };
}

function pointsOf({ scoring }: Profile, total: Line, rows: readonly Row[]): Project["points"] {
  const budgetWeight = scoring.budgetWeight * 100;
  const earned = budgetScore(total, scoring.budgetWeight);
  const own = (field: "weight" | "score"): number => rows.reduce((sum, row) => sum + row[field], 0);
  const counted = scoring.totalIncludesBudget ? 1 : 0;
  const score = own("score") + counted * earned;
  return {
    budgetWeight,
    budgetScore: earned,
    weight: own("weight") + counted * budgetWeight,
    score,
    grade: scoring.grades.find(({ from }) => score >= from * 100)!.grade,
  };
}

/** A number of points with as many digits as it has. */
export function pointsCell(hundredths: number): number {
  return hundredths / 100;
}
