import fc from "fast-check";
import { insertIndicators } from "../../../src/engine/rows/insert-indicators";
import { review } from "../../../src/engine/review";
import { readForms } from "../../../src/forms";
import { library } from "../../../src/forms/library/library";
import { drawTemplate } from "../../../src/forms/templates";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { nationalProfile } from "../../../src/profile/profile";
import { samples } from "../../../src/tools/samples";

const TODAY = { year: 2026, month: 8 };
const entry = (name: string) => library.find((indicator) => indicator.name === name)!;

async function inserted(drafts: readonly SheetDraft[], names: readonly string[]) {
  const host = MemoryHost.ofDrafts(drafts);
  const before = await host.read("workbook");
  const [form] = readForms(before).forms;
  const result = insertIndicators(before, form!, names.map(entry));
  const applied = result.patch ? await host.apply(result.patch) : null;
  return { host, before, result, applied, after: await host.read("workbook") };
}

describe("indicators from the library", () => {
  it("go into blank rows of their second level, the weights left to the clerk", async () => {
    const blank = drawTemplate("self-evaluation", { rows: "1" }, TODAY);
    const { result, applied, after } = await inserted(
      [blank],
      ["物业服务面积", "物业服务满意度", "成本节约率"],
    );
    expect(applied!.outcome).toBe("applied");
    expect(result.weights).toBe("10");
    const [form] = readForms(after).forms;
    expect(
      form!.indicators.map(({ level1, level2, name, weight }) => [
        level1?.value,
        level2?.value,
        name.value,
        weight?.value,
      ]),
    ).toEqual([
      ["产出指标", "数量指标", "物业服务面积（平方米）", null],
      ["产出指标", "成本指标", "成本节约率", null],
      ["满意度指标", "服务对象满意度指标", "物业服务满意度", null],
    ]);
    const { merges, formulas } = after.sheets[0]!;
    expect(merges).toHaveLength(blank.merges.length);
    expect(formulas.size).toBe(blank.cells.filter(({ formula }) => formula).length);
  });

  it("write the unit into its own column where there is one", async () => {
    const blank = drawTemplate("self-evaluation", { signs: "另设指标性质、度量单位栏" }, TODAY);
    const { after } = await inserted([blank], ["物业服务面积"]);
    const [indicator] = readForms(after).forms[0]!.indicators;
    expect(indicator!.name.value).toBe("物业服务面积");
  });

  it("say which had no room and which are there already", async () => {
    const blank = drawTemplate("monitoring", { rows: "1" }, TODAY);
    const { result } = await inserted([blank], ["物业服务面积", "绿化养护面积", "物业服务面积"]);
    expect(result.placed.map(({ name }) => name)).toEqual(["物业服务面积"]);
    expect(result.unplaced.map(({ indicator, reason }) => [indicator.name, reason])).toEqual([
      ["绿化养护面积", "no-row"],
      ["物业服务面积", "there-already"],
    ]);
  });

  it("never touch a form without blank rows", async () => {
    const { result } = await inserted(
      [samples["后勤服务中心自评表.xlsx"]!()[1]!],
      ["物业服务面积", "成本节约率"],
    );
    expect(result.patch).toBeNull();
    expect(result.weights).toBe("100");
  });

  it("only ever fill blank cells, raise no error, and are taken back by undo", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...library], { maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        async (chosen, rows) => {
          const blank = drawTemplate("monitoring", { rows: String(rows) }, TODAY);
          const { host, before, result, applied, after } = await inserted(
            [blank],
            chosen.map(({ name }) => name),
          );
          for (const { at, expected } of result.patch?.edits ?? []) {
            expect(expected).toBeNull();
            expect(before.sheets[0]!.values[at.row]![at.column]).toBeNull();
          }
          expect(readForms(after).forms[0]!.indicators).toHaveLength(result.placed.length);
          expect(
            review(after, nationalProfile).findings.filter(({ severity }) => severity === "error"),
          ).toEqual([]);
          if (applied?.outcome === "applied") await host.apply(applied.inverse);
          expect((await host.read("workbook")).sheets[0]!.values).toEqual(before.sheets[0]!.values);
        },
      ),
      { numRuns: 15 },
    );
  });
});
