/** Everything of a profile that a clerk may change, in a clerk's words: what the pane's 口径配置 shows. */
import type { Profile } from "./profile";

export type SettingKind =
  | { readonly kind: "number"; readonly unit: string; readonly whole?: boolean }
  | { readonly kind: "choice"; readonly choices: readonly (readonly [value: string, label: string])[] }
  | { readonly kind: "switch" }
  /** Several values written in one text, see setting-texts.ts. */
  | { readonly kind: "months" | "weights" | "grades" };

export type Setting = SettingKind & {
  /** Where it stands in the profile: «pace.fundRed». */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
};

export interface SettingGroup {
  readonly title: string;
  readonly settings: readonly Setting[];
}

const number = (path: string, label: string, unit: string, hint?: string): Setting => ({
  kind: "number",
  path,
  label,
  unit,
  ...(hint && { hint }),
});

const whole = (path: string, label: string, unit: string): Setting => ({
  kind: "number",
  path,
  label,
  unit,
  whole: true,
});

const DENOMINATORS = [
  ["auto", "自动：有调整后预算用调整后，否则年初"],
  ["initial", "年初预算数"],
  ["adjusted", "调整后（全年）预算数"],
  ["received", "到位资金"],
] as const;

const denominator = (path: string, label: string): Setting => ({
  kind: "choice",
  path,
  label,
  choices: DENOMINATORS,
});

export const settingGroups: readonly SettingGroup[] = [
  {
    title: "执行率的分母",
    settings: [
      denominator("denominator.monitoring", "监控表"),
      denominator("denominator.selfEvaluation", "自评表"),
      denominator("denominator.ledger", "项目台账"),
    ],
  },
  {
    title: "允许的误差",
    settings: [
      number("tolerance.amount", "金额", "万元", "合计按项数放宽"),
      number("tolerance.rate", "百分比", "个百分点"),
      number("tolerance.score", "得分", "分"),
      number("tolerance.wholeScore", "得分都写整数时", "分"),
      number("tolerance.share", "占比合计", "个百分点"),
      whole("format.moneyPlaces", "万元金额的小数位", "位"),
      number("unitSlip.from", "两个金额相差多少倍起疑似元、万元混填", "倍", "不小于1000"),
      number("unitSlip.to", "……到多少倍为止", "倍", "不小于1000"),
      whole("unitSlip.rows", "台账至少有多少个项目才比较各行的单位", "个"),
      number("unitSlip.huge", "单个项目大到多少万元起疑似按元填报", "万元", "不小于10000"),
      number("unitSlip.tiny", "单个项目小到多少元以下疑似按万元填报", "元"),
      number("unitSlip.apart", "……并且与其他项目相差多少倍以上", "倍", "不小于10"),
      number("unitSlip.total", "合计与各项之和相差多少倍疑似单位混填", "倍", "不小于10"),
      number("evidence.barePercent", "没写%的数与百分数相差多少以内按百分数读", "%"),
    ],
  },
  {
    title: "进度和灯色",
    settings: [
      number("pace.fundYellow", "资金黄灯：执行率低于序时的", "%"),
      number("pace.fundRed", "资金红灯：执行率低于序时的", "%"),
      {
        kind: "months",
        path: "pace.fundSteps",
        label: "资金分段要求（填了就代替黄灯）",
        hint: "例：4月 25%、6月 40%；留空为不分段",
      },
      number("pace.fundFast", "执行率超过序时多少要确认", "个百分点"),
      number("pace.indicatorYellow", "指标黄灯：低于应完成的", "%"),
      number("pace.indicatorRed", "指标红灯：低于应完成的", "%"),
      number("pace.indicatorBlue", "指标蓝灯：达到应完成的", "%"),
      { kind: "switch", path: "pace.blueAgainstYear", label: "蓝灯按全年目标判断，不按月折算" },
      number("pace.yearEndForecast", "按目前速度年底低于多少，“预计100%”要提示", "%"),
      number("pace.moneyVersusWork", "指标得分率高出执行率多少为钱事不匹配", "%"),
      number("pace.unspent", "其中结余超过多少为警告", "%"),
    ],
  },
  {
    title: "偏差和原因",
    settings: [
      number("deviation.explain", "偏差超过多少须说明", "%"),
      number("deviation.excess", "超额完成多少须说明", "%"),
      number("deviation.planned", "勾“与计划一致”时允许的偏差", "%"),
      number("deviation.identical", "完成值与目标相同的项数超过多少疑似倒填", "%"),
      {
        kind: "choice",
        path: "reasonFrom",
        label: "哪种灯必须填原因",
        choices: [
          ["red", "只有红灯"],
          ["yellow", "红灯和黄灯"],
        ],
      },
      whole("reasons.minimumLength", "原因最少字数", "个汉字"),
      whole("reasons.minimumSubstance", "去掉数字和指标名后最少", "个汉字"),
    ],
  },
  {
    title: "自评得分",
    settings: [
      number("scoring.budgetWeight", "预算执行率分值", "分"),
      { kind: "switch", path: "scoring.totalIncludesBudget", label: "100分包含预算执行率的分值" },
      {
        kind: "choice",
        path: "scoring.reverse",
        label: "反向指标超标扣分",
        choices: [
          ["subtract", "按超出比例扣：(1−(完成−目标)÷目标)×分值"],
          ["ratio", "按比例折算：目标÷完成×分值"],
        ],
      },
      number("scoring.qualitative.achieved", "定性“达成”的得分率不低于", "%"),
      number("scoring.qualitative.partly", "定性“部分达成”的得分率不低于", "%"),
      {
        kind: "weights",
        path: "scoring.levelWeights",
        label: "一级指标分值（每行一种）",
        hint: "例：产出指标50、效益指标30、满意度指标10",
      },
      { kind: "grades", path: "scoring.grades", label: "等级和最低分", hint: "例：优90、良80、中60、差0" },
    ],
  },
  {
    title: "文字相似",
    settings: [
      number("similarity.goals", "两个项目的目标相似到多少为照抄", "%"),
      number("similarity.results", "完成情况与目标相似到多少为照抄", "%"),
      number("similarity.reasons", "原因与问题相似到多少为照抄", "%"),
      number("similarity.names", "指标名相似到多少视为同一指标", "%"),
      number("similarity.titles", "标题与项目名称相似不到多少视为不同项目", "%"),
      number("similarity.items", "正文与表中支出项名称相似到多少视为同一项", "%"),
      number("similarity.held", "较长的完成情况有多少取自目标为照抄", "%"),
      whole("evidence.paragraph", "多少字以上才比较是否照抄", "个汉字"),
      whole("evidence.longText", "“较长的完成情况”指多少字以上", "个汉字"),
      whole("evidence.cliche", "多少字以上才看是否套话", "个字"),
    ],
  },
  {
    title: "多少才算可疑",
    settings: [
      whole("evidence.rows", "至少几项指标才判断“全部相同”“全部满分”", "项"),
      whole("evidence.places", "几位以上小数不像事先定的目标", "位"),
      number("evidence.spending", "支出占比多少以上应有对应指标", "%"),
      number("evidence.heads", "两处人数相差多少以内视为同一批人", "%"),
      number("evidence.counts", "总体目标与指标的数量相差多少以内视为同一件事", "%"),
    ],
  },
];

export const settings: readonly Setting[] = settingGroups.flatMap((group) => group.settings);

/** The value at «a.b.c». */
export function settingOf(profile: Profile, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], profile);
}

/** A copy with another value at «a.b.c»; what it makes of the profile is for the schema to judge. */
export function withSetting<T>(whole: T, path: string, value: unknown): T {
  const [key, ...rest] = path.split(".");
  const inner = (whole as Readonly<Record<string, unknown>>)[key!];
  return { ...whole, [key!]: rest.length === 0 ? value : withSetting(inner, rest.join("."), value) };
}
