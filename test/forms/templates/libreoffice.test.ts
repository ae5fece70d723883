/** The templates as files, opened in LibreOffice: formulas that calculate, drop-down lists, print set-up. */
import { drawTemplate, templatesFor } from "../../../src/forms/templates";
import { parseA1 } from "../../../src/model/address";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { CellValue } from "../../../src/model/snapshot";
import { createWorkbook } from "../../../src/hosts/xlsx";
import { hasLibreOffice, openInLibreOffice, readInLibreOffice } from "../../support/libreoffice";

const TODAY = { year: 2026, month: 8 };
const offers = templatesFor(TODAY);

function typed(id: string, values: Readonly<Record<string, CellValue>>): SheetDraft {
  const draft = drawTemplate(id, {}, TODAY);
  const at = new Map(
    Object.entries(values).map(([name, value]) => {
      const { row, column } = parseA1(name)!;
      return [`${row},${column}`, value] as const;
    }),
  );
  const cells = draft.cells.map((cell) => {
    const value = at.get(`${cell.row},${cell.column}`);
    return value === undefined ? cell : { ...cell, value };
  });
  return { ...draft, cells };
}

const filled: Readonly<Record<string, readonly SheetDraft[]>> = {
  monitoring: [typed("monitoring", { E7: 981.26, F7: 577.5 })],
  "self-evaluation": [
    typed("self-evaluation", { F7: 200, G7: 150, F8: 100, G8: 100, G13: 50, H13: 45.5, G14: 40, H14: 40 }),
  ],
  "budget-calculation": [typed("budget-calculation", { C3: 28, D3: 125300, F3: 300, C4: 0, F4: 5 })],
  ledger: [
    typed("ledger", {
      C4: "某局",
      E4: 100,
      G4: 50,
      C5: "某局",
      E5: 100,
      F5: 200,
      G5: 100,
      C6: "某处",
      E6: 10,
    }),
    typed("department-summary", { B4: "某局", B5: "某处", B6: "没有的部门" }),
  ],
};

(hasLibreOffice() ? describe : describe.skip)("templates in LibreOffice", () => {
  const blanks = Object.fromEntries(offers.map(({ id, draft }) => [id, createWorkbook([draft({})])]));
  let documents: Record<string, string>;
  let results: ReturnType<typeof readInLibreOffice>;
  beforeAll(() => {
    documents = openInLibreOffice(blanks);
    results = readInLibreOffice(
      Object.fromEntries(Object.entries(filled).map(([name, drafts]) => [name, createWorkbook(drafts)])),
    );
  }, 300_000);

  it.each(offers.map(({ id }) => [id]))(
    "%s opens with its lists, print area and titles, without an error",
    (id) => {
      const draft = offers.find((offer) => offer.id === id)!.draft({});
      const xml = documents[id]!;
      expect(xml).not.toMatch(/Err:\d|#REF!|#NAME\?|#VALUE!|#DIV\/0!/);
      for (const { list } of draft.validations ?? [])
        for (const item of list) expect(xml).toContain(`&quot;${item}&quot;`);
      expect(xml).toContain("table:print-ranges=");
      expect(xml.includes("<table:table-header-rows>")).toBe(draft.print!.titleRows !== undefined);
      expect(xml).toMatch(/fo:page-width="(21|29\.7)0?\d*cm"|fo:page-width="(8\.2|11\.6)\d+in"/);
      const formulas = xml.match(/table:formula="/g)?.length ?? 0;
      expect(formulas).toBe(draft.cells.filter(({ formula }) => formula !== undefined).length);
    },
  );

  it("calculates 执行率 and the totals, and leaves blank what is not filled in", () => {
    const sheet = results["monitoring"]!["监控表"]!;
    expect(sheet["5,4"]).toBe(981.26);
    expect(sheet["5,6"]).toBeCloseTo(577.5 / 981.26, 12);
    expect(sheet["6,6"]).toBeCloseTo(577.5 / 981.26, 12);
    expect(sheet["7,6"] ?? "").toBe("");
    expect(sheet["5,7"] ?? "").toBe("");
  });

  it("calculates the budget's score and 总分", () => {
    const sheet = results["self-evaluation"]!["自评表"]!;
    expect(sheet["5,8"]).toBeCloseTo(250 / 300, 12);
    expect(sheet["5,9"]).toBe(8.33);
    const total = Object.entries(sheet)
      .find(([, value]) => value === "总分")![0]
      .split(",")[0]!;
    expect(sheet[`${total},6`]).toBe(100);
    expect(sheet[`${total},7`]).toBeCloseTo(93.83, 10);
  });

  it("multiplies quantity and price", () => {
    const sheet = results["budget-calculation"]!["预算测算及执行表"]!;
    expect(sheet["2,4"]).toBeCloseTo(350.84, 10);
    expect(sheet["2,6"]).toBeCloseTo(300 / 350.84, 10);
    expect(sheet["3,4"] ?? "").toBe("");
    expect(sheet["8,5"]).toBe(305);
  });

  it("adds the ledger up by department, unadjusted budgets at their first amount", () => {
    const ledger = results["ledger"]!["项目绩效监控台账"]!;
    expect([ledger["3,7"], ledger["4,7"]]).toEqual([0.5, 0.5]);
    const summary = results["ledger"]!["部门汇总表"]!;
    expect([2, 3, 4, 5, 6].map((column) => summary[`3,${column}`])).toEqual([2, 200, 300, 150, 0.5]);
    expect(summary["4,2"]).toBe(1);
    expect(summary["5,2"]).toBe(0);
    expect(summary["13,2"]).toBe(3);
  });
});
