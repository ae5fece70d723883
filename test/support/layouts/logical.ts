/** What a form says, apart from how it is laid out. Figures are consistent: a checker must find nothing in them. */
import type { Random } from "./random";

export interface LogicalFund {
  readonly label: string;
  readonly initialBudget: number;
  readonly adjustedBudget: number;
  readonly executed: number;
  readonly forecast: number;
  /** «58.85%» */
  readonly rate: string;
}

export interface LogicalIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly forecast: string;
  readonly weight: number;
  readonly score: number;
  readonly reason: string;
  readonly likelihood: "确定能" | "有可能" | "完全不可能";
  readonly remark: string;
}

export interface LogicalForm {
  readonly projectName: string;
  readonly department: string;
  readonly implementer: string;
  readonly year: number;
  readonly months: number;
  readonly funds: readonly LogicalFund[];
  readonly goal: string;
  readonly goalActual: string;
  readonly indicators: readonly LogicalIndicator[];
}

const THINGS = ["物业", "绿化", "食堂", "公务用车", "会务", "维修", "节能改造", "白蚁防治", "保洁", "安保"];
const PLACES = ["机关大院", "政务中心", "文化新区", "行政中心", "老干部活动中心", "档案馆"];
const LEVELS: readonly (readonly [string, string])[] = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["产出指标", "成本指标"],
  ["效益指标", "社会效益指标"],
  ["效益指标", "可持续影响指标"],
  ["满意度指标", "服务对象满意度指标"],
];

const percentOf = (part: number, whole: number): string =>
  `${(Math.round((part / whole) * 10000) / 100).toFixed(2)}%`;

/** A form of one project in good order: on pace, all targets met as far as the months allow. */
export function logicalForm(random: Random, kind: "monitoring" | "self-evaluation"): LogicalForm {
  const place = random.pick(PLACES);
  const thing = random.pick(THINGS);
  const months = kind === "monitoring" ? random.pick([6, 7, 8, 9]) : 12;
  const budget = random.int(20, 900) * 10;
  const other = random.int(0, 1) * random.int(1, 9) * 10;
  const done = kind === "monitoring" ? months / 12 : 1;
  const fund = (label: string, amount: number): LogicalFund => {
    const executed = Math.round(amount * done * 100) / 100;
    return {
      label,
      initialBudget: amount,
      adjustedBudget: amount,
      executed,
      forecast: amount,
      rate: amount === 0 ? "" : percentOf(executed, amount),
    };
  };
  const parts = [fund("其中：本年财政拨款", budget), fund("上年结转资金", 0), fund("其他资金", other)];
  const total = {
    ...fund("年度资金总额", budget + other),
    executed: Math.round((parts[0]!.executed + parts[2]!.executed) * 100) / 100,
  };
  const levels = LEVELS.flatMap(([level1, level2]) =>
    Array.from({ length: random.int(1, 2) }, () => [level1, level2] as const),
  );
  const weights = shares(90, levels.length);
  return {
    projectName: `${place}${thing}项目`,
    department: "某市机关事务管理局",
    implementer: "某市机关后勤服务中心",
    year: random.int(2019, 2026),
    months,
    funds: [{ ...total, rate: percentOf(total.executed, total.initialBudget) }, ...parts],
    goal: `保障${place}${thing}工作正常开展，服务干部职工1200人，确保全年安全无事故。`,
    goalActual: `${thing}合同按月履行，已服务干部职工1200人次以上，未发生安全事故。`,
    indicators: levels.map(([level1, level2], i) => {
      const target = 5 + random.int(1, 40) * 12;
      const rate = level2 !== "数量指标";
      return {
        level1,
        level2,
        name: rate ? `${thing}${level2.slice(0, 2)}达标率${i + 1}` : `${thing}服务次数${i + 1}（次）`,
        target: rate ? "≥95%" : String(target),
        actual: rate ? "98%" : String(Math.ceil(target * done)),
        forecast: rate ? "98%" : String(target),
        weight: weights[i]!,
        score: weights[i]!,
        reason: random.chance(0.2) ? `因${thing}合同约定下半年验收付款，进度与计划一致，将按月跟踪。` : "",
        likelihood: "确定能" as const,
        remark: random.chance(0.2) ? `按合同执行${i + 1}` : "",
      };
    }),
  };
}

function shares(whole: number, parts: number): number[] {
  const each = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_, i) => (i === 0 ? whole - each * (parts - 1) : each));
}
