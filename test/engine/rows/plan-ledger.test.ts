/** Projects put into a ledger and taken out of it: numbers, subtotals, totals. */
import { planRow } from "../../../src/engine/rows/plan-rows";
import { drawTemplate } from "../../../src/forms/templates";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import type { DraftCell, SheetDraft } from "../../../src/model/sheet-draft";
import { Filling } from "../../../src/tools/acceptance/filling";

type Content = string | number | null;

/** A formula is a text with «=». */
function sheetOf(rows: readonly (readonly Content[])[], merges: SheetDraft["merges"] = []): SheetDraft {
  const cells = rows.flatMap((contents, row) =>
    contents.flatMap((content, column): DraftCell[] => {
      if (content === null) return [];
      const isFormula = typeof content === "string" && content.startsWith("=");
      return [{ row, column, ...(isFormula ? { formula: content, value: 1 } : { value: content }) }];
    }),
  );
  return { name: "台账", cells, styles: [], merges, columnWidths: {}, rowHeights: {} };
}

const HEADER = ["序号", "项目名称", "主管部门", "年初预算数", "1-7月执行数", "执行率"];
const project = (number: Content, name: string, row: number): Content[] => [
  number,
  name,
  "某局",
  100,
  50,
  `=E${row}/D${row}`,
];

/** Two groups with subtotals, numbered through. */
const grouped = sheetOf([
  ["项目绩效监控台账", null, null, null, null, null],
  HEADER,
  [null, "一、后勤类", null, null, null, null],
  project(1, "食堂运行", 4),
  project(2, "物业管理", 5),
  [null, "小计", null, "=SUM(D4:D5)", "=SUM(E4:E5)", "=E6/D6"],
  [null, "二、设备类", null, null, null, null],
  project(3, "设备维修", 8),
  project(4, "公务用车", 9),
  [null, "小计", null, "=SUM(D8:D9)", "=SUM(E8:E9)", "=E10/D10"],
  ["合计", null, null, "=D6+D10", "=E6+E10", "=E11/D11"],
]);

async function opened(draft: SheetDraft) {
  const host = MemoryHost.ofDrafts([draft]);
  const look = async (column: number) => {
    const sheet = (await host.read("workbook")).sheets[0]!;
    return Array.from(
      { length: sheet.rowCount },
      (_, row) => sheet.formulas.get(`${row},${column}`) ?? sheet.values[row]?.[column] ?? null,
    );
  };
  const plan = async (kind: "insert" | "delete", row: number, column = 1) =>
    planRow(kind, await host.read("workbook"), { sheet: draft.name, row, column });
  const done = async (kind: "insert" | "delete", row: number, column = 1) => {
    const planned = await plan(kind, row, column);
    if (planned.outcome === "refused") throw new Error(planned.message);
    const result = await host.changeRows(planned.change);
    if (result.outcome === "refused") throw new Error(result.message);
    return { lines: planned.lines.join(""), undo: () => host.changeRows(result.inverse) };
  };
  return { host, look, plan, done };
}

describe("a ledger in groups", () => {
  test("a project put in takes the next number; subtotals take it in, and the numbers go on", async () => {
    const { look, done } = await opened(grouped);
    const before = await Promise.all([0, 3, 5].map(look));
    const { lines, undo } = await done("insert", 4);
    expect(lines).toContain("序号接着第 5 行往下排。");
    expect(await look(0)).toEqual([
      "项目绩效监控台账",
      "序号",
      null,
      1,
      2,
      3,
      null,
      null,
      4,
      5,
      null,
      "合计",
    ]);
    expect((await look(3)).slice(6)).toEqual(["=SUM(D4:D6)", null, 100, 100, "=SUM(D9:D10)", "=D7+D11"]);
    expect((await look(5))[5]).toBe("=E6/D6");
    await undo();
    expect(await Promise.all([0, 3, 5].map(look))).toEqual(before);
  });

  test("a subtotal stands for the project above it, a heading for the one below, the total for the last", async () => {
    for (const [row, where] of [
      [5, "第 5 行“物业管理”"],
      [6, "第 8 行“设备维修”"],
      [10, "第 9 行“公务用车”"],
    ] as const) {
      const plan = await (await opened(grouped)).plan("insert", row);
      expect(plan).toMatchObject({ outcome: "planned" });
      expect(plan.outcome === "planned" && plan.lines[0]).toContain(`在${where}下面增加一行`);
    }
  });

  test("a project taken out leaves no gap in the numbers and in the sums", async () => {
    const { look, done } = await opened(grouped);
    const before = await Promise.all([0, 3].map(look));
    const { lines, undo } = await done("delete", 3);
    expect(lines).toContain("下面各行的序号依次减一。");
    expect(await look(0)).toEqual(["项目绩效监控台账", "序号", null, 1, null, null, 2, 3, null, "合计"]);
    expect((await look(3)).slice(4)).toEqual(["=SUM(D4:D4)", null, 100, 100, "=SUM(D7:D8)", "=D5+D9"]);
    await undo();
    expect(await Promise.all([0, 3].map(look))).toEqual(before);
  });

  test.each([
    ["a heading", 2],
    ["a subtotal", 5],
    ["the total", 10],
  ])("%s is not taken out", async (_, row) => {
    const plan = await (await opened(grouped)).plan("delete", row);
    expect(plan).toEqual({ outcome: "refused", message: expect.stringContaining("合计、小计和分组的行") });
  });
});

describe("numbers", () => {
  const numbered = (numbers: readonly Content[]) =>
    sheetOf([
      HEADER,
      ...numbers.map((number, index) => project(number, `项目${"甲乙丙丁"[index]}`, index + 2)),
    ]);

  test.each<[string, Content[], Content[], string]>([
    ["begin anew in each group", [1, 2, 1, 2], [1, 2, 3, 1, 2], "往下排"],
    ["are texts", ["1", "2", "3", "4"], ["1", "2", "3", "4", "5"], "往下排"],
    [
      "are formulas of the row",
      ["=ROW()-1", "=ROW()-1", "=ROW()-1"],
      ["=ROW()-1", "=ROW()-1", "=ROW()-1", "=ROW()-1"],
      "",
    ],
    ["do not follow each other", [1, 2, 5, 9], [1, 2, null, 5, 9], "序号没有重排"],
    ["follow from each other", [1, "=A2+1", "=A3+1"], [1, "=A2+1", null, "=A3+1"], "序号没有重排"],
    ["are codes", ["A-1", "A-2", "A-3"], ["A-1", "A-2", null, "A-3"], "序号没有重排"],
  ])("that %s", async (_, before, after, sentence) => {
    const { look, done } = await opened(numbered(before));
    const { lines, undo } = await done("insert", 2);
    expect((await look(0)).slice(1)).toEqual(after);
    expect(lines).toContain(sentence);
    await undo();
    expect((await look(0)).slice(1)).toEqual(before);
  });
});

test("the standard ledger goes on counting through rows that are still blank, and its total takes the row in", async () => {
  const form = new Filling(drawTemplate("ledger", { rows: "4" }, { year: 2026, month: 8 }));
  form.put(3, 1, "食堂运行");
  form.put(3, 4, "240");
  form.put(3, 6, "139.2");
  const { look, done } = await opened(form.draft("台账"));
  await done("insert", 3);
  expect((await look(0)).slice(3)).toEqual([1, 2, 3, 4, 5, "合计"]);
  expect((await look(7)).slice(3, 5)).toEqual([
    '=IF(N(F4)*ISNUMBER(G4)=0,"",G4/F4)',
    '=IF(N(F5)*ISNUMBER(G5)=0,"",G5/F5)',
  ]);
  expect((await look(4)).at(-1)).toBe('=IF(COUNT(E4:E8)=0,"",SUM(E4:E8))');
  await done("delete", 6);
  expect((await look(0)).slice(3)).toEqual([1, 2, 3, 4, "合计"]);
});

test("a total at the top stays out of it", async () => {
  const { look, plan, done } = await opened(
    sheetOf([
      HEADER,
      [null, "合计", null, "=SUM(D3:D5)", "=SUM(E3:E5)", "=E2/D2"],
      project(1, "食堂运行", 3),
      project(2, "物业管理", 4),
      project(3, "公务用车", 5),
    ]),
  );
  await done("insert", 4);
  expect((await look(3)).slice(1)).toEqual(["=SUM(D3:D6)", 100, 100, 100, null]);
  expect(await plan("delete", 1)).toMatchObject({ outcome: "refused" });
});
