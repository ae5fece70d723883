/** Forms of titled values: 附表1-1, 跟踪评价结论反馈表, 评价结果反馈 (F7, F8, F9). */
import type { DraftValidation, SheetDraft } from "../../model/sheet-draft";
import { TRACKING_BASICS_FIELDS as B } from "../../model/tables";
import { titledForm } from "../catalogue/titled-forms";
import { MONEY } from "./formulas";
import { definitionOf } from "./headers";
import { hint, oneOf } from "./offers";
import * as ask from "./parameters";
import { Answers } from "./parameters";
import { SheetBuilder } from "./sheet-builder";
import type { TemplateOffer, TemplateParameter } from "./template";
import { TRACKING_SOURCE } from "./tracking-forms";

interface TitledField {
  readonly id: string;
  /** How the form words the label, when not as the definition does. */
  readonly text?: string;
  readonly value?: string;
  readonly format?: string;
  readonly offer?: Omit<DraftValidation, "range">;
}

interface TitledTemplate {
  readonly id: string;
  readonly sheetName: string;
  readonly title: string;
  readonly heading?: string;
  readonly caption?: string;
  /** One field to the right edge, or two side by side; `lines` of text to leave room for. */
  readonly rows: readonly { readonly fields: readonly TitledField[]; readonly lines?: number }[];
}

const WIDTHS = [22, 28, 22, 28];
const LINE = 15;

function drawTitled({ id, sheetName, title, heading, caption, rows }: TitledTemplate): SheetDraft {
  const { fields } = titledForm(id);
  const sheet = new SheetBuilder(sheetName, WIDTHS.length);
  const last = WIDTHS.length - 1;
  WIDTHS.forEach((width, column) => sheet.width(column, width));
  sheet.put(0, 0, title, "title", { column: last });
  sheet.height(0, 34);
  let row = 1;
  if (heading !== undefined) sheet.put(row++, 0, heading, "signature", { column: last });
  if (caption !== undefined) sheet.put(row++, 0, caption, "caption", { column: last });
  for (const { fields: line, lines = 1 } of rows) {
    line.forEach(({ id: field, text, value = "", format, offer }, index) => {
      const column = 2 * index;
      const to = { column: index === line.length - 1 ? last : column + 1 };
      sheet.put(row, column, text ?? definitionOf(fields, field).label.text, "label");
      if (format) sheet.blank(row, column + 1, format, to);
      else sheet.put(row, column + 1, value, lines > 1 ? "text" : "value", to);
      if (offer) sheet.offer({ top: row, bottom: row, left: column + 1, right: column + 1 }, offer);
    });
    sheet.height(row++, Math.max(26, lines * LINE + 6));
  }
  return sheet.draft();
}

const BOX = { list: ["☐", "☑"], strict: true, prompt: { title: "项目类别", text: "两类选一类，选“☑”。" } };
const single = (id: string, more: Omit<TitledField, "id"> = {}, lines = 1) => ({
  fields: [{ id, ...more }],
  lines,
});
const pair = (a: TitledField, b: TitledField) => ({ fields: [a, b] });

function basics(): TemplateOffer {
  const parameters = [ask.projectName, ask.agency, ask.unit];
  return {
    id: "tracking-basics",
    title: "附表1-1 绩效管理项目基本情况表",
    purpose: "填报重点跟踪项目的概况、预算和资金构成。",
    source: `${TRACKING_SOURCE}附表1-1`,
    parameters,
    draft(values) {
      const answers = new Answers(parameters, values);
      return drawTitled({
        id: "tracking-basics",
        sheetName: "附表1-1",
        title: "附表1-1 绩效管理项目基本情况表",
        heading: `项目单位（盖章）：${answers.text("agency")}`,
        caption: `单位：${answers.unit()}`,
        rows: [
          single(B.projectName, { value: answers.text("projectName") }),
          pair(
            { id: B.oneOff, text: "项目类别：一次性项目", value: "☐", offer: BOX },
            { id: B.recurring, text: "项目类别：经常性项目", value: "☐", offer: BOX },
          ),
          single(
            B.overview,
            {
              offer: hint(
                "项目概况简介",
                "写明立项程序和依据、组织管理、资金安排和预算执行、要解决的问题、绩效目标，并附书面文件。",
              ),
            },
            12,
          ),
          pair({ id: B.startDate }, { id: B.endDate }),
          pair({ id: B.totalBudget, format: MONEY }, { id: B.yearBudget, format: MONEY }),
          pair(
            { id: B.priorBudget, format: MONEY },
            {
              id: B.priorExecuted,
              format: MONEY,
              offer: hint("项目上年预算执行数", "填金额，不填百分比。"),
            },
          ),
          single(B.fundsDistrict, { text: "项目资金构成情况：区级财政预算安排", format: MONEY }, 2),
          single(B.fundsTown, { text: "镇级财政配套安排", format: MONEY }),
          single(B.fundsOther, { text: "其他自筹资金安排", format: MONEY }),
          pair({ id: "leader" }, { id: B.contact }),
        ],
      });
    },
  };
}

const CONCLUSIONS = ["项目运行正常", "基本正常", "存在问题", "存在严重问题"];

function conclusion(): TemplateOffer {
  const agencies: TemplateParameter = { id: "evaluator", label: "中介服务机构", kind: "text", initial: "" };
  const parameters = [ask.projectName, ask.agency, agencies];
  return {
    id: "tracking-conclusion",
    title: "项目绩效跟踪评价结论反馈表",
    purpose: "跟踪评价结束后，把结论、偏差和原因反馈给项目单位。",
    source: `${TRACKING_SOURCE}所附反馈表`,
    parameters,
    draft(values) {
      const answers = new Answers(parameters, values);
      return drawTitled({
        id: "tracking-conclusion",
        sheetName: "结论反馈表",
        title: "项目绩效跟踪评价结论反馈表",
        rows: [
          single("projectName", { value: answers.text("projectName") }),
          pair({ id: "duration" }, { id: "evaluationPeriod" }),
          pair(
            { id: "implementer", value: answers.text("agency") },
            { id: "agency", value: answers.text("evaluator") },
          ),
          single("conclusion", { offer: oneOf(CONCLUSIONS, "跟踪结果评价", "从列表中选一档。") }),
          single("achievements", { text: "1、项目主要绩效" }, 9),
          single("problems", { text: "2、项目存在的主要偏差或问题" }, 9),
          single("causes", { text: "3、造成项目偏差的原因" }, 9),
          single("analysis", { text: "4、完成项目绩效目标的分析与结论" }, 9),
        ],
      });
    },
  };
}

function feedback(): TemplateOffer {
  const parameters = [ask.projectName, ask.agency];
  return {
    id: "evaluation-feedback",
    title: "财政支出绩效评价结果反馈",
    purpose: "财政部门评价结束后，把分值、等次和问题反馈给项目单位。",
    source: "景德镇市昌江区2024年评价结果反馈附件1-1",
    parameters,
    draft(values) {
      const answers = new Answers(parameters, values);
      return drawTitled({
        id: "evaluation-feedback",
        sheetName: "评价结果反馈",
        title: "财政支出绩效评价结果反馈",
        rows: [
          single("projectName", { value: answers.text("projectName") }),
          pair({ id: "organiser" }, { id: "department" }),
          pair({ id: "implementer", value: answers.text("agency") }, { id: "duration" }),
          pair({ id: "agency" }, { id: "reportDate" }),
          pair(
            { id: "overallScore", format: "0.00", offer: hint("评价分值", "0 到 100，保留两位小数。") },
            {
              id: "grade",
              offer: oneOf(
                ["优", "良", "中", "差"],
                "评价结论",
                "90（含）以上为优，80—90 为良，60—80 为中，60 以下为差。",
              ),
            },
          ),
          single("overview", {}, 9),
          single("achievements", {}, 9),
          single(
            "problems",
            { offer: hint("主要问题与建议", "分“一、存在的问题”“二、相关建议”两部分写。") },
            12,
          ),
        ],
      });
    },
  };
}

export function titledTemplates(): readonly TemplateOffer[] {
  return [basics(), conclusion(), feedback()];
}
