/** What was done by a report's own tables, and otherwise by the workbook's. */
import type { Indicator } from "../../model/form";
import { comparable, nameOf, shown } from "../judgement";
import type { TextIssue, TextScope } from "./blocks";
import { copiedForms } from "./copied-tables";
import { bare } from "./similarity";

export function copiedValues(scope: TextScope): TextIssue<"copy">[] {
  return copiedForms(scope).flatMap(({ copy, original }) =>
    copy.indicators.flatMap((indicator): TextIssue<"copy">[] => {
      const twin = twinOf(indicator, original.indicators);
      const [own, theirs] = [indicator.actual?.value, twin?.actual?.value];
      if (!twin || !own?.number || !theirs?.number) return [];
      const values = comparable(own, theirs, scope.profile);
      if (!values || values.a.eq(values.b)) return [];
      const { cell } = indicator.actual!;
      const data = { name: nameOf(indicator), stated: shown(own), table: shown(theirs) };
      const block = { text: cell.text, where: cell.at.sheet, cell, form: copy };
      return [{ message: "copy", block, cells: [twin.actual!], data }];
    }),
  );
}

/** The only one of the name. */
function twinOf(indicator: Indicator, others: readonly Indicator[]): Indicator | null {
  const key = bare(indicator.name.value ?? "");
  const same = key === "" ? [] : others.filter(({ name }) => bare(name.value ?? "") === key);
  return same.length === 1 ? same[0]! : null;
}
