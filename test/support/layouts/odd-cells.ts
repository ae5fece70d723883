/** What clerks put into a ledger's cells besides what belongs there. */
import type { CellValue } from "../../../src/model/snapshot";
import type { Random } from "./random";

type Fill = (random: Random) => CellValue;

/** Columns that some ledgers have, with what may stand in them. */
export const MORE_COLUMNS: readonly (readonly [label: string, fill: Fill])[] = [
  ["到位资金", (random) => random.int(100, 400)],
  ["全年预计执行数", (random) => random.int(100, 400)],
  ["自评得分", (random) => random.int(60, 100)],
  ["自评等级", (random) => random.pick(["优", "良", "中", "差", "优秀"])],
  ["原因类别", (random) => random.pick(["经费保障", "", "其他", "制度"])],
  [
    "偏差原因说明",
    (random) =>
      random.pick(["", "/", "因设备到货晚推迟", "尾款未到付款期，后勤科将于11月前验收支付。", "未完成"]),
  ],
  ["年度指标值", (random) => random.pick(["100%", "≥95%", 12, "12次", "≤5%", "达标"])],
  ["实际完成值", (random) => random.pick(["57%", "3次", 5, 0.5, "58.3%", "达标", "20%"])],
  ["经费保障", (random) => random.pick(["", "√", "经费保障"])],
  ["制度保障", (random) => random.pick(["", "√", "×"])],
  ["其他", (random) => random.pick(["", "√"])],
  ["确定能", (random) => random.pick(["√", ""])],
  ["有可能", (random) => random.pick(["", "√"])],
  ["完全不可能", (random) => random.pick(["", "", "√"])],
  ["分值", () => 10],
  ["得分", (random) => random.int(5, 10)],
  ["项目编码", (random) => `P${random.int(1, 9)}`],
  ["年初预算数（元）", (random) => random.int(100, 400) * random.pick([1, 10_000])],
  ["预算数", (random) => random.int(100, 400)],
  ["目标完成率", () => "58%"],
];

export const ODD_VALUES: readonly CellValue[] = [
  ...[null, "", " ", "　", "/", "无", "—", true, { error: "#DIV/0!" }],
  ...[0, -5, 1, 100, 0.5885, 58.85, 1e13, 1e-7, 123456.789, 0.1 + 0.2, 45_000],
  ...[
    "577.5",
    "1,234.50",
    "577.5万元",
    "５７７．５",
    "12,34",
    "73.64",
    "50%",
    "58.85%",
    "61%%",
    "百分之五十",
  ],
  ...["100%", "120%", "≥95%", "≤±5%", "确定能", "有可能", "完全不可能", "确定能 ", "其他", "备注", "良"],
  ...["合计", "小计", "项目", "偏差原因", "因", "未完成", "重视程度不够，管理不到位", "完成83万元，超3万元"],
  ...["按合同约定于下半年验收后付款，截至填报日尚未到付款期。", "〔请填写：原因〕", "使用情况，", "，开头"],
  ...["办公楼（一期", "办公楼（一期)", "维修维修工程", "情况情况", "台帐", "二O二一年", "2026年3月1日"],
  "2026年第7号、2026年第七号",
];

export const ODD_FORMATS = [
  ...["General", "0.00", "0%", "0.00%", "#,##0.00", "0!.0,", "yyyy/m/d", "@", "0.0000"],
  ...["0.00;[Red]-0.00", '"约"0'],
];

export function oddNumber(value: number, random: Random): CellValue {
  const times = random.pick([10_000, 1 / 10_000, 1.02, 1.0003, 0.3, 1.9, -1]);
  return random.pick([value * times, value + 0.01, value + 0.005, `${value}`, `${value}%`, value.toFixed(2)]);
}

export function oddText(value: string, random: Random): string {
  // A rate that is only just wrong.
  if (/%$/.test(value) && random.chance(0.5)) return `${(parseFloat(value) + 0.02).toFixed(2)}%`;
  const start = value.slice(0, 3);
  return random.pick([
    `${value}，`,
    `${value} `,
    `，${value}`,
    start + start + value,
    value.replace("（", "("),
    value.replace("）", ""),
    `${value}2026.1.2`,
  ]);
}
