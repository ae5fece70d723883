/** Mistakes in words: what a text says beside the tables, and beside itself. */
import fc from "fast-check";
import type { PerformanceForm } from "../../../src/model/form";
import { dataTable, form, monitoring, prose } from "../../support/builders";
import { reportOn } from "../../support/report-scope";
import { slow } from "../reasons/rsn-forms";
import { amount, count, monitored, mutation } from "./mutation";

const told = (forms: readonly PerformanceForm[], ...lines: readonly string[]) => ({
  forms,
  prose: prose(...lines),
});
const goal = (expected: string) => monitoring({ goals: { expected } });
const some = fc.integer({ min: 2, max: 95 });
const renovation = (of: number) =>
  monitored({ level2: "数量指标", name: "完成公共机构节能改造", target: "100%", actual: `${of}%` });
/** Wrong words with the right ones; the sentence around them says nothing else. */
const slips = fc.constantFrom(
  ["工做", "工作"],
  ["清况", "情况"],
  ["台帐", "台账"],
  ["布署", "部署"],
  ["采够", "采购"],
  ["后勒", "后勤"],
  ["安全隐换", "安全隐患"],
);
const cuts = fc.constantFrom(
  ["项目支，", "项目支出，"],
  ["预算执；", "预算执行；"],
  ["资金使。", "资金使用。"],
);
const paid = (line: string) => told([monitoring()], line, "物业服务费已按月支付。");
const CHAPTERS = "一二三四五六七八九十";
const chapters = (of: number, skipped: number | null) =>
  told(
    [monitoring()],
    ...[...CHAPTERS.slice(0, of)].flatMap((number, index) =>
      index === skipped ? [] : [`${number}、第${index + 1}部分内容`],
    ),
  );
const named = (first: string, second: string) => ({
  forms: [
    form("indicator-table", { indicators: [{ name: first, target: "100%" }] }),
    monitoring({ indicators: [{ name: second, target: "100%" }] }),
  ],
  prose: [],
});
/** 绩效跟踪情况表: names of the fourth level and what they are explained by. */
const tracking = (...rows: readonly (readonly [string, string])[]) =>
  form("tracking", {
    tables: [
      dataTable(
        "tracking",
        { level4: "四级指标", explanation: "指标解释" },
        rows.map(([level4, explanation]) => ({ level4, explanation })),
      ),
    ],
  });
const usage = (amount: number) =>
  form("fund-usage", {
    tables: [
      dataTable("fund-usage", { item: "资金用途", amount: "金额（万元）" }, [{ item: "节能改造费", amount }]),
    ],
  });
const spending = (budget: number, executed: number) =>
  told(
    [monitoring({ funds: [{ initial: amount(budget), executed: amount(executed) }] })],
    "严格按照年初预算进行项目支出。",
  );

/** A monitoring report about the months up to one, with the table of the months up to another. */
const titled = (month: number, own: number) =>
  reportOn([], [`2020年1-${month}月绩效监控报告`], [monitoring({ year: 2020, month: own })]);

export const textMutations = [
  mutation(
    "IND-01",
    count,
    (of) => monitored({ name: "培训人数", target: String(of), actual: "" }),
    (of) => monitored({ name: "培训人数", target: `${of}/34?56`, actual: "" }),
  ),
  mutation(
    "RSN-12",
    some,
    (of) => slow({ actual: `${of / 5}%`, reason: `管理不到位，尾款${of}万元未按合同组织设备验收` }),
    (of) => slow({ actual: `${of / 5}%`, reason: "重视程度不够，管理不到位" }),
  ),
  mutation(
    "FMT-07",
    fc.tuple(count, slips),
    ([of, [, right]]) => goal(`完成${of}项${right}的检查`),
    ([of, [wrong]]) => goal(`完成${of}项${wrong}的检查`),
  ),
  mutation(
    "FMT-12",
    fc.tuple(count, cuts),
    ([of, [, whole]]) => goal(`按照年初安排的${of}项任务管理${whole}并加强监督`),
    ([of, [cut]]) => goal(`按照年初安排的${of}项任务管理${cut}并加强监督`),
  ),
  mutation(
    "FMT-12",
    count,
    (of) => told([goal("")], `按上级要求公开了${of}个项目的使用情况。`),
    (of) => told([goal("")], `按上级要求公开了${of}个项目的使用情况，`),
  ),
  mutation(
    "TXT-03",
    some,
    (of) => told([renovation(of)], `公共机构节能改造已完成${of}%，其余正在施工。`),
    (of) => told([renovation(of)], "公共机构节能改造尚未开展。"),
  ),
  mutation(
    "TXT-04",
    some,
    () => told([renovation(100)], "项目内容均已达到预期目标及效果。"),
    (of) => told([renovation(of)], "项目内容均已达到预期目标及效果。"),
    ["PRG-03"],
  ),
  mutation(
    "TXT-05",
    count,
    (of) => told([monitoring()], `项目立项依据较充分，共${of}项。`, "立项依据齐全。"),
    (of) => told([monitoring()], `项目立项依据较充分，共${of}项。`, "区政府大楼立项依据存在瑕疵。"),
  ),
  mutation(
    "TXT-05",
    count,
    (of) => paid(`${of}栋楼的物业服务费按合同约定的时间支付。`),
    (of) =>
      told(
        [monitoring()],
        `${of}栋楼的物业服务费需到下半年验收合格后才支付合同款项。`,
        "物业公司未及时开具发票，导致未付款。",
      ),
  ),
  mutation(
    "TXT-06",
    count,
    (of) => named(`物业管理达评分标准${of}分以上`, `物业管理达评分标准${of}分以上`),
    (of) => named(`物业管理达评分标准${of}分以上`, `物业管理达评估标准${of}分以上`),
  ),
  mutation(
    "TXT-06",
    fc.integer({ min: 100, max: 180 }),
    (of) =>
      tracking(
        [`B${of} 是否已制定业务管理制度；`, "评价机构应检查。"],
        [`B${of + 1} 是否有效执行；`, `针对 B${of} 建立的各项制度，判断是否执行。`],
      ),
    (of) =>
      tracking(
        [`B${of} 项目总的完成进度是否符合方案；`, "评价机构应检查。"],
        [`B${of + 1} 是否有效执行；`, `针对 B${of} 建立的各项制度，判断是否执行。`],
      ),
  ),
  mutation(
    "TXT-06",
    count,
    (of) => tracking([`重大开支评估论证制度${of}；`, "检查评估论证制度。"]),
    (of) => tracking([`重大开支评估论证制度${of}；`, "检查评估认证制度。"]),
  ),
  mutation(
    "TXT-03",
    count,
    (of) => told([usage(of)], "公共机构节能项目资金已经支出。"),
    (of) => told([usage(of)], "公共机构节能项目资金尚未支出。"),
  ),
  mutation(
    "TXT-08",
    count,
    (of) => told([monitoring()], "本项目未设立子项目。", `绩效目标针对项目整体，设立了${of}项产出指标。`),
    (of) => told([monitoring()], "本项目未设立子项目。", `绩效目标针对子项目，设立了${of}项产出指标。`),
  ),
  mutation(
    "TXT-09",
    fc
      .integer({ min: 4, max: 10 })
      .chain((of) => fc.tuple(fc.constant(of), fc.integer({ min: 1, max: of - 2 }))),
    ([of]) => chapters(of, null),
    ([of, skipped]) => chapters(of, skipped),
  ),
  mutation(
    "TXT-10",
    fc.integer({ min: 10_000, max: 9_000_000 }),
    (of) => spending(of, of),
    (of) => spending(of, Math.round(of * 1.08)),
    ["FND-05"],
  ),
  mutation(
    "TXT-11",
    fc.tuple(count, fc.integer({ min: 1, max: 9 })),
    ([of, more]) => told([monitoring()], `培训人次由${of}人次增加到${of + more}人次，增加${more}人次。`),
    ([of, more]) => told([monitoring()], `培训人次由${of}人次增加到${of + more}人次，增加${more + 3}人次。`),
  ),
  mutation(
    "TXT-12",
    fc.integer({ min: 2, max: 10 }),
    (month) => titled(month, month),
    (month) => titled(month, month + 1),
  ),
];
