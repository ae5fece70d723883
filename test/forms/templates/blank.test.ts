import { review } from "../../../src/engine/review";
import { drawTemplate, templatesFor } from "../../../src/forms/templates";
import { snapshotOfDraft, workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { nationalProfile } from "../../../src/profile/profile";

const TODAY = { year: 2026, month: 8 };
const offers = templatesFor(TODAY);

/** The kind each template is read as; the summary is a report on the ledger and none of the forms. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  "department-summary": [],
  "stage-completion": ["stage-completion", "stage-completion"],
};

/** Each template as offered, and once for every other choice of its parameters. */
const variants = offers.flatMap((offer) => [
  [`${offer.title}`, offer, {}] as const,
  ...offer.parameters.flatMap(({ id, label, choices = [], initial }) =>
    choices
      .filter((choice) => choice !== initial)
      .map((choice) => [`${offer.title}，${label}：${choice}`, offer, { [id]: choice }] as const),
  ),
]);

describe.each(variants)("%s", (_title, offer, values) => {
  const draft = offer.draft(values);

  it("is recognised, blank, and raises nothing", () => {
    for (const workbook of [workbookOfDrafts([draft]), calculated(draft)]) {
      const { forms, findings, nearMisses, ruleFailures } = review(workbook, nationalProfile);
      expect(forms.map(({ kind }) => kind)).toEqual(KINDS[offer.id] ?? [offer.id]);
      expect(forms.flatMap(({ missing }) => missing)).toEqual([]);
      expect({ findings, nearMisses, ruleFailures }).toEqual({
        findings: [],
        nearMisses: [],
        ruleFailures: [],
      });
    }
  });

  it("fits a sheet: no cell twice, no merge over another, every cell in the print area", () => {
    const keys = draft.cells.map(({ row, column }) => `${row},${column}`);
    expect(new Set(keys).size).toBe(keys.length);
    const merged = draft.merges.flatMap(({ top, left, bottom, right }) =>
      Array.from({ length: bottom - top + 1 }, (_r, r) =>
        Array.from({ length: right - left + 1 }, (_c, c) => `${top + r},${left + c}`),
      ).flat(),
    );
    expect(new Set(merged).size).toBe(merged.length);
    const area = draft.print!.area!;
    expect(draft.cells.every(({ row, column }) => row <= area.bottom && column <= area.right)).toBe(true);
  });

  it("locks its formulas and leaves what is filled in open", () => {
    const isLocked = (style = -1): boolean => draft.styles[style]?.locked !== false;
    const open = draft.cells.filter(({ formula, style }) => formula && !isLocked(style));
    // 调整后预算数 of a ledger is typed over where the budget was adjusted.
    expect(open.every(({ column }) => offer.id === "ledger" && column === 5)).toBe(true);
    for (const { range, list, prompt } of draft.validations ?? []) {
      expect(list.join(",").length).toBeLessThan(256);
      expect(prompt!.title.length).toBeLessThanOrEqual(32);
      const first = draft.cells.find(({ row, column }) => row === range.top && column === range.left)!;
      if (!first.formula) expect(isLocked(first.style)).toBe(false);
    }
  });
});

/** As a spreadsheet shows it: the formulas of a blank form are blank texts. */
function calculated(draft: SheetDraft) {
  const cells = draft.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: "" }));
  const sheet = snapshotOfDraft({ ...draft, cells });
  return { sheets: [sheet], activeSheet: sheet.name, notices: [] };
}

describe("parameters", () => {
  it("fill in the year, period, unit, project, agency and the number of rows", () => {
    const draft = drawTemplate(
      "monitoring",
      { year: "2020", month: "9", unit: "元", projectName: "后勤保障项目", agency: "某局", rows: "3" },
      TODAY,
    );
    const [form] = review(workbookOfDrafts([draft]), nationalProfile).forms;
    expect(form).toMatchObject({ year: 2020, period: { from: 1, to: 9 }, unit: "元" });
    expect(form!.fields.projectName!.value).toBe("后勤保障项目");
    expect(form!.fields.implementer!.value).toBe("某局");
    const level2 = draft.merges.filter(({ top, left, right }) => left === 2 && right === 2 && top > 9);
    expect(level2.map(({ top, bottom }) => bottom - top + 1)).toEqual(new Array(9).fill(3));
  });

  it.each([
    [{ year: "26" }, "“年度”请填四位数字"],
    [{ rows: "0" }, "“行数”请填 1 到 20 的整数"],
    [{ rows: "1.5" }, "“行数”请填"],
    [{ month: "13" }, "“截至月份”请从列表中选择"],
  ])("that cannot be used are refused in one sentence: %j", (values, message) => {
    expect(() => drawTemplate("monitoring", values, TODAY)).toThrow(message);
  });

  it("are refused for an unknown template", () => {
    expect(() => drawTemplate("nothing", {}, TODAY)).toThrow("没有名为“nothing”的模板");
  });
});

test("the tracking table has the published cross references put right", () => {
  const texts = drawTemplate("tracking", {}, TODAY).cells.map(({ value }) => String(value ?? ""));
  const explanationOf = (number: string) => texts[texts.findIndex((text) => text.startsWith(number)) + 1];
  expect(explanationOf("B112")).toContain("A122");
  expect(explanationOf("B112")).not.toContain("A112");
  expect(explanationOf("B212")).toContain("B211");
  expect(explanationOf("B212")).not.toContain("B121");
});
