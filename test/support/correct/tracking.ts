/** F5 to F9: the product's own templates of tracking and evaluation, filled in. */
import { drawTemplate } from "../../../src/forms/templates";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { Written } from "../layouts/canvas";
import type { Random } from "../layouts/random";
import { budgetIn, money, moneyStyle, parts, percent, quotient } from "./figures";
import { Filling } from "./filling";

const TODAY = { year: 2025, month: 8 };
const AGENCY = "某区机关事务管理局";
const PROJECT = "行政中心物业管理";
const ITEMS = ["保洁服务", "绿化养护", "设备维修", "安保服务"];

/** Rows of a table by header text; group and own header joined with «/» where the words alone are not unique. */
function fillRows(
  filling: Filling,
  anchor: string,
  headerRows: number,
  rows: readonly Readonly<Record<string, Written>>[],
): void {
  const top = filling.find(anchor).row;
  const columns = filling.header(top, top + headerRows - 1);
  rows.forEach((row, index) => {
    for (const [text, written] of Object.entries(row)) {
      const column = columns.get(text);
      if (column === undefined) throw new Error(`no column ${text}`);
      filling.put(top + headerRows + index, column, written);
    }
  });
}

/** Values beside their labels. */
function fillFields(filling: Filling, values: Readonly<Record<string, Written>>): void {
  for (const [label, value] of Object.entries(values)) {
    const { row, column } = filling.find(label);
    filling.put(row, filling.endOf(row, column) + 1, value);
  }
}

export function framework(): SheetDraft {
  return drawTemplate("indicator-framework", {}, TODAY);
}

export function tracking(random: Random): SheetDraft {
  const filling = new Filling(
    drawTemplate("tracking", { projectName: PROJECT, date: "2025年8月31日" }, TODAY),
  );
  const { row, column } = filling.find("评价结果");
  for (let index = 1; index <= 20; index++)
    filling.put(row + index, column, random.pick(["好", "较好", "一般"]));
  return filling.done("绩效跟踪情况表");
}

export function basics(random: Random): SheetDraft {
  const style = { ...moneyStyle(random), unit: "万元", places: 2 } as const;
  const year = budgetIn(style, random);
  const [district, town, other] = parts(random, year, 3);
  const prior = budgetIn(style, random);
  const filling = new Filling(
    drawTemplate("tracking-basics", { projectName: PROJECT, agency: AGENCY }, TODAY),
  );
  const once = random.chance(0.5);
  fillFields(filling, {
    "项目类别：一次性项目": once ? "☑" : "☐",
    "项目类别：经常性项目": once ? "☐" : "☑",
    项目概况简介:
      "依据区政府常务会议纪要立项，经集体决策和公开招标，由中标单位提供物业服务，资金按季度支付。",
    项目起始日期: "2025年1月1日",
    项目完成日期: random.pick(["2025年12月31日", "2026年6月30日"]),
    项目总预算: money(year * 2, style),
    项目当年预算: money(year, style),
    项目上年预算额: money(prior, style),
    项目上年预算执行数: money(quotient(prior * random.int(80, 100), 100), style),
    "项目资金构成情况：区级财政预算安排": money(district!, style),
    镇级财政配套安排: money(town!, style),
    其他自筹资金安排: money(other!, style),
    项目负责人: "王某某",
    联系电话: "021-55550000",
  });
  return filling.done();
}

export function plan(random: Random): SheetDraft {
  const style = { ...moneyStyle(random), unit: "万元", places: 2 } as const;
  const filling = new Filling(drawTemplate("tracking-plan", { agency: AGENCY, rows: "4" }, TODAY));
  fillRows(filling, "项目整体绩效目标", 1, [
    {
      项目整体绩效目标: "保障办公环境整洁安全",
      年度目标值: "满意度≥95%",
      项目整体绩效目标阶段性完成计划: "每季度开展一次满意度调查",
    },
    {
      项目整体绩效目标: "设施设备正常运行",
      年度目标值: "完好率≥98%",
      项目整体绩效目标阶段性完成计划: "上半年检修一次，下半年检修一次",
    },
  ]);
  const count = random.int(1, 4);
  fillRows(
    filling,
    "预算金额",
    1,
    ITEMS.slice(0, count).map((item) => ({
      "子项目（或活动）名称/明细": item,
      预算金额: money(budgetIn(style, random), style),
      产出类指标及年度目标值: `${item}任务完成率100%`,
      效果类指标及年度目标值: "服务对象满意度≥95%",
      产出类绩效指标阶段性完成计划: "按月均衡推进，12月底前验收",
    })),
  );
  return filling.done();
}

export function progress(random: Random): SheetDraft {
  const style = { ...moneyStyle(random), unit: "万元", places: 2 } as const;
  const filling = new Filling(drawTemplate("tracking-progress", { agency: AGENCY, rows: "4" }, TODAY));
  const top = filling.find("是").row;
  const ids = filling.header(top, top);
  const header = filling.find("预算安排").row;
  const first = filling.header(header, top);
  const yes = filling.places("是").map(({ column }) => column);
  ITEMS.slice(0, random.int(1, 4)).forEach((item, index) => {
    const row = top + 1 + index;
    const budget = budgetIn(style, random) + 1000;
    const planned = quotient(budget * 2, 3);
    filling.put(row, first.get("子项目")!, item);
    filling.put(row, first.get("预算安排")!, money(budget, style));
    filling.put(row, first.get("计划执行金额")!, money(planned, style));
    filling.put(row, first.get("实际执行金额")!, money(quotient(planned * random.int(98, 100), 100), style));
    filling.put(row, first.get("项目完成比例")!, `${random.int(66, 70)}%（验收单）`);
    for (const column of yes) filling.put(row, column, "√");
    filling.put(row, ids.get("名称")!, "物业服务考核办法");
    filling.put(row, ids.get("文号")!, "机管〔2024〕12号");
    filling.put(row, ids.get(random.pick(["很好", "较好"]))!, "√");
    filling.put(row, ids.get(random.pick(["有效", "基本有效"]))!, "√");
  });
  return filling.done();
}

export function deviation(random: Random): SheetDraft {
  const filling = new Filling(drawTemplate("tracking-deviation", { agency: AGENCY, rows: "3" }, TODAY));
  const { row: bottom } = filling.find("能够完成");
  const { row: top } = filling.find("指标年度目标值");
  const columns = filling.header(top, bottom);
  for (const start of [bottom + 1, bottom + 4])
    ITEMS.slice(0, random.int(1, 3)).forEach((item, index) => {
      const whole = random.int(20, 400) * 3;
      const planned = (whole / 3) * 2;
      const short = random.chance(0.2);
      const actual = short ? planned - random.int(1, 5) : planned;
      const row = start + index;
      filling.put(row, columns.get("子项目名称")!, item);
      filling.put(row, columns.get("指标年度目标值")!, whole);
      filling.put(row, columns.get("实际产出数")!, actual);
      filling.put(row, columns.get("计划应完成数")!, planned);
      filling.put(
        row,
        columns.get("实际完成率")!,
        percent(actual, planned, random.pick(["format", "text"]), ""),
      );
      filling.put(row, columns.get("质量达标率")!, "100%");
      filling.put(
        row,
        columns.get("绩效偏差原因描述")!,
        short ? "雨天停工三日，部分点位顺延至九月上旬完成" : "无偏差",
      );
      if (short) filling.put(row, columns.get("制度执行")!, "√");
      filling.put(row, columns.get("能够完成")!, "√");
    });
  return filling.done();
}

export function conclusion(random: Random): SheetDraft {
  const filling = new Filling(
    drawTemplate(
      "tracking-conclusion",
      { projectName: PROJECT, agency: AGENCY, evaluator: "某会计师事务所" },
      TODAY,
    ),
  );
  fillFields(filling, {
    项目起止时间: "2025年1月至12月",
    跟踪评价时间: "2025年9月",
    跟踪结果评价: random.pick(["项目运行正常", "基本正常"]),
    "1、项目主要绩效": "各子项目按合同推进，办公区域整洁，设备运行平稳。",
    "2、项目存在的主要偏差或问题": "个别点位的绿化补植比计划晚一周。",
    "3、造成项目偏差的原因": "苗木到货时间受台风影响。",
    "4、完成项目绩效目标的分析与结论": "剩余工作量不大，合同单位已增派人手，预计可以完成年度绩效目标。",
  });
  return filling.done();
}

export function feedback(random: Random): SheetDraft {
  const filling = new Filling(
    drawTemplate("evaluation-feedback", { projectName: PROJECT, agency: AGENCY }, TODAY),
  );
  const score = random.int(6000, 9900);
  fillFields(filling, {
    评价组织机构: "某区财政局",
    项目主管部门: AGENCY,
    项目合作期限: "2024年1月至12月",
    评价机构: "某咨询有限公司",
    评价时间: "2025年3月至5月",
    评价分值: random.chance(0.5) ? score / 100 : { value: score / 100, format: "0.00" },
    评价结论: score >= 9000 ? "优" : score >= 8000 ? "良" : "中",
    项目基本情况: "项目由区机关事务管理局实施，内容为行政中心物业管理服务。",
    主要绩效情况: "物业服务覆盖全部办公楼，职工反映良好。",
    主要问题与建议: "一、存在的问题：考核记录不够完整。二、相关建议：按月归档考核材料。",
  });
  return filling.done();
}
