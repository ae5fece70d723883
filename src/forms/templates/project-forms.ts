/** 监控表 and 自评表, of a project and of a department as a whole (F1–F4). */
import { departmentMonitoring, departmentSelfEvaluation } from "../catalogue/department-forms";
import { monitoring } from "../catalogue/monitoring";
import { selfEvaluation } from "../catalogue/self-evaluation";
import { drawProject } from "./draw-project";
import { blankIndicators, costAmongOutputs, costOnItsOwn } from "./indicator-levels";
import { monitoringOffers, selfEvaluationOffers, textReasonOffers } from "./offers";
import * as ask from "./parameters";
import { Answers } from "./parameters";
import { monitoringLayout, selfEvaluationLayout, type ReasonStyle } from "./project-layouts";
import type { TemplateOffer, TemplateParameter, TemplateValues } from "./template";

const MOST_ROWS = 20;
const rows = ask.rows("每个二级指标的行数", 2);

const REASON_STYLES: Readonly<Record<string, ReasonStyle>> = {
  "分栏打√（国家表样）": "ticks",
  下拉选择: "list",
  每类原因一栏文字: "texts",
};
const reasons: TemplateParameter = {
  id: "reasons",
  label: "偏差原因填法",
  kind: "choice",
  choices: Object.keys(REASON_STYLES),
  initial: Object.keys(REASON_STYLES)[0]!,
};
const budgets: TemplateParameter = {
  id: "budgets",
  label: "预算数",
  kind: "choice",
  choices: ["年初预算数（国家表样）", "年初预算数和调整后预算数"],
  initial: "年初预算数（国家表样）",
};

const lights: TemplateParameter = {
  id: "lights",
  label: "序时预警",
  kind: "choice",
  choices: ["不设（国家表样）", "表右加“序时预警”栏"],
  initial: "不设（国家表样）",
};

const MONITORING_NOTES = [
  "注：1.实施单位指部门本级（处室）及所属单位。",
  "2.偏差原因分析：针对有偏差的指标，从经费保障、制度保障、人员保障、硬件条件保障等方面判断原因并说明。",
  "3.完成目标可能性：对照年度目标判断，分确定能、有可能、完全不可能三级。",
  "4.备注：写明预计年底不能完成目标的原因和拟采取的措施。",
];

const PROJECT_FUNDS = ["年度资金总额：", "其中：本年一般公共预算拨款", "其他资金"];
const DEPARTMENT_FUNDS = ["年度部门预算总额", "其中：基本支出", "项目支出"];

function monitoringOffer(today: ask.Today, whole: boolean): TemplateOffer {
  const definition = whole ? departmentMonitoring : monitoring;
  const parameters = [
    ask.year(today),
    ask.month,
    ask.unit,
    ...(whole ? [] : [ask.projectName]),
    ask.agency,
    rows,
    reasons,
    budgets,
    lights,
  ];
  return {
    id: definition.id,
    title: definition.title.text,
    purpose: whole
      ? "年中填报部门（单位）整体的预算执行和履职目标完成情况。"
      : "年中按月份监控一个项目的预算执行和绩效目标。",
    source: whole
      ? "国家没有统一表样，按财预〔2019〕136号项目监控表的栏目编排"
      : "财预〔2019〕136号附件《项目支出绩效目标执行监控表》",
    parameters,
    draft(values: TemplateValues) {
      const answers = new Answers(parameters, values);
      const style = REASON_STYLES[answers.text("reasons")]!;
      const adjusted = answers.text("budgets") !== budgets.initial;
      return drawProject({
        sheetName: whole ? "部门整体监控表" : "监控表",
        layout: monitoringLayout({
          period: answers.period(),
          unit: answers.unit(),
          reasons: style,
          adjusted,
          lights: answers.text("lights") !== lights.initial,
          whole,
        }),
        content: {
          title: definition.title.text,
          year: String(answers.year()),
          fields: fieldsOf(answers, whole),
          funds: (whole ? DEPARTMENT_FUNDS : PROJECT_FUNDS).map((label) => ({ label, cells: {} })),
          goals: {},
          indicators: blankIndicators(costAmongOutputs, answers.rows(MOST_ROWS)),
          total: null,
          notes: whole ? MONITORING_NOTES.slice(1).map(renumbered) : MONITORING_NOTES,
        },
        offers: style === "texts" ? textReasonOffers : monitoringOffers,
        denominator: adjusted ? "adjustedBudget" : "initialBudget",
      });
    },
  };
}

function renumbered(note: string, index: number): string {
  return `${index === 0 ? "注：" : ""}${index + 1}${note.slice(1)}`;
}

const scheme: TemplateParameter = {
  id: "scheme",
  label: "成本指标",
  kind: "choice",
  choices: ["列入产出指标", "单独作为一级指标（财预〔2021〕101号）"],
  initial: "列入产出指标",
};
const budgetWeight: TemplateParameter = {
  id: "budgetWeight",
  label: "预算执行率分值",
  kind: "choice",
  choices: ["10", "20"],
  initial: "10",
};
const signs: TemplateParameter = {
  id: "signs",
  label: "指标值",
  kind: "choice",
  choices: ["一栏（国家表样）", "另设指标性质、度量单位栏"],
  initial: "一栏（国家表样）",
};

const SELF_EVALUATION_NOTES = [
  "注：1.得分一栏按实际完成值与年度指标值的比例计算，最高不超过该指标分值；定性指标按达成年度指标、部分达成并具有一定效果、未达成且效果较差三档，分别按分值的100%－80%（含）、80%－60%（含）、60%－0%计分。",
  "2.执行率＝全年执行数÷全年预算数；预算执行率得分＝分值×执行率，最高不超过分值。",
  "3.表中灰底单元格由公式计算。“—”表示不适用。",
];

function selfEvaluationOffer(today: ask.Today, whole: boolean): TemplateOffer {
  const definition = whole ? departmentSelfEvaluation : selfEvaluation;
  const parameters = [
    ask.year(today),
    ask.unit,
    ...(whole ? [] : [ask.projectName]),
    ask.agency,
    rows,
    scheme,
    budgetWeight,
    signs,
  ];
  return {
    id: definition.id,
    title: definition.title.text,
    purpose: whole
      ? "年度终了后自评部门整体支出的预算执行和履职效果。"
      : "年度终了后对一个项目的预算执行和绩效目标完成情况打分自评。",
    source: whole
      ? "国家没有统一表样，按财预〔2020〕10号项目支出绩效自评表的栏目编排"
      : "财预〔2020〕10号附1《项目支出绩效自评表》",
    parameters,
    draft(values: TemplateValues) {
      const answers = new Answers(parameters, values);
      const levels = answers.text("scheme") === scheme.initial ? costAmongOutputs : costOnItsOwn;
      return drawProject({
        sheetName: whole ? "部门整体自评表" : "自评表",
        layout: selfEvaluationLayout({
          unit: answers.unit(),
          withSigns: answers.text("signs") !== signs.initial,
          whole,
        }),
        content: {
          title: definition.title.text,
          year: String(answers.year()),
          fields: fieldsOf(answers, whole),
          funds: (whole
            ? [...DEPARTMENT_FUNDS, "其他支出"]
            : ["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"]
          ).map((label) => ({ label, cells: {} })),
          goals: {},
          indicators: blankIndicators(levels, answers.rows(MOST_ROWS)),
          total: { weight: "", score: "", reason: "" },
          notes: SELF_EVALUATION_NOTES,
        },
        offers: selfEvaluationOffers,
        denominator: "adjustedBudget",
        budgetWeight: answers.text("budgetWeight"),
      });
    },
  };
}

function fieldsOf(answers: Answers, whole: boolean): Record<string, string> {
  const name = answers.text("agency");
  return whole
    ? { department: name }
    : { projectName: answers.text("projectName"), department: name, implementer: name };
}

export function projectTemplates(today: ask.Today): readonly TemplateOffer[] {
  return [
    monitoringOffer(today, false),
    selfEvaluationOffer(today, false),
    monitoringOffer(today, true),
    selfEvaluationOffer(today, true),
  ];
}
