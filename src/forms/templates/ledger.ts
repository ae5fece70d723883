/** 项目绩效监控台账 and its summary by department. */
import type { SheetDraft } from "../../model/sheet-draft";
import { ledgerTable } from "../catalogue/ledger";
import { blankRows, drawTables, type TableColumn } from "./draw-table";
import { MONEY, PERCENT, ratio, total } from "./formulas";
import { LIKELIHOODS, hint, oneOf } from "./offers";
import * as ask from "./parameters";
import { Answers } from "./parameters";
import { SheetBuilder } from "./sheet-builder";
import { layTable } from "./table";
import type { TemplateOffer } from "./template";

const MOST_ROWS = 5_000;
const LEDGER = "项目绩效监控台账";

export function ledgerTemplate(today: ask.Today): TemplateOffer {
  const parameters = [ask.year(today), ask.month, ask.unit, ask.agency, ask.rows("项目行数", 20)];
  return {
    id: "ledger",
    title: LEDGER,
    purpose: "一行一个项目，汇总全单位各项目的预算执行和绩效情况。",
    source: "各地常用工作表样，国家没有统一表样",
    parameters,
    draft(values) {
      const answers = new Answers(parameters, values);
      const columns = ledgerColumns(answers.period());
      return drawTables(LEDGER, [
        {
          title: `${answers.text("agency")}${answers.year()}年度${LEDGER}`,
          definition: ledgerTable,
          caption: `单位：${answers.unit()}`,
          columns,
          rows: blankRows(answers.rows(MOST_ROWS), columns.length, true),
          hasTotal: true,
        },
      ]);
    },
  };
}

function ledgerColumns(period: string): readonly TableColumn[] {
  return [
    { id: "serial", width: 7 },
    { id: "projectName", width: 30 },
    { id: "department", width: 20 },
    { id: "implementer", width: 20 },
    { id: "initialBudget", width: 13, format: MONEY, summed: true },
    {
      id: "adjustedBudget",
      width: 13,
      format: MONEY,
      summed: true,
      suggestion: (cell) => `=IF(ISNUMBER(${cell("initialBudget")}),${cell("initialBudget")},"")`,
      offer: hint("调整后预算数", "没有调整的自动等于年初预算数；有调整的直接填调整后的数。"),
    },
    { id: "executed", header: [`${period}执行数`], width: 13, format: MONEY, summed: true },
    {
      id: "rate",
      width: 10,
      format: PERCENT,
      formula: (cell) => ratio(cell("executed"), cell("adjustedBudget")),
    },
    { id: "goalExpected", width: 24, offer: hint("年度目标", "写最主要的绩效目标和数值。") },
    { id: "goalActual", width: 24, offer: hint("完成情况", "写截至期末完成到哪一步，单位与目标一致。") },
    {
      id: "reason",
      header: ["偏差原因"],
      width: 30,
      offer: hint("偏差原因", "有偏差的写明什么事、为什么、何时解决。"),
    },
    {
      id: "likelihood",
      header: ["完成可能性"],
      width: 11,
      offer: oneOf(LIKELIHOODS, "完成可能性", "从列表中选一项。"),
    },
    { id: "remark", width: 16 },
  ];
}

const SUMMARY_HEADERS = ["序号", "主管部门", "项目数", "年初预算数", "调整后预算数", "执行数", "执行率"];
const SUMMARY_WIDTHS = [8, 30, 10, 16, 16, 16, 12];
/** Column of the ledger by column of the summary: amounts of 年初预算数, 调整后预算数, 执行数. */
const LEDGER_COLUMNS: Readonly<Record<number, string>> = { 3: "E", 4: "F", 5: "G" };
const DEPARTMENT = "C";

/** One line a department, added up from the ledger's sheet by name: rename it there and here alike. */
export function summaryTemplate(today: ask.Today): TemplateOffer {
  const parameters = [ask.year(today), ask.unit, ask.rows("部门行数", 10)];
  return {
    id: "department-summary",
    title: "项目绩效监控部门汇总表",
    purpose: "按主管部门汇总台账里的项目数、预算数和执行数，先插入台账再用。",
    source: "各地常用工作表样，国家没有统一表样",
    parameters,
    draft: (values) => drawSummary(new Answers(parameters, values)),
  };
}

function drawSummary(answers: Answers): SheetDraft {
  const sheet = new SheetBuilder("部门汇总表", SUMMARY_HEADERS.length);
  const count = answers.rows(500);
  const { header, data } = layTable(sheet, {
    title: `${answers.year()}年度项目绩效监控部门汇总表`,
    caption: `单位：${answers.unit()}`,
    headers: SUMMARY_HEADERS.map((text) => [text]),
    widths: SUMMARY_WIDTHS,
    rows: [...blankRows(count, SUMMARY_HEADERS.length, true), ["合计", "", "", "", "", "", ""]],
    notes: ["注：主管部门填与台账相同的名称，灰底单元格由公式从台账汇总。"],
  });
  const nameRow = data + count + 2;
  sheet.put(nameRow, 0, "台账工作表名称", "label", { column: 1 });
  sheet.put(nameRow, 2, LEDGER, "text", { column: 4 });
  const ledger = (column: string): string => `INDIRECT("'"&$C$${nameRow + 1}&"'!$${column}:$${column}")`;
  for (let row = data; row <= data + count; row++) {
    const isTotal = row === data + count;
    const name = `$B${row + 1}`;
    for (const column of [2, 3, 4, 5]) {
      const letter = String.fromCharCode(65 + column);
      const own =
        column === 2
          ? `COUNTIF(${ledger(DEPARTMENT)},${name})`
          : `SUMIF(${ledger(DEPARTMENT)},${name},${ledger(LEDGER_COLUMNS[column]!)})`;
      const formula = isTotal
        ? total(`${letter}${data + 1}:${letter}${data + count}`)
        : `=IF(${name}="","",IFERROR(${own},""))`;
      sheet.formula(row, column, formula, column === 2 ? "0" : MONEY);
    }
    sheet.formula(row, 6, ratio(`F${row + 1}`, `E${row + 1}`), PERCENT);
    sheet.height(row, 24);
  }
  sheet.put(data + count, 0, "合计", "label", { column: 1 });
  return sheet.draft([header, data - 1]);
}
