/** Every cell in the right field? */
import type { PerformanceForm } from "../../../src/model/form";
import type { LogicalForm } from "./logical";
import type { Style } from "./style";
import { indicatorCell } from "./draw";
import { traditional } from "./words";

/** Differences in words; none when the form was read right. */
export function differences(read: PerformanceForm | undefined, form: LogicalForm, style: Style): string[] {
  if (!read) return ["not recognised"];
  const found: string[] = [];
  const script = (text: string): string => (style.traditional ? traditional(text) : text);
  const same = (what: string, actual: unknown, expected: unknown): void => {
    if (String(actual ?? "") !== String(expected ?? ""))
      found.push(`${what}: ${String(actual)} ≠ ${String(expected)}`);
  };
  same("project", read.fields.projectName?.value, form.projectName);
  same("department", read.fields.department?.value, form.department);
  same("implementer", read.fields.implementer?.value, form.implementer);
  if (style.title) same("year", read.year, form.year);
  if (style.unitAt === "block") same("unit", read.unit, "万元");
  same("goal", read.goals.expected?.value, form.goal);
  same("fund lines", read.funds.length, form.funds.length);
  form.funds.forEach((fund, i) => {
    const line = read.funds[i];
    same(`fund ${i} label`, line?.label.value, script(fund.label));
    for (const id of ["initialBudget", "adjustedBudget", "executed", "forecast"] as const)
      same(`fund ${i} ${id}`, line?.[id]?.value?.value, style.fundColumns.includes(id) ? fund[id] : "");
    const rate = style.fundColumns.includes("rate") && fund.rate ? Number.parseFloat(fund.rate) : "";
    same(`fund ${i} rate`, line?.rate?.value?.percent, rate);
  });
  same("indicators", read.indicators.length, form.indicators.length);
  form.indicators.forEach((indicator, i) => {
    const row = read.indicators[i];
    const cell = (id: string): string =>
      style.columns.includes(id) ? String(indicatorCell(indicator, id, style)) : "";
    same(
      `row ${i} level1`,
      row?.level1?.value,
      style.columns.includes("level1") ? script(indicator.level1) : "",
    );
    same(
      `row ${i} level2`,
      row?.level2?.value,
      style.columns.includes("level2") ? script(indicator.level2) : "",
    );
    same(`row ${i} name`, row?.name.value, indicator.name);
    same(`row ${i} target`, row?.target?.cell.text, cell("target"));
    same(`row ${i} actual`, row?.actual?.value?.text, cell("actual"));
    same(`row ${i} forecast`, row?.forecast?.value?.text, cell("forecast"));
    same(`row ${i} weight`, row?.weight?.value, cell("weight"));
    same(`row ${i} score`, row?.score?.value, cell("score"));
    same(`row ${i} reason`, row?.reason.explanation?.value, cell("reason") || cell("explanation"));
    same(`row ${i} 其他`, row?.reason.categories.其他?.value, cell("其他"));
    same(`row ${i} 确定能`, row?.likelihood?.choices.确定能?.value, cell("确定能"));
    same(`row ${i} likelihood`, row?.likelihood?.choice?.value, cell("likelihood"));
    same(`row ${i} remark`, row?.remark?.value, cell("remark"));
  });
  if (style.total) same("total", read.total?.score?.value, 100);
  return found;
}
