/** F10: the small tables of reports, with sums, products and rates that come out. */
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";
import {
  budgetIn,
  money,
  moneyStyle,
  parts,
  percent,
  quotient,
  RATE_NOTATIONS,
  type MoneyStyle,
} from "./figures";
import { Page, wide, type Cell } from "./page";

const ITEMS = [
  "人员工资",
  "保洁用品",
  "绿化养护",
  "设备维修",
  "水电费",
  "安保服务",
  "会议服务",
  "印刷费",
  "差旅费",
  "食材采购",
];

function items(random: Random, count: number): string[] {
  return random.shuffled(ITEMS).slice(0, count);
}

function title(
  page: Page,
  random: Random,
  text: string,
  columns: number,
  style: MoneyStyle,
  named = true,
): void {
  page.line(wide(`${random.pick(["后勤保障项目", "物业管理项目", ""])}${text}`, columns));
  if (named) page.line(...Array.from({ length: columns - 1 }, () => null), `单位：${style.unit}`);
}

/** @param total what the row of sums says, when it is given */
export function fundUsage(
  random: Random,
  style = moneyStyle(random),
  total = budgetIn(style, random),
): SheetDraft {
  const page = new Page(random);
  const names = items(random, random.int(2, 8));
  const amounts = parts(random, total, names.length);
  const shares = random.chance(0.3);
  const inHeader = random.chance(0.4);
  const columns = shares ? 4 : 3;
  title(page, random, "资金使用情况表", columns, style, !inHeader);
  page.line(
    "序号",
    random.pick(["资金用途", "支出内容"]),
    inHeader ? `金额（${style.unit}）` : "金额",
    ...(shares ? ["占比"] : []),
  );
  const share = (amount: number): Cell[] => (shares ? [percent(amount, total, "text", "")] : []);
  names.forEach((name, index) =>
    page.line(index + 1, name, money(amounts[index]!, style), ...share(amounts[index]!)),
  );
  page.line(random.pick(["合计", "总计", "合 计"]), null, money(total, style), ...share(total));
  return page.draft("资金使用情况");
}

/** 数量×单价, and a charge levied on the sum of the rows above it. */
export function budgetCalculation(random: Random): SheetDraft {
  const page = new Page(random);
  const style: MoneyStyle = {
    unit: "万元",
    places: 2,
    notation: random.pick(["number", "padded", "grouped"]),
  };
  title(page, random, "预算测算及执行表", 7, style, random.chance(0.5));
  page.line("预算内容", "明细", "数量", "单价（元）", "预算金额（万元）", "支付金额（万元）", "预算执行率");
  const notation = random.pick(RATE_NOTATIONS);
  const names = items(random, random.int(2, 4));
  let budgets = 0;
  let payments = 0;
  const line = (item: Cell, detail: string, quantity: Written, price: Written, budget: number): void => {
    const paid = quotient(budget * random.int(50, 100), 100);
    budgets += budget;
    payments += paid;
    page.line(
      item,
      detail,
      quantity,
      price,
      money(budget, style),
      money(paid, style),
      percent(paid, budget, notation, "—"),
    );
  };
  for (const name of names) {
    const details = random.int(1, 3);
    for (let index = 0; index < details; index++) {
      const quantity = random.int(1, 400);
      const price = random.int(1, 900) * random.pick([100, 500, 25]);
      line(
        index === 0 ? wide(name, 1, details) : null,
        details > 1 ? `第${"一二三"[index]}类` : "",
        quantity,
        price,
        quotient(quantity * price, 100),
      );
    }
  }
  if (random.chance(0.5)) {
    const rate = random.int(2, 10);
    line("管理费", "", "", `${rate}%`, quotient(budgets * rate, 100));
  }
  page.line(
    "合计",
    null,
    null,
    null,
    money(budgets, style),
    money(payments, style),
    percent(payments, budgets, notation, ""),
  );
  return page.draft("预算测算");
}

/** Payments and rates merged over the details of an item. */
export function fundExecution(random: Random): SheetDraft {
  const page = new Page(random);
  const style = moneyStyle(random);
  title(page, random, "资金执行情况表", 6, style);
  page.line("预算内容", "明细", "预算金额", "支付金额", "预算执行率", "计划执行率");
  const notation = random.pick(RATE_NOTATIONS);
  let budgets = 0;
  let payments = 0;
  for (const name of items(random, random.int(2, 4))) {
    const budget = budgetIn(style, random);
    const paid = quotient(budget * random.int(50, 100), 100);
    const details = parts(random, budget, random.int(1, 3));
    budgets += budget;
    payments += paid;
    details.forEach((detail, index) => {
      const first = index === 0;
      const over = (written: Written): Cell => (first ? wide(written, 1, details.length) : null);
      page.line(
        over(name),
        details.length > 1 ? `第${"一二三"[index]}批` : "",
        money(detail, style),
        over(money(paid, style)),
        over(percent(paid, budget, notation, "")),
        over("66.67%"),
      );
    });
  }
  page.line(
    "合计",
    null,
    money(budgets, style),
    money(payments, style),
    percent(payments, budgets, notation, ""),
  );
  return page.draft("资金执行");
}

export function priorYears(random: Random): SheetDraft {
  const page = new Page(random);
  const style = moneyStyle(random);
  title(page, random, "上年执行情况", 4, style);
  page.line("预算年度", "预算安排", "预算执行", "预算执行率");
  const notation = random.pick(RATE_NOTATIONS);
  for (let year = 2021; year < 2024; year++) {
    const budget = budgetIn(style, random);
    const paid = quotient(budget * random.int(80, 100), 100);
    page.line(
      random.chance(0.5) ? `${year}年` : year,
      money(budget, style),
      money(paid, style),
      percent(paid, budget, notation, ""),
    );
  }
  return page.draft("上年执行");
}

/** Outputs, and below them effects, each with plan and result by a date. */
export function stageCompletion(random: Random): SheetDraft {
  const page = new Page(random);
  const date = random.pick(["2018年8月31日", "2018.8.31", "2025年6月30日"]);
  const tables: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [
      "产出类",
      [
        ["保洁面积", "平方米"],
        ["设备维护台数", "台"],
        ["业务培训人次", "人次"],
        ["安全检查次数", "次"],
      ],
    ],
    [
      "效果类",
      [
        ["服务群众人数", "人"],
        ["办结群众诉求", "件"],
      ],
    ],
  ];
  for (const [kind, rows] of tables) {
    page.line(wide(`${kind}指标完成计划及现阶段完成情况`, 5));
    page
      .line(
        wide("序号", 1, 2),
        wide(`${kind}指标`, 1, 2),
        wide("绩效目标（年度）", 1, 2),
        wide(`截止${date}`, 2),
      )
      .line(null, null, null, "计划完成", "实际完成");
    rows.forEach(([name, unit], index) => {
      const whole = random.int(12, 900) * 2;
      const planned = whole / 2;
      const actual = random.int(planned, Math.floor(planned * 1.1));
      const text = (value: number): Written => (random.chance(0.5) ? `${value}${unit}` : value);
      page.line(
        index + 1,
        random.chance(0.5) ? name : `${name}（${unit}）`,
        text(whole),
        text(planned),
        text(actual),
      );
    });
    const rate = `${random.int(90, 98)}%`;
    page.line(rows.length + 1, `${kind === "产出类" ? "验收合格率" : "服务对象满意度"}`, rate, rate, "98%");
    page.blank();
  }
  return page.draft("阶段完成情况");
}
