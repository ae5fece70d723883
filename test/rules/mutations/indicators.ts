/** Mistakes with indicator values. */
import fc from "fast-check";
import { readForms } from "../../../src/forms";
import { gridSheet } from "../../support/layouts/grid";
import { form, monitoring, selfEvaluation } from "../../support/builders";
import { count, evaluated, monitored, mutation } from "./mutation";

const share = fc.integer({ min: 20, max: 95 });
const costs = (executed: number, first: number, second: number) =>
  selfEvaluation({
    funds: [{ adjusted: executed, executed }],
    indicators: [
      { level2: "成本指标", name: "副食品（万元）", target: String(executed - 5), actual: String(first) },
      { level2: "成本指标", name: "人员工资（万元）", target: "5", actual: String(second) },
    ],
  });
const saving = (spent: number, saved: number) =>
  monitoring({
    funds: [{ initial: 100, executed: spent }],
    indicators: [{ name: "成本节约率", target: "≥1%", actual: `${saved}%` }],
  });
const twice = (first: string, second: string, level1: string) =>
  selfEvaluation({
    indicators: [
      { level1: "产出指标", name: first, target: "5", actual: "5" },
      { level1, name: second, target: "5", actual: "5" },
    ],
  });

const planned = (plan: number, report: number) => {
  const row = (of: number) => ({ indicators: [{ name: "完成白蚁防治工作", target: `${of}%` }] });
  return { forms: [form("indicator-table", row(plan)), monitoring(row(report))], prose: [] };
};

/** A row that states its completion rate, in hundredths. */
const rated = (target: number, actual: number, stated: number) =>
  readForms({
    sheets: [
      gridSheet([
        ["项目支出绩效自评表"],
        ["项目名称", "电梯维保", "主管部门", "某局", "实施单位", "某中心"],
        ["项目资金（万元）", "年初预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", 100, 100, 10, "100%", 10],
        [
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "实际完成值",
          "完成率",
          "分值",
          "得分",
          "偏差原因",
        ],
        ["产出指标", "数量指标", "维保次数", `${target}次`, `${actual}次`, `${stated / 100}%`, 90, 90, ""],
        ["总分", "", "", "", "", "", 100, 100, ""],
      ]),
    ],
    activeSheet: null,
    notices: [],
  }).forms[0]!;
const hundredthsOf = (target: number, actual: number) => Math.round((actual * 10000) / target);

export const indicatorMutations = [
  mutation(
    "IND-22",
    count,
    (of) => rated(of, of + 1, hundredthsOf(of, of + 1)),
    (of) => rated(of, of + 1, hundredthsOf(of, of + 1) - 2500),
  ),
  mutation(
    "IND-02",
    share,
    () => evaluated({ name: "服务能力", target: "显著提高", actual: "显著提高" }),
    (of) => evaluated({ name: "服务能力", target: "显著提高", actual: `${of}%` }),
  ),
  mutation(
    "IND-03",
    share,
    (of) => evaluated({ name: "考核通过率", target: `${of}%`, actual: `${of + 1}%` }),
    (of) => evaluated({ name: "考核通过率", target: `${of}%`, actual: "每月进行考核" }),
  ),
  mutation(
    "IND-04",
    count,
    (of) => evaluated({ name: "服务", target: `${of}人`, actual: `${of}人` }),
    (of) => evaluated({ name: "服务", target: `${of}人`, actual: `${of}人次` }),
  ),
  mutation(
    "IND-05",
    share,
    (of) => evaluated({ name: "满意度", target: `≥${of}%`, actual: `${of}%` }),
    (of) => evaluated({ name: "满意度", target: `≥${of}%`, actual: `${of - 1}%` }),
  ),
  mutation(
    "IND-06",
    share,
    (of) => evaluated({ name: "设备故障率", target: `≤${of}%`, actual: `${of}%` }),
    (of) => evaluated({ name: "设备故障率", target: `≤${of}%`, actual: `${of + 1}%` }),
  ),
  mutation(
    "IND-07",
    count,
    (of) => evaluated({ name: "室内温度", target: `${of}-${of + 5}`, actual: String(of + 2) }),
    (of) => evaluated({ name: "室内温度", target: `${of}-${of + 5}`, actual: String(of + 6) }),
  ),
  mutation(
    "IND-08",
    count,
    (of) => evaluated({ name: "培训场次", target: String(of), actual: String(of) }),
    () => evaluated({ name: "培训场次", target: "0", actual: "0" }),
  ),
  // … which IND-06 tells where more than nothing was done: one fact, told once.
  mutation(
    "IND-06",
    count,
    (of) => evaluated({ name: "培训场次", target: String(of), actual: String(of) }),
    (of) => evaluated({ name: "培训场次", target: "0", actual: String(of) }),
  ),
  mutation(
    "IND-09",
    share,
    (of) => evaluated({ name: "树木危害株率", target: `≤${of}%`, actual: `${of}%` }),
    (of) => evaluated({ name: "树木危害株率", target: `≤${of}%`, actual: `≤${of}%` }),
  ),
  mutation(
    "IND-10",
    share,
    (of) => evaluated({ name: "验收合格率", target: "100%", actual: `${of}%` }),
    (of) => evaluated({ name: "验收合格率", target: "100%", actual: `${100 + of}%` }),
    ["IND-15"],
  ),
  mutation(
    "IND-12",
    fc.integer({ min: 2, max: 99 }),
    (of) => monitored({ name: "花卉违规摆放次数", target: `<${of}次` }),
    (of) => monitored({ name: `花卉违规摆放次数小于${of}次`, target: "100%" }),
  ),
  mutation(
    "IND-13",
    share,
    (of) => monitored({ level2: "满意度指标", name: "职工满意度", target: `≥${of}%` }),
    (of) => monitored({ level2: "满意度指标", name: "职工满意征求率", target: `≥${of}%` }),
  ),
  mutation(
    "IND-14",
    share,
    (of) => planned(of, of),
    (of) => planned(of, of + 1),
  ),
  mutation(
    "IND-15",
    count,
    (of) => evaluated({ name: "培训场次（次）", target: String(of), actual: String(of) }),
    (of) => evaluated({ name: "培训场次（次）", target: String(of), actual: String(of * 2) }),
  ),
  mutation(
    "IND-16",
    fc.tuple(count, fc.integer({ min: 2, max: 9 })),
    ([a, b]) => evaluated({ name: "装修面积", target: String(a * b), actual: String(a * b) }),
    ([a, b]) => evaluated({ name: "装修面积", target: `${a}×${b}`, actual: String(a * b) }),
  ),
  mutation(
    "IND-18",
    fc.integer({ min: 1, max: 28 }),
    (day) => monitored({ level2: "时效指标", name: "竣工验收时间", target: `2020.12.${day}`, actual: "" }),
    (day) => monitored({ level2: "时效指标", name: "竣工验收时间", target: `${day}%`, actual: "" }),
  ),
  mutation(
    "IND-19",
    count,
    (of) => costs(of, of - 5, 5),
    (of) => costs(of, of - 4, 5),
    ["IND-06"],
  ),
  mutation(
    "IND-20",
    share,
    (of) => saving(of, 3),
    (of) => saving(of, 100 - of),
  ),
  mutation(
    "IND-21",
    share,
    (of) => evaluated({ name: "满意度", target: `≥${of}%`, actual: `${of}%` }),
    (of) => evaluated({ name: "满意度", target: "", actual: `${of}%` }),
  ),
  mutation(
    "STR-01",
    count,
    (of) => monitoring({ funds: [{ initial: of, executed: 0 }], indicators: [] }),
    (of) =>
      monitoring({
        funds: [
          { initial: of, executed: 1 },
          { initial: of, executed: "" },
        ],
      }),
  ),
  mutation(
    "STR-04",
    share,
    (of) => evaluated({ level1: "效益指标", level2: "社会效益指标", name: "覆盖率", target: `${of}%` }),
    (of) => evaluated({ level1: "社会效益指标", level2: "社会效益指标", name: "覆盖率", target: `${of}%` }),
  ),
  mutation(
    "STR-05",
    count,
    (of) => evaluated({ name: "培训场次（次）", target: String(of), actual: String(of) }),
    () => evaluated({ name: "/", target: "/", actual: "/" }),
  ),
  mutation(
    "STR-08",
    count,
    (of) =>
      evaluated({ level2: "数量指标", name: "建筑面积（平方米）", target: String(of), actual: String(of) }),
    (of) => evaluated({ level2: "数量指标", name: "建筑面积", target: String(of), actual: String(of) }),
  ),
  mutation(
    "STR-09",
    count,
    (of) => twice(`服务${of}户覆盖面`, `受益${of}户覆盖面`, "效益指标"),
    (of) => twice(`服务${of}户覆盖面`, `服务${of}户覆盖面`, "效益指标"),
  ),
  mutation(
    "STR-14",
    count,
    (of) => twice(`${of}号楼面积`, `${of + 1}号楼面积`, "产出指标"),
    (of) => twice(`${of}号楼面积`, `${of}号楼面积`, "产出指标"),
  ),
];
