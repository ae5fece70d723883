import type { Fix } from "../../model/finding";
import type { Indicator } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { defineRule } from "../rule";
import { REASON_FORMS } from "./reason-columns";
import { isHeaderWord } from "./wording";
import { reasonInDoubt } from "../screens/reasons";

export const rsn13 = defineRule({
  id: "RSN-13",
  title: "数据行里不要留表头字样",
  severity: "info",
  forms: REASON_FORMS,
  messages: {
    left: "{count}个数据格里还留着表头字样（如“{word}”），请清空；若表示选中，请改打“√”。",
  },
  why: "表头字样会被当成填报内容，汇总时数不清勾选了几项。",
  basis: "财预〔2019〕136号监控表表样",
  formula: "原因类别、原因说明、可能性、备注各栏的数据格内容就是栏名",
  remedy: "清空这些单元格，或改为“√”。",
  example: { fails: "“经费保障”列的数据格写着“经费保障”", passes: "该格打“√”或留空" },
  screen: reasonInDoubt,
  *check(form, { problem }) {
    const left = form.indicators
      .flatMap(cellsOf)
      .filter(({ value, cell }) => value !== null && typeof cell.value === "string" && isHeaderWord(value));
    const [first] = left;
    if (!first) return;
    const data = { count: left.length, word: first.value! };
    yield problem("left", { at: left, data, fix: cleared(left) });
  },
});

/** Columns with one heading each. A drop-down holds these very words and is left out. */
function cellsOf({ reason, likelihood, remark }: Indicator): Sourced<string>[] {
  return [
    ...Object.values(reason.categories),
    reason.explanation,
    ...Object.values(likelihood?.choices ?? {}),
    remark,
  ].flatMap((cell) => cell ?? []);
}

function cleared(cells: readonly Sourced<string>[]): Fix | undefined {
  const edits = cells.flatMap(({ cell }) =>
    cell.formula === null
      ? [
          {
            at: cell.at,
            expected: cell.value,
            expectedFormula: null,
            next: { value: null },
            why: "清除残留的表头字样。",
          },
        ]
      : [],
  );
  return edits.length > 0 ? { safety: "needs-confirmation", edits } : undefined;
}
