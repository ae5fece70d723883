/** Units of measure: which can be compared, and by what factor. */
import { decimal, type Decimal } from "../../model/decimal";
import { YUAN_IN } from "../../model/values";
import { foldTight } from "./normalise";

/** 万 and 亿, alone or before a unit. */
export const MYRIAD: Readonly<Record<string, Decimal>> = { 万: decimal(1e4), 亿: decimal(1e8) };

/** … and 千, which alone says nothing. */
const SCALES: typeof MYRIAD = { ...MYRIAD, 千: decimal(1e3) };

export interface UnitClass {
  /** Values are comparable when this is the same: 元, 平方米, 人次 … the name of the basic unit. */
  readonly dimension: string;
  /** One of the unit in basic units. */
  readonly factor: Decimal;
}

/** Basic unit: itself and its other names, each with its factor. */
const FAMILIES: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ["元", { ...YUAN_IN, 圆: 1, 百元: 100, 百万元: 1e6, 千万元: 1e7, 人民币元: 1 }],
  ["%", { "%": 1, 百分比: 1, 百分数: 1, 个百分点: 1, 百分点: 1, 百分之: 1, "‰": 0.1, 千分比: 0.1 }],
  ["人", { 人: 1, 名: 1, 位: 1, 人数: 1 }],
  ["人次", { 人次: 1, 人次数: 1 }],
  ["次", { 次: 1, 次数: 1 }],
  ["场", { 场: 1, 场次: 1 }],
  ["期", { 期: 1, 期次: 1 }],
  ["批", { 批: 1, 批次: 1 }],
  ["轮", { 轮: 1, 轮次: 1 }],
  [
    "平方米",
    {
      平方米: 1,
      "㎡": 1,
      m2: 1,
      "m²": 1,
      平米: 1,
      平方: 1,
      平方公里: 1e6,
      平方千米: 1e6,
      km2: 1e6,
      "km²": 1e6,
      公顷: 1e4,
    },
  ],
  [
    "米",
    {
      米: 1,
      m: 1,
      公里: 1000,
      千米: 1000,
      km: 1000,
      厘米: 0.01,
      cm: 0.01,
      毫米: 0.001,
      mm: 0.001,
      延米: 1,
      延长米: 1,
    },
  ],
  ["立方米", { 立方米: 1, m3: 1, "m³": 1, 方: 1, 立方: 1 }],
  [
    "千克",
    {
      千克: 1,
      公斤: 1,
      kg: 1,
      克: 0.001,
      g: 0.001,
      毫克: 1e-6,
      mg: 1e-6,
      微克: 1e-9,
      μg: 1e-9,
      吨: 1000,
      t: 1000,
      斤: 0.5,
    },
  ],
  ["千瓦时", { 千瓦时: 1, 度: 1, kwh: 1, 度电: 1 }],
  ["吨标准煤", { 吨标准煤: 1, 吨标煤: 1, tce: 1 }],
  ["天", { 天: 1, 日: 1, 日历天: 1, 自然日: 1 }],
  ["工作日", { 工作日: 1, 个工作日: 1 }],
  ["小时", { 小时: 1, 个小时: 1, h: 1 }],
  ["月", { 月: 1, 个月: 1, 季度: 3, 个季度: 3 }],
  ["年", { 年: 1, 周年: 1 }],
  ["分钟", { 分钟: 1 }],
];

/** Counting words that stand only for themselves: 个 is not 套. */
const COUNTERS =
  "个 套 台 辆 台次 辆次 学时 件 份 项 组 处 座 栋 幢 间 户 家 所 条 篇 本 册 张 块 只 支 根 株 棵 盏 副 把 瓶 箱 袋 桶 包 盒 " +
  "门 节 课 课时 班 班次 类 种 个数 起 例 宗 笔 单 票 封 幅 面 片 段 层 级 亩 车次 趟 班组 对 双 头 匹 尾 羽 床 顶 卷 版 期刊 分 分贝 ℃ " +
  "页 字 枚 盆 剂 剂次 人份 户次 件次 车位 床位 泊位 座位 台套 台(套) 件(套) 套(件) 人/次 井 口 孔 站 点 个点 点位 路 线 网格 村 镇 街道 社区 学校 遍 届 岗 岗位 席 吨/日 吨/天 升 l ml 毫升 " +
  "千瓦 kw mw 兆瓦 元/人 元/平方米 元/天 元/月 元/年 次/年 次/月 次/周 次/日 次/天 次/季度 次/季 人/天 元/吨";

const CLASSES = new Map<string, UnitClass>();
for (const [dimension, names] of FAMILIES)
  for (const [name, factor] of Object.entries(names))
    CLASSES.set(name, { dimension, factor: decimal(factor) });
for (const name of COUNTERS.split(" "))
  if (!CLASSES.has(name)) CLASSES.set(name, { dimension: name, factor: decimal(1) });

/**
 * Null when nothing is known of it. «万人», «千册», «亿千瓦时» count as their unit times 万, 亿; «元/人·天», «万元/公里» as the first
 * of them for each of the others.
 */
export function unitClass(unit: string | null | undefined): UnitClass | null {
  // A year's form counts by the year: «100人次/年» is 100人次. Prices by the year (元/年) stay what they are.
  const name = unit ? foldTight(unit).toLowerCase().replace(PER_YEAR, "$1") : "";
  return CLASSES.get(name) ?? scaledClass(name) ?? compoundClass(name);
}

const PER_YEAR = /^([^/元]+)\/(?:每?年|年度)$/u;

function scaledClass(name: string): UnitClass | null {
  const scaled = /^([千万亿])(.+)$/u.exec(name);
  const base = scaled && CLASSES.get(scaled[2]!);
  return base ? { dimension: base.dimension, factor: base.factor.times(SCALES[scaled[1]!]!) } : null;
}

/** «元/人·天»: what is measured, for each of one to three others. */
function compoundClass(name: string): UnitClass | null {
  const [first, ...others] = name.split(/[/·•*]/u);
  const base = CLASSES.get(first!) ?? scaledClass(first!);
  if (!base || others.length === 0 || others.length > 3) return null;
  if (!others.every((other) => CLASSES.has(other) || /^\p{Script=Han}{1,3}$/u.test(other))) return null;
  const each = others.map((other) => CLASSES.get(other)?.dimension ?? other);
  return { dimension: [base.dimension, ...each].join("/"), factor: base.factor };
}

/**
 * False only when both units are known and cannot be converted into each other (人 and 人次, 个 and 套). An unknown or
 * missing unit gives no ground for an objection.
 */
export function sameUnit(a: string | null | undefined, b: string | null | undefined): boolean {
  const [left, right] = [unitClass(a), unitClass(b)];
  return !left || !right || left.dimension === right.dimension;
}

/** 3.78 亿元 → 37800 万元. Null when one is unknown or they are of different kinds; identical names always convert. */
export function convertUnit(value: Decimal, from: string | null, to: string | null): Decimal | null {
  if ((from ?? "") === (to ?? "")) return value;
  const [left, right] = [unitClass(from), unitClass(to)];
  if (!left || !right || left.dimension !== right.dimension) return null;
  return value.times(left.factor).div(right.factor);
}

/** «垃圾桶（个）», «安装费用（万元» → 个, 万元. Null when the last bracket holds no known unit. */
export function unitInName(name: string): string | null {
  const inside = /\(([^()]+(?:\([^()]*\))?)\)?[:：]?$/.exec(foldTight(name))?.[1];
  if (inside === undefined) return null;
  const unit = inside.replace(/^单位[:：]?/, "");
  return unitClass(unit) ? unit : null;
}
