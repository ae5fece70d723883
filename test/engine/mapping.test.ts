import { checkMapping } from "../../src/engine/mapping/check";
import { previewMapping } from "../../src/engine/mapping/preview";
import {
  guessedDraft,
  layoutOf,
  withHeader,
  type MappedColumn,
  type MappingDraft,
} from "../../src/forms/mapping/draft";
import { mappingFields } from "../../src/forms/mapping/fields";
import { readForms } from "../../src/forms";
import { sheetView } from "../../src/forms/sheet-view";
import type { CellValue, SheetSnapshot } from "../../src/model/snapshot";
import { gridSheet } from "../support/layouts/grid";

const NAME = { id: "county", name: "某县台账" };
const point = (column: number): MappedColumn => ({ column, guessed: false });
const confirmed = (draft: MappingDraft): MappingDraft => ({
  ...draft,
  columns: Object.fromEntries(
    Object.entries(draft.columns).map(([key, one]) => [key, { ...one, guessed: false }]),
  ),
});
const messages = (sheet: SheetSnapshot, draft: MappingDraft) =>
  checkMapping(sheetView(sheet), draft).map(({ message }) => message);

const strange = gridSheet([
  ["某县重点事项进度", "", "", "", ""],
  ["事项", "谁办", "钱", "", "快慢"],
  ["", "", "盘子", "花了", ""],
  ["食堂运行", "机关服务中心", 100, 50, "50%"],
  ["绿化养护", "园林所", "四十", 10, "25%"],
]);
const mapped: MappingDraft = {
  kind: "ledger",
  headers: { ledger: { top: 1, bottom: 2 } },
  columns: {
    "ledger.projectName": point(0),
    "ledger.implementer": point(1),
    "ledger.initialBudget": point(2),
    "ledger.executed": point(3),
    "ledger.rate": point(4),
  },
};

test("a mapped sheet is read as the clerk says, and checked by every later review", () => {
  expect(readForms({ sheets: [strange], activeSheet: null, notices: [] }).forms).toEqual([]);
  const form = layoutOf(sheetView(strange), mapped, NAME);
  expect(form).toEqual({
    ...NAME,
    kind: "ledger",
    columns: {
      projectName: ["事项"],
      initialBudget: ["盘子"],
      executed: ["花了"],
      rate: ["快慢"],
      implementer: ["谁办"],
    },
  });
  expect(messages(strange, mapped)).toEqual([]);
  const preview = previewMapping(strange, mapped, form)!;
  expect(preview.count).toBe(2);
  expect(preview.rows.map(({ row, cells }) => [row, ...cells.map(({ text }) => text)])).toEqual([
    [3, "食堂运行", "100万元", "50万元", "50%", "机关服务中心"],
    [4, "绿化养护", "四十", "10万元", "25%", "园林所"],
  ]);
  expect(preview.rows[1]!.cells.find(({ text }) => text === "四十")!.isRead).toBe(false);
});

test("the same layout is known again in another month", () => {
  const of = (month: number) =>
    gridSheet([
      ["事项", "盘子", `1-${month}月花了`],
      ["食堂运行", 100, 50],
    ]);
  const draft: MappingDraft = {
    kind: "ledger",
    headers: { ledger: { top: 0, bottom: 0 } },
    columns: {
      "ledger.projectName": point(0),
      "ledger.initialBudget": point(1),
      "ledger.executed": point(2),
    },
  };
  const form = layoutOf(sheetView(of(7)), draft, NAME);
  const { forms } = readForms({ sheets: [of(8)], activeSheet: null, notices: [] }, [form]);
  expect(forms).toHaveLength(1);
  expect(forms[0]!.period).toEqual({ from: 1, to: 8 });
});

test("the words that are known are offered as guesses, which must be confirmed", () => {
  const sheet = gridSheet([
    ["台账"],
    ["项目名称", "年初预算数", "支出金额", "经办"],
    ["食堂运行", 100, 50, "张某"],
  ]);
  const draft = guessedDraft(sheetView(sheet), "ledger");
  expect(draft.headers).toEqual({ ledger: { top: 1, bottom: 1 } });
  expect(draft.columns).toEqual({
    "ledger.projectName": { column: 0, guessed: true },
    "ledger.initialBudget": { column: 1, guessed: true },
    "ledger.executed": { column: 2, guessed: true },
  });
  expect(messages(sheet, draft)).toEqual(["有 3 列是按表头文字猜测的，请逐列确认，或点“猜得都对”。"]);
  expect(messages(sheet, confirmed(draft))).toEqual([]);
});

test("a new header leaves alone what the clerk has pointed at", () => {
  const view = sheetView(
    gridSheet([
      ["项目名称", "预算数", "执行数"],
      ["项目名称", "预算数", "执行数"],
      ["食堂", 1, 1],
    ]),
  );
  const draft: MappingDraft = {
    kind: "ledger",
    headers: {},
    columns: { "ledger.executed": point(1), "ledger.projectName": { column: 2, guessed: true } },
  };
  expect(withHeader(view, draft, "ledger", { top: 1, bottom: 1 }).columns).toEqual({
    "ledger.executed": point(1),
    "ledger.projectName": { column: 0, guessed: true },
  });
});

describe("what is wrong is said", () => {
  const change = (columns: MappingDraft["columns"], more: Partial<MappingDraft> = {}) => ({
    ...mapped,
    ...more,
    columns: { ...mapped.columns, ...columns },
  });
  const without = (...keys: string[]): MappingDraft => ({
    ...mapped,
    columns: Object.fromEntries(Object.entries(mapped.columns).filter(([key]) => !keys.includes(key))),
  });
  const rows = (top: number, bottom: number) => ({ headers: { ledger: { top, bottom } } });
  const grid = (...cells: CellValue[][]) => gridSheet(cells);

  test.each<[string, MappingDraft, RegExp]>([
    ["no header", { ...mapped, headers: {} }, /^请先点选表头所在的行。$/],
    [
      "columns missing",
      without("ledger.projectName", "ledger.initialBudget"),
      /^还缺：项目名称、年初预算数。$/,
    ],
    ["one column twice", change({ "ledger.executed": point(2) }), /^“年初预算数”和“执行数”都对应了 C 列/],
    ["header below the data", change({}, rows(4, 4)), /下面没有数据/],
    ["too high a header", change({}, rows(0, 3)), /最多 3 行/],
    ["upside down", change({}, rows(2, 1)), /末行在首行上面/],
    ["a column of words", change({ "ledger.initialBudget": point(1) }, rows(1, 2)), /B 列里没有一个数/],
  ])("%s", (_, draft, message) => {
    expect(messages(strange, draft).some((said) => message.test(said))).toBe(true);
  });

  test("a budget may be any of the three, and a rate do for the spending", () => {
    expect(messages(strange, without("ledger.executed"))).toEqual([]);
  });

  test("headers that are blank or the same", () => {
    const sheet = grid(["事项", "金额", "金额", ""], ["食堂", 100, 50, 3]);
    const draft: MappingDraft = {
      ...mapped,
      ...rows(0, 0),
      columns: {
        "ledger.projectName": point(0),
        "ledger.initialBudget": point(1),
        "ledger.executed": point(3),
      },
    };
    expect(messages(sheet, draft)).toEqual([
      "“年初预算数”对应的 B 列与别的列表头文字相同，分不清，请在表格里改得不同再试。",
      "“执行数”对应的 D 列没有表头文字，请在表格里补上，或另选一列。",
    ]);
  });
});

test("a project's form has a header of funds and one of indicators", () => {
  const sheet = gridSheet([
    ["本地监控表", "", "", ""],
    ["项目名称", "食堂运行", "", ""],
    ["资金", "", "盘子", "花了"],
    ["年度资金总额", "", 100, 50],
    ["看什么", "要多少", "有多少", "得分"],
    ["用餐人次", 1000, 900, 9],
  ]);
  const draft: MappingDraft = {
    kind: "monitoring",
    headers: { funds: { top: 2, bottom: 2 }, indicators: { top: 4, bottom: 4 } },
    columns: {
      "funds.initialBudget": point(2),
      "funds.executed": point(3),
      "indicators.name": point(0),
      "indicators.target": point(1),
      "indicators.actual": point(2),
    },
  };
  expect(messages(sheet, draft)).toEqual([]);
  const form = layoutOf(sheetView(sheet), draft, NAME);
  const preview = previewMapping(sheet, draft, form)!;
  expect(preview.rows.map(({ table, cells }) => [table, ...cells.map(({ text }) => text)])).toEqual([
    ["funds", "100万元", "50万元"],
    ["indicators", "用餐人次", "1000", "900"],
  ]);
  const swapped = {
    ...draft,
    headers: { funds: draft.headers.indicators!, indicators: draft.headers.funds! },
  };
  expect(messages(sheet, swapped)).toContain("资金表头要在指标表头上面，请重新点选。");
});

test("every kind asks for its required columns first, each once", () => {
  for (const kind of ["ledger", "monitoring", "self-evaluation"] as const) {
    const fields = mappingFields(kind);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    const last = fields.map(({ required }) => required).lastIndexOf(true);
    expect(fields.slice(0, last + 1).every(({ required }) => required)).toBe(true);
  }
});
