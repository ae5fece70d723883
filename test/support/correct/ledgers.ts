/** Ledgers, one project a row, and the summary of a department's projects. */
import { drawTemplate } from "../../../src/forms/templates";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { Profile } from "../../../src/profile/profile";
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";
import { money, moneyStyle, percent, RATE_NOTATIONS } from "./figures";
import { Filling } from "./filling";
import { lineOf, summed, type FundWishes, type Line } from "./funds";
import { shortfall } from "./indicator";
import { Page, wide } from "./page";

interface Facts {
  readonly lines: readonly Line[];
  readonly total: Line;
  readonly names: readonly string[];
  readonly wishes: FundWishes;
  rate(line: Line): Written;
}

function factsOf(
  random: Random,
  profile: Profile,
  columns: FundWishes["columns"],
  unit?: "万元" | "元",
): Facts {
  const style = unit ? ({ ...moneyStyle(random), unit, places: 2 } as const) : moneyStyle(random);
  const wishes: FundWishes = {
    kind: "ledger",
    months: random.pick([4, 6, 7, 8, 9, 10]),
    profile,
    style,
    columns,
    labels: [],
  };
  const lines = Array.from({ length: random.int(2, 20) }, () => lineOf(random, wishes));
  const notation = random.pick(RATE_NOTATIONS);
  return {
    lines,
    total: summed("合计", lines, wishes),
    names: lines.map(
      (_, index) =>
        `${random.pick(["政务中心", "档案馆", "实训基地"])}${random.pick(["物业", "绿化", "改造", "信息化"])}项目${index + 1}`,
    ),
    wishes,
    rate: ({ executed, base }) => percent(executed, base, notation, ""),
  };
}

/** The template, filled in. */
export function filledLedger(random: Random, profile: Profile): SheetDraft {
  const facts = factsOf(random, profile, ["initial", "adjusted", "executed"], random.pick(["万元", "元"]));
  const { lines, total, names, wishes } = facts;
  const filling = new Filling(
    drawTemplate(
      "ledger",
      {
        month: String(wishes.months),
        unit: wishes.style.unit,
        agency: "某市机关事务管理局",
        rows: String(lines.length + random.int(0, 3)),
      },
      { year: 2025, month: 8 },
    ),
  );
  const { row: top } = filling.find("项目名称");
  const columns = filling.header(top, top);
  const amounts = (at: number, line: Line): void => {
    filling.put(at, columns.get("年初预算数")!, money(line.initial, wishes.style));
    filling.put(at, columns.get("调整后预算数")!, money(line.adjusted, wishes.style));
    filling.put(at, columns.get(`1-${wishes.months}月执行数`)!, money(line.executed, wishes.style));
    filling.put(at, columns.get("执行率")!, facts.rate(line));
  };
  lines.forEach((line, index) => {
    const at = top + 1 + index;
    const slow = random.chance(0.1) ? shortfall(random) : null;
    amounts(at, line);
    const texts = {
      项目名称: names[index]!,
      主管部门: "某市机关事务管理局",
      实施单位: "后勤服务中心",
      年度目标: `完成第${index + 1}批任务，满意度达到95%以上。`,
      完成情况: "按合同和计划推进。",
      偏差原因: slow ? `${slow.cause}，${slow.measures}。` : random.pick(["", "无"]),
      完成可能性: "确定能",
    };
    for (const [text, value] of Object.entries(texts)) filling.put(at, columns.get(text)!, value);
  });
  amounts(filling.find("合计", top).row, total);
  return filling.done();
}

/** Without likelihood or reasons: what a finance office keeps, its units in the header, projects under headings. */
export function plainLedger(random: Random, profile: Profile): SheetDraft {
  const both = random.chance(0.5);
  const facts = factsOf(
    random,
    profile,
    both ? ["initial", "adjusted", "executed"] : ["initial", "executed"],
  );
  const { lines, total, names, wishes } = facts;
  const { style, months } = wishes;
  const page = new Page(random);
  const inHeader = random.chance(0.5) ? `（${style.unit}）` : "";
  page.line(wide(`2025年1-${months}月项目支出预算执行及绩效监控台账`, 7));
  if (inHeader === "") page.line(null, null, null, null, `单位：${style.unit}`);
  page.line(
    "序号",
    "项目名称",
    "预算单位",
    `年初预算数${inHeader}`,
    ...(both ? [`调整后预算数${inHeader}`] : []),
    `1-${months}月累计支出${inHeader}`,
    "执行率",
    "绩效目标完成情况",
  );
  const amounts = (line: Line): Written[] => [
    money(line.initial, style),
    ...(both ? [money(line.adjusted, style)] : []),
    money(line.executed, style),
    facts.rate(line),
  ];
  const first = random.chance(0.5);
  if (first) page.line("合计", null, null, ...amounts(total));
  lines.forEach((line, index) => {
    page.line(index + 1, names[index]!, "后勤服务中心", ...amounts(line), "按计划推进");
    page.hideLast();
  });
  if (!first) page.line("合计", null, null, ...amounts(total));
  return page.draft("台账");
}

/** One department a line: no form of its own, and nothing to complain of. */
export function departmentSummary(random: Random, profile: Profile): SheetDraft {
  const facts = factsOf(random, profile, ["initial", "adjusted", "executed"]);
  const { lines, total, wishes } = facts;
  const page = new Page(random);
  page
    .line(wide("2025年度项目绩效监控部门汇总表", 7))
    .line(null, null, null, null, null, null, `单位：${wishes.style.unit}`);
  page.line("序号", "主管部门", "项目数", "年初预算数", "调整后预算数", "执行数", "执行率");
  const amounts = (line: Line): Written[] => [
    money(line.initial, wishes.style),
    money(line.adjusted, wishes.style),
    money(line.executed, wishes.style),
    facts.rate(line),
  ];
  lines.forEach((line, index) =>
    page.line(index + 1, `第${index + 1}局`, random.int(1, 30), ...amounts(line)),
  );
  page.line("合计", null, 100, ...amounts(total));
  return page.draft("部门汇总表");
}
