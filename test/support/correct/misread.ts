/** Where a form that was read differs from what was written: silence of a form misread proves nothing. */
import type { PerformanceForm } from "../../../src/model/form";
import { digitsOf } from "./figures";
import type { Row } from "./indicator";
import type { Project } from "./project";
import { unitOf } from "./cells";
import { plain } from "./values";

/** «1.2万人次» is read in 人次. */
function targetOf(row: Row): string {
  if (!row.measure) return "";
  const counted = /^万(?!元)/.test(unitOf(row));
  return plain(counted ? { ...row.measure, minor: row.measure.minor * 10_000 } : row.measure);
}

export function misread(form: PerformanceForm, { setting, funds, rows }: Project): string[] {
  const { unit, places } = setting.style;
  const executed = form.funds.map((line) => line.executed?.value?.value.toFixed(places) ?? "");
  const spent = funds.map((line) => digitsOf(line.executed, places));
  const own = form.indicators.filter(({ name }) => name.value !== null);
  const figures = own.map(({ target }) => target?.value?.number?.toFixed() ?? "");
  const meant = rows.map(targetOf);
  const results = own.map(({ actual }) => actual?.value?.text ?? "");
  return [
    ...(form.unit === null || form.unit === unit ? [] : [`unit ${form.unit}, not ${unit}`]),
    ...(executed.every((amount, index) => amount === "" || amount === spent[index])
      ? []
      : [`spent ${executed.join(" ")}, not ${spent.join(" ")}`]),
    ...(own.length === rows.length ? [] : [`${own.length} indicators, not ${rows.length}`]),
    ...own.flatMap(({ name, level1, level2 }, index) => {
      const row = rows[index];
      if (!row) return [];
      return [
        ...(name.value === row.name ? [] : [`${name.value}, not ${row.name}`]),
        ...(level1 && level1.value !== row.level1 ? [`level ${level1.value}, not ${row.level1}`] : []),
        ...(level2 && level2.value !== row.level2 ? [`level ${level2.value}, not ${row.level2}`] : []),
        ...(meant[index] === "" || figures[index] === meant[index]
          ? []
          : [`target ${figures[index]}, not ${meant[index]} (${row.name})`]),
        ...(results[index] === "" ? [`no result (${row.name})`] : []),
      ];
    }),
  ];
}
