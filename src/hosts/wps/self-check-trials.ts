/** What the self-check tries on its scratch sheet, by the names it is reported under. */
import { rangeA1 } from "../../model/address";
import { markFormula } from "../mark-look";
import { VISIBLE_CELLS } from "./read/hidden";
import { namedPlaceOf, openSheet } from "./read/open-sheet";
import { attempt } from "./session";
import { readSetting, writeSetting } from "./settings";
import { tableOf } from "./tables";
import type { EtApplication, EtSheet } from "./wps-api";

const DOWN = -4121;
const UP = -4162;
/** xlValidateList, xlValidAlertStop, xlBetween */
const [BY_LIST, STOP, BETWEEN] = [3, 1, 1];

export interface Scratch {
  readonly app: EtApplication;
  readonly sheet: EtSheet;
}

export type Try = (scratch: Scratch) => readonly [passed: boolean | null, came: unknown];

export const TRIALS: Readonly<Record<string, Try>> = {
  整块读写: ({ sheet }) => {
    const range = sheet.Range("A1:B2");
    range.Value2 = [
      [1, "甲"],
      [2.5, "乙"],
    ];
    const came = range.Value2;
    const table = tableOf(came, 2, 2);
    // The adapter reads back and writes cell by cell where this fails.
    return [table?.[1]?.[0] === 2.5 && table[0]?.[1] === "甲" ? true : null, came];
  },
  逐格读写: ({ sheet }) => {
    sheet.Range("A1").Value2 = 7;
    return [sheet.Range("A1").Value2 === 7, sheet.Range("A1").Value2];
  },
  空白单元格: ({ sheet }) => {
    const came = sheet.Range("H9").Value2;
    return [came === null || came === undefined || came === "", came === undefined ? "undefined" : came];
  },
  单行读取: ({ sheet }) => {
    const came = sheet.Range("A1:B1").Value2;
    return [tableOf(came, 1, 2) !== null, came];
  },
  单列读取: ({ sheet }) => {
    const came = sheet.Range("A1:A2").Value2;
    return [tableOf(came, 2, 1) !== null, came];
  },
  公式与错误值: ({ sheet }) => {
    sheet.Range("C1").Formula = "=1/0";
    const came = [sheet.Range("C1").Formula, sheet.Range("C1").Value2];
    return [came[0] === "=1/0" && (came[1] === -2146826281 || came[1] === "#DIV/0!"), came];
  },
  文本格式: ({ sheet }) => {
    const range = sheet.Range("D1");
    range.NumberFormat = "@";
    range.Value2 = "001";
    const code = range.Value2;
    range.Value2 = "90%";
    return [code === "001" && range.Value2 === "90%", [code, range.Value2]];
  },
  混合格式返回空: ({ sheet }) => {
    const came = [sheet.Range("C1:D1").NumberFormat, sheet.Range("C1,D1").NumberFormat];
    return [came.every((format) => format === null || format === undefined) ? true : null, came];
  },
  多区域读写: ({ app, sheet }) => {
    const joined = app.Union(sheet.Range("F1"), sheet.Range("F3,G2"));
    joined.Value2 = 5;
    const came = ["F1", "F3", "G2"].map((address) => sheet.Range(address).Value2);
    // Range by range where this fails.
    return [came.every((value) => value === 5) ? true : null, came];
  },
  清除内容: ({ sheet }) => {
    sheet.Range("A2").ClearContents();
    return [(sheet.Range("A2").Value2 ?? "") === "", sheet.Range("A2").Value2];
  },
  合并单元格: ({ sheet }) => {
    const range = sheet.Range("A4:C4");
    range.Merge();
    const came = [range.MergeCells, sheet.Range("A4").MergeArea.Address(false, false)];
    return [came[0] === true && came[1] === "A4:C4", came];
  },
  可见单元格: ({ sheet }) => {
    sheet.Range("A13").EntireRow.Hidden = true;
    const came = attempt(() => sheet.Range("A12:B14").SpecialCells(VISIBLE_CELLS).Address(false, false));
    // Rows and columns are asked for apart where this fails.
    return [came === "A12:B12,A14:B14" ? true : null, came];
  },
  地址带表名: ({ sheet }) => {
    const range = sheet.Range("B2:C3");
    const told = namedPlaceOf(range);
    return [
      told?.name === sheet.Name && told.rect.right === 2 ? true : null,
      range.Address(false, false, 1, true),
    ];
  },
  已用区域: ({ sheet }) => {
    const told = openSheet(sheet);
    return [
      told.name === sheet.Name && told.rect.top === 0 && told.rect.right >= 2,
      [told.name, rangeA1(told.rect)],
    ];
  },
  数组公式: ({ sheet }) => {
    const came = sheet.Range("A1:B2").HasArray;
    return [came === false ? true : null, came];
  },
  增删行: ({ sheet }) => {
    sheet.Range("A20").Value2 = 8;
    sheet.Range("A20").EntireRow.Insert(DOWN);
    const moved = sheet.Range("A21").Value2;
    sheet.Range("A20").EntireRow.Delete(UP);
    return [moved === 8 && sheet.Range("A20").Value2 === 8, [moved, sheet.Range("A20").Value2]];
  },
  行高列宽: ({ sheet }) => {
    const cell = sheet.Range("A22");
    cell.RowHeight = 30;
    cell.ColumnWidth = 12;
    return [
      cell.RowHeight === 30 && Math.abs(cell.ColumnWidth - 12) < 0.5,
      [cell.RowHeight, cell.ColumnWidth],
    ];
  },
  下拉列表: ({ sheet }) => {
    const { Validation } = sheet.Range("E1");
    Validation.Add(BY_LIST, STOP, BETWEEN, "是,否");
    const came = Validation.Type;
    Validation.Delete();
    return [came === BY_LIST, came];
  },
  工作簿设置: ({ app }) => {
    const book = app.ActiveWorkbook!;
    writeSetting(book, "selfCheck", "是");
    const came = readSetting(book, "selfCheck");
    writeSetting(book, "selfCheck", null);
    return [came === "是" && readSetting(book, "selfCheck") === null, came];
  },
  底色: ({ sheet }) => {
    const { Interior } = sheet.Range("A5");
    Interior.Color = 0x9cebff;
    return [Interior.Color === 0x9cebff, Interior.Color];
  },
  批注: ({ sheet }) => {
    const comment = sheet.Range("A6").AddComment("绩效监控助手：自检");
    const text = comment.Text();
    const count = sheet.Comments.Count;
    comment.Delete();
    return [text === "绩效监控助手：自检" && count === 1 && sheet.Comments.Count === 0, [text, count]];
  },
  条件格式: ({ sheet }) => {
    const added = sheet.Range("A7,B8").FormatConditions.Add(2, undefined, `=${markFormula("error")}`);
    added.Interior.Color = 0xcec7ff;
    const { FormatConditions } = sheet.Cells;
    const formula = FormatConditions.Item(1).Formula1;
    const before = FormatConditions.Count;
    FormatConditions.Item(1).Delete();
    return [before >= 1 && FormatConditions.Count === before - 1, [formula, before]];
  },
  事件接口: ({ app }) => {
    const listener = () => undefined;
    app.ApiEvent?.AddApiEventListener("SheetChange", listener);
    app.ApiEvent?.RemoveApiEventListener("SheetChange", listener);
    return [app.ApiEvent ? true : null, app.ApiEvent ? "有" : "无"];
  },
  合并为一步撤销: ({ app }) => {
    const has = typeof app.DebugTools?.UndoTransBegin === "function";
    return [has ? true : null, has ? "有" : "无"];
  },
  /** How much a call weighs on this computer decides how many notes a marking may bear. */
  调用用时: ({ sheet }) => {
    const reading = timed(100, () => sheet.Range("A1").Value2) / 2;
    const noting = timed(3, (index) => sheet.Range(`J${index + 1}`).AddComment("绩效监控助手：自检"));
    return [true, `每次调用 ${reading.toFixed(2)} 毫秒，每条批注 ${noting.toFixed(1)} 毫秒`];
  },
};

/** Milliseconds each. */
function timed(times: number, work: (index: number) => unknown): number {
  const began = performance.now();
  for (let index = 0; index < times; index++) work(index);
  return (performance.now() - began) / times;
}
