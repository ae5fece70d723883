/** What the self-check tries on its scratch sheet, by the names it is reported under. */
import { markFormula } from "../mark-look";
import { VISIBLE_CELLS } from "./read/hidden";
import { namedPlaceOf } from "./read/open-sheet";
import { tableOf } from "./tables";
import type { EtApplication, EtSheet } from "./wps-api";

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
    const came = sheet.Range("A12:B14").SpecialCells(VISIBLE_CELLS).Address(false, false);
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
};
