/** Templates filled in as a clerk would: what is read back, what the formulas are for, what the checks say. */
import { review } from "../../../src/engine/review";
import { drawTemplate } from "../../../src/forms/templates";
import { columnIndex, parseA1 } from "../../../src/model/address";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { CellValue } from "../../../src/model/snapshot";
import { nationalProfile } from "../../../src/profile/profile";
import { samples } from "../../../src/tools/samples";

const TODAY = { year: 2020, month: 8 };

/** What a spreadsheet makes of «58.85%» typed into a cell. */
interface Typed {
  readonly value: CellValue;
  readonly numberFormat: string | undefined;
}

/** The draft with cells typed over; a formula's cell may be given its result. */
function filled(draft: SheetDraft, values: Readonly<Record<string, CellValue | Typed>>): SheetDraft {
  const styles = [...draft.styles];
  const cells = new Map(draft.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const [at, value] of Object.entries(values)) {
    const { row, column } = parseA1(at)!;
    const cell = cells.get(`${row},${column}`);
    if (!cell) throw new Error(`${at} is no cell of the template`);
    if (typeof value !== "object" || value === null || !("value" in value)) {
      cells.set(`${row},${column}`, { ...cell, value });
      continue;
    }
    styles.push({ ...styles[cell.style!], ...(value.numberFormat && { numberFormat: value.numberFormat }) });
    cells.set(`${row},${column}`, { ...cell, value: value.value, style: styles.length - 1 });
  }
  return { ...draft, styles, cells: [...cells.values()] };
}

const fundRow = (row: number) => ({
  [`E${row}`]: 981.26,
  [`F${row}`]: 577.5,
  [`G${row}`]: 0.5885,
  [`H${row}`]: 981.26,
});

const reviewed = (draft: SheetDraft) => review(workbookOfDrafts([draft]), nationalProfile);

/** Contents of a published form put into the template's cells, indicator by indicator under its second level. */
function copied(from: SheetDraft, template: SheetDraft, columns: string): SheetDraft {
  const text = (sheet: SheetDraft, row: number, column: number): string =>
    String(sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "");
  const values: Record<string, Typed> = {};
  const rowOf = (sheet: SheetDraft, label: string, column: number): number =>
    sheet.cells.find((cell) => cell.column === column && cell.value === label)!.row;
  const firstRow = (sheet: SheetDraft): number => rowOf(sheet, "三级指标", 3) + 1;
  const span = (sheet: SheetDraft, row: number): number => {
    const merge = sheet.merges.find(({ top, left, right }) => top === row && left === 2 && right === 2);
    return merge ? merge.bottom - merge.top + 1 : 1;
  };
  const last = Math.max(
    ...from.cells.filter(({ column, value }) => column === 2 && value).map(({ row }) => row),
  );
  for (let row = firstRow(from); row <= last; row++) {
    const label = text(from, row, 2);
    if (label === "") continue;
    const target = rowOf(template, label, 2);
    for (let i = 0; i < span(from, row); i++)
      for (const letter of columns) {
        const cell = from.cells.find((c) => c.row === row + i && c.column === columnIndex(letter));
        if (cell?.value !== undefined)
          values[`${letter}${target + i + 1}`] = {
            value: cell.value,
            numberFormat: from.styles[cell.style!]?.numberFormat,
          };
      }
  }
  return filled(template, values);
}

describe("项目支出绩效目标执行监控表 with the figures of 后勤保障项目", () => {
  const [published] = samples["后勤保障项目监控表.xlsx"]!();
  const blank = drawTemplate(
    "monitoring",
    { year: "2020", month: "7", projectName: "后勤保障项目", agency: "某机关事务管理局", rows: "7" },
    TODAY,
  );
  const one = reviewed(
    filled(copied(published!, blank, "DEFG"), {
      ...fundRow(6),
      ...fundRow(7),
    }),
  );
  const [form] = one.forms;
  const rules = new Set(one.findings.map(({ rule }) => rule));

  it("is read whole", () => {
    expect(form).toMatchObject({ kind: "monitoring", year: 2020, period: { from: 1, to: 7 }, missing: [] });
    expect(form!.indicators).toHaveLength(22);
    expect(form!.funds[0]!.rate!.value!.percent.toString()).toBe("58.85");
    expect(form!.indicators.find(({ name }) => name.value === "完成公共机构节能改造")).toMatchObject({
      level1: { value: "产出指标" },
      level2: { value: "数量指标" },
      actual: { value: { text: "19.83%" } },
    });
  });

  it("gives the published form's findings and no wrong rate", () => {
    for (const rule of ["FMT-11", "IND-07", "IND-20", "IND-15", "PRG-03", "IND-03", "RSN-01", "RSN-09"])
      expect([rule, rules.has(rule)]).toEqual([rule, true]);
    expect(rules.has("FND-01")).toBe(false);
  });
});

describe("项目支出绩效自评表 with the figures of 机关餐厅运行经费", () => {
  const published = samples["后勤服务中心自评表.xlsx"]!()[1]!;
  const blank = drawTemplate(
    "self-evaluation",
    { year: "2020", projectName: "机关餐厅运行经费", agency: "某机关后勤服务中心", rows: "2" },
    TODAY,
  );
  const money = { E: 200, F: 200, G: 200 };
  const total = blank.cells.find(({ value }) => value === "总分")!.row + 1;
  const one = reviewed(
    filled(copied(published, blank, "DEFGHI"), {
      ...Object.fromEntries(
        Object.entries(money).flatMap(([column, value]) => [6, 7].map((row) => [column + row, value])),
      ),
      I6: 1,
      I7: 1,
      J6: 10,
      [`G${total}`]: 100,
      [`H${total}`]: 100,
    }),
  );

  it("is read whole and gives the published form's findings", () => {
    const [form] = one.forms;
    expect(form).toMatchObject({ kind: "self-evaluation", missing: [] });
    expect(form!.total!.weight!.value!.toString()).toBe("100");
    const overspent = one.findings.find(({ rule }) => rule === "SCR-05");
    expect(overspent!.message).toContain("9.63");
    expect(one.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["IND-06", "RSN-02"]));
  });

  it("computes 执行率, its score and 总分 by formulas", () => {
    const formulaAt = (at: string) => {
      const { row, column } = parseA1(at)!;
      return blank.cells.find((cell) => cell.row === row && cell.column === column)?.formula;
    };
    expect(formulaAt("E6")).toBe('=IF(COUNT(E7:E9)=0,"",SUM(E7:E9))');
    expect(formulaAt("I7")).toBe('=IF(N(F7)*ISNUMBER(G7)=0,"",G7/F7)');
    expect(formulaAt("J6")).toBe('=IF(ISNUMBER(I6),MIN(H6,ROUND(H6*I6,2)),"")');
    expect(formulaAt(`H${total}`)).toBe(`=IF(COUNT(H13:H${total - 1})=0,"",SUM(H13:H${total - 1})+N(J6))`);
  });
});

describe("small tables", () => {
  it("资金使用情况表 reports a total that does not add up", () => {
    const one = reviewed(
      filled(drawTemplate("fund-usage", { rows: "2" }, TODAY), {
        B4: "物业管理费",
        C4: 100,
        B5: "机关水电费",
        C5: 85.85,
        C6: 200,
      }),
    );
    expect(one.findings.map(({ rule }) => rule)).toContain("FND-03");
  });

  it("预算测算及执行表 multiplies quantity and price into 万元", () => {
    const draft = drawTemplate("budget-calculation", { rows: "1" }, TODAY);
    expect(draft.cells.find(({ formula }) => formula?.includes("/10000"))!.formula).toBe(
      '=IF(N(C3)*N(D3)=0,"",C3*D3/10000)',
    );
    const one = reviewed(filled(draft, { A3: "服装费", C3: 338, D3: 600, E3: 30, F3: 15 }));
    expect(one.findings.map(({ rule }) => rule)).toContain("FND-07");
  });

  it("the ledger computes by 调整后预算数, which is 年初预算数 until it is adjusted", () => {
    const draft = drawTemplate("ledger", { rows: "2" }, TODAY);
    const one = reviewed(
      filled(draft, {
        B4: "食堂运行",
        C4: "某局",
        E4: 100,
        F4: 100,
        G4: 50,
        H4: 0.4,
        I4: "供餐12000人次",
        J4: "6000人次",
        L4: "确定能",
      }),
    );
    expect(one.forms[0]!.rows!.count).toBe(1);
    expect(one.findings.map(({ rule }) => rule)).toContain("FND-01");
    expect(draft.cells.find(({ row, column }) => row === 3 && column === 5)!.formula).toBe(
      '=IF(ISNUMBER(E4),E4,"")',
    );
  });
});
