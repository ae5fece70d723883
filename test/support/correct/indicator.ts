/** A row of 绩效指标 in good order, and what its makers know of the form it stands on. */
import type { Profile } from "../../../src/profile/profile";
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";
import type { MoneyStyle } from "./figures";
import type { Line } from "./funds";
import { resultCell, targetCell, type Measure } from "./values";

export interface Setting {
  readonly random: Random;
  readonly kind: "monitoring" | "selfEvaluation";
  /** 12 on self-evaluations. */
  readonly months: number;
  readonly year: number;
  readonly profile: Profile;
  readonly style: MoneyStyle;
  readonly total: Line;
  /** «政务中心物业» */
  readonly subject: string;
}

/** What a maker decides; the rest follows from it. */
export interface Made {
  readonly name: string;
  /** Null for words, dates and intervals. */
  readonly measure: Measure | null;
  readonly target: Written;
  readonly actual: Written;
  readonly forecast: Written;
  /** Result and forecast in the measure's last place; absent where they are words. */
  readonly figures?: { readonly actual: number; readonly forecast: number };
  /** Points it deserves, of its weight; whole when absent. Weights and points in hundredths. */
  readonly points?: (weight: number) => number;
  readonly shortfall?: Shortfall;
}

/** What is said of a deviation. */
export interface Shortfall {
  readonly category: "经费保障" | "制度保障" | "人员保障" | "硬件条件保障" | "其他";
  readonly cause: string;
  readonly measures: string;
  readonly likelihood: "确定能" | "有可能";
}

export interface Row extends Made {
  readonly level1: string;
  readonly level2: string;
  /** In hundredths. */
  readonly weight: number;
  readonly score: number;
}

/** A measured row: the same measure for target, result and forecast. */
export function measured(
  { random }: Setting,
  name: string,
  measure: Measure,
  actual: number,
  forecast: number,
  more: Pick<Made, "points" | "shortfall"> = {},
): Made {
  const at = (minor: number): Written => resultCell({ ...measure, minor }, random);
  return {
    name,
    measure,
    target: targetCell(measure, random),
    actual: at(actual),
    forecast: at(forecast),
    figures: { actual, forecast },
    ...more,
  };
}

/** The same words for all three. */
export function worded(name: string, target: string, actual = target, forecast = target): Made {
  return { name, measure: null, target, actual, forecast };
}

const SHORTFALLS: readonly Omit<Shortfall, "likelihood">[] = [
  {
    category: "其他",
    cause: "受汛期连续降雨影响，室外作业停工二十余天，进度延后",
    measures: "已与施工单位商定增加班组，十一月底前补齐",
  },
  {
    category: "人员保障",
    cause: "因两名技术人员年中调离，岗位空缺两个月，工作量未能全部完成",
    measures: "已公开招聘补足人员，并由业务科按周调度",
  },
  {
    category: "经费保障",
    cause: "由于第二批资金六月底才下达，采购合同签订推迟",
    measures: "加快合同履行，每月通报支付进度，四季度完成余下部分",
  },
  {
    category: "硬件条件保障",
    cause: "因机房改造停电，设备安装环境不具备，部分设备推迟安装",
    measures: "协调施工方九月中旬交付场地，随即组织安装调试",
  },
  {
    category: "制度保障",
    cause: "因新的采购办法五月实施，原方案须重新报批，导致招标推迟",
    measures: "今后提前报批采购方案，专人跟踪办理进度",
  },
];

export function shortfall(random: Random, likelihood: Shortfall["likelihood"] = "确定能"): Shortfall {
  return { ...random.pick(SHORTFALLS), likelihood };
}
