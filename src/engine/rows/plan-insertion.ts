/** A row goes in below another: what comes with it and what the clerk is told. */
import type { RowTable } from "../../forms/row-table";
import type { RowShift } from "../../model/references/row-shift";
import type { RowChange } from "../../model/row-change";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { besideTable } from "./beside-table";
import { grownLabels, mergesOf } from "./grown-labels";
import { grownSums, singleSums } from "./grown-sums";
import { repeated } from "./repeated-cells";
import { cellAt, filledIn, textOf } from "./row-cells";
import { refused, type RowPlan } from "./row-plan";
import { expectedOf, places, short } from "./row-words";
import { numbersAfterInsertion } from "./serial";

export function planInsertion(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  table: RowTable,
  model: number,
): RowPlan {
  const beside = besideTable(sheet, table, [model, model + 1]);
  if (beside) return refused(beside);
  const shift: RowShift = { kind: "insert", sheet: sheet.name, row: model + 1, count: 1 };
  const merges = mergesOf(sheet, table, model);
  const sums = grownSums(workbook, shift);
  const derived = filledIn(sheet, model).filter(
    ({ formula, column }) => formula !== null && column >= table.name,
  );
  const numbers = numbersAfterInsertion(sheet, table, model);
  const writes = [
    ...sums.map(({ write }) => write),
    ...repeated(sheet, table, shift, derived),
    ...numbers.writes,
  ];
  const change: RowChange = {
    ...shift,
    model,
    expected: [
      ...expectedOf(sheet, filledIn(sheet, model)),
      ...sums.flatMap(({ expected }) =>
        expected.at.sheet === sheet.name && expected.at.row === model ? [] : [expected],
      ),
      ...numbers.expected,
    ],
    merges,
    writes,
  };
  const named = textOf(cellAt(sheet, model, table.name));
  const where = `第 ${model + 1} 行${named ? `“${short(named)}”` : ""}`;
  return {
    outcome: "planned",
    change,
    label: table.kind === "indicators" ? "增加 1 行指标" : "增加 1 行项目",
    lines: [
      `在${where}下面增加一行，行高、格式和下拉选项与该行相同。`,
      ...grownLabels(sheet, table, model),
      ...(derived.length > 0 ? [`${derived.length} 个公式（如得分、执行率）随新行填好。`] : []),
      ...(sums.length > 0 ? [`合计公式 ${places(sums.map(({ write }) => write.at))} 改为包含新行。`] : []),
      ...singleSums(workbook, sheet, model),
      ...numbers.lines,
      "名称、指标值和分值请自行填写。",
    ],
  };
}
