import { invalidPart } from "../../src/hosts/valid-edit";
import type { CellEdit } from "../../src/model/finding";

const said = (next: CellEdit["next"]) =>
  invalidPart({ at: { sheet: "Sheet1", row: 0, column: 0 }, expected: null, next });

describe("formulas", () => {
  test.each([
    '=IF(A1>0,"(未闭合","")',
    "='2025 (一'!A1",
    "='It''s'!A1",
    '="他说""好"""',
    "=SUM(表1[预算(万元)],表1['[旧']])",
    "=SUM(表1[[#All],[预算]])",
    "=SUM({1,2;3,4})",
    "='[1]预算 (1'!A1",
  ])("%s can be written", (formula) => expect(said({ formula })).toBeNull());

  test.each(["=C2/(B2", "=C2)/B2", '=A1&"元', "='表!A1", "=SUM(表1[预算)", "=)("])(
    "%s would be taken for damage",
    (formula) => expect(said({ formula })).toContain("没有成对"),
  );
});

test.each(["#N/A", "#DIV/0!", "#NAME?", "#SPILL!", "#GETTING_DATA"])("the error %s", (error) =>
  expect(said({ value: { error } })).toBeNull(),
);
test.each(["呵呵", "", "N/A", "#n/a"])("«%s» is no error", (error) =>
  expect(said({ value: { error } })).toContain("不是表格的错误值"),
);

test.each([
  "0.00%",
  '#,##0.00" 元"',
  "[红色]0.00;[<0]-0",
  '\\"0',
  "0.00_);\\(0.00\\)",
  "[$-804]yyyy",
  '"a]"0',
])("the format %s", (numberFormat) => expect(said({ numberFormat })).toBeNull());
test.each(["0.00;;[[", '0"元', "[红色0", "0]"])("the format %s is left open", (numberFormat) =>
  expect(said({ numberFormat })).toContain("没有成对"),
);
