/** 汇总表 as a new sheet. */
import { roundHalfUp, type Decimal } from "../../model/decimal";
import { FORM_NAMES } from "../../model/form-names";
import { OWN_HEADERS, SERIAL_HEADER } from "../../model/own-lists";
import type { SheetDraft } from "../../model/sheet-draft";
import { listSheet, type ListColumn } from "../list-sheet";
import type { Overview, OverviewLine } from "./overview";
import { rateOf, type Total } from "./totals";

const SUMMARY_SHEET = "汇总表";

const LIGHTS = { red: "红灯", yellow: "黄灯", green: "绿灯", blue: "蓝灯" } as const;

const COLUMNS: readonly ListColumn[] = [
  { header: SERIAL_HEADER, width: 6, style: "centre" },
  { header: "工作表", width: 16, style: "text" },
  { header: OWN_HEADERS.overview, width: 24, style: "text" },
  { header: "项目", width: 26, style: "text" },
  { header: "实施单位", width: 20, style: "text" },
  { header: "金额单位", width: 9, style: "centre" },
  { header: "预算数", width: 14, style: "number" },
  { header: "执行数", width: 14, style: "number" },
  { header: "执行率", width: 10, style: "percent" },
  { header: "错误", width: 7, style: "centre" },
  { header: "警告", width: 7, style: "centre" },
  { header: "提示", width: 7, style: "centre" },
  { header: "灯", width: 7, style: "centre" },
];

type Row = (string | number | null)[];

export function overviewSheet({ lines, totals, remarks, across }: Overview): SheetDraft {
  const rows = [...lines.map(lineRow), ...totals.map(totalRow)];
  const notes = [
    ...remarks,
    ...across.map(({ rule, message, at }) => `跨表：${message}（${rule}，${at[0]?.sheet ?? ""}）`),
  ];
  return listSheet(
    SUMMARY_SHEET,
    COLUMNS,
    rows,
    notes.map((note, index) => `${index === 0 ? "注：" : "　　"}${note}`),
  );
}

function lineRow({ form, project, implementer, money, counts, light }: OverviewLine, index: number): Row {
  return [
    index + 1,
    form.range.sheet,
    FORM_NAMES[form.kind],
    project ?? (form.rows ? `${form.rows.count} 个项目` : null),
    implementer,
    money?.unit ?? null,
    numberOf(money?.budget),
    numberOf(money?.executed),
    fraction(money && rateOf(money)),
    counts.error,
    counts.warning,
    counts.info,
    light && LIGHTS[light],
  ];
}

function totalRow({ year, unit, converted, projects, budget, executed, rate }: Total): Row {
  const name = `${year === null ? "" : `${year}年`}${converted ? "折合" : ""}合计`;
  return [
    null,
    name,
    null,
    `${projects} 个项目`,
    null,
    unit,
    numberOf(budget),
    numberOf(executed),
    fraction(rate),
  ];
}

function numberOf(value: Decimal | null | undefined): number | null {
  return value ? Number(value.toFixed()) : null;
}

function fraction(percent: Decimal | null): number | null {
  return percent && numberOf(roundHalfUp(percent.div(100), 6));
}
