/** Rows of forms that stand below each other or side by side, and of forms of a department as a whole. */
import { planRow } from "../../../src/engine/rows/plan-rows";
import { readForms } from "../../../src/forms";
import { drawTemplate } from "../../../src/forms/templates";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import type { PerformanceForm } from "../../../src/model/form";
import { extentOf, placedDraft } from "../../../src/model/placed-draft";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { Filling } from "../../../src/tools/acceptance/filling";
import { monitoringFixtures } from "../../forms/templates/filled/monitoring";
import { selfEvaluationFixtures } from "../../forms/templates/filled/self-evaluation";
import type { Fixture } from "../../forms/templates/filled/fixture";

const [MONITORING, , , DEPARTMENT_MONITORING] = monitoringFixtures;
const [SELF_EVALUATION, , DEPARTMENT_SELF_EVALUATION] = selfEvaluationFixtures;

function filled({ template, values = {}, fill }: Fixture): SheetDraft {
  const form = new Filling(drawTemplate(template, values, { year: 2026, month: 8 }));
  fill(form);
  return form.draft("表");
}

function together(first: SheetDraft, second: SheetDraft, at: { row: number; column: number }): SheetDraft {
  const placed = placedDraft(second, at);
  const offset = first.styles.length;
  return {
    ...first,
    styles: [...first.styles, ...placed.styles],
    merges: [...first.merges, ...placed.merges],
    validations: [],
    cells: [
      ...first.cells,
      ...placed.cells.map((cell) =>
        cell.style === undefined ? cell : { ...cell, style: cell.style + offset },
      ),
    ],
  };
}

const below = (draft: SheetDraft, gap: number) => ({ row: extentOf(draft)!.bottom + 1 + gap, column: 0 });
const beside = (draft: SheetDraft, gap: number) => ({ row: 0, column: extentOf(draft)!.right + 1 + gap });

/** What is read of a form, wherever it stands. */
function contentsOf({ kind, fields, funds, indicators, total }: PerformanceForm) {
  return {
    kind,
    fields: Object.values(fields).map((field) => field?.cell.text),
    funds: funds.map(({ label, executed, rate }) => [label.value, executed?.cell.text, rate?.cell.text]),
    rows: indicators.map(({ level1, level2, name, target, actual }) => [
      level1?.value,
      level2?.value,
      name.value,
      target?.cell.text,
      actual?.cell.text,
    ]),
    total: total?.score?.cell.text,
  };
}

async function opened(draft: SheetDraft) {
  const host = MemoryHost.ofDrafts([draft]);
  const forms = async () => readForms(await host.read("workbook")).forms;
  const plan = async (kind: "insert" | "delete", form: number, index: number) =>
    planRow(kind, await host.read("workbook"), (await forms())[form]!.indicators[index]!.name.cell.at);
  const done = async (kind: "insert" | "delete", form: number, index: number) => {
    const planned = await plan(kind, form, index);
    if (planned.outcome === "refused") throw new Error(planned.message);
    const result = await host.changeRows(planned.change);
    if (result.outcome === "refused") throw new Error(result.message);
    return () => host.changeRows(result.inverse);
  };
  return { host, forms, plan, done };
}

const first = filled(SELF_EVALUATION!);
const second = filled(DEPARTMENT_SELF_EVALUATION!);

describe.each([0, 2])("two forms below each other, %d blank rows between", (gap) => {
  const sheet = together(first, second, below(first, gap));

  test.each([0, 1])("rows of form %d leave the other one as it is", async (own) => {
    const { forms, done } = await opened(sheet);
    const before = (await forms()).map(contentsOf);
    expect(before.map(({ rows }) => rows.length)).toEqual([7, 7]);
    for (const kind of ["insert", "delete"] as const)
      for (const index of [0, 3, 6]) {
        const undo = await done(kind, own, index);
        const after = (await forms()).map(contentsOf);
        expect(after[1 - own]).toEqual(before[1 - own]);
        expect(after[own]!.rows).toEqual(
          kind === "insert" ? before[own]!.rows : before[own]!.rows.filter((_, other) => other !== index),
        );
        await undo();
        expect((await forms()).map(contentsOf)).toEqual(before);
      }
  });
});

describe.each([1, 3])("two forms side by side, %d blank columns between", (gap) => {
  test.each([0, 1])("rows of form %d are refused, as they would tear the other one", async (own) => {
    const { plan } = await opened(together(first, second, beside(first, gap)));
    for (const kind of ["insert", "delete"] as const)
      expect(await plan(kind, own, 3)).toEqual({
        outcome: "refused",
        message: expect.stringMatching(/^第 \d+ 行(还穿过旁边的另一张表|在这张表之外还有别的内容).*。$/),
      });
  });
});

test("a blank form beside a filled one is not torn either", async () => {
  const blank = drawTemplate("self-evaluation", { rows: "4" }, { year: 2026, month: 8 });
  const { plan } = await opened(together(first, blank, beside(first, 3)));
  expect(await plan("insert", 0, 5)).toMatchObject({
    outcome: "refused",
    message: expect.stringContaining("旁边的另一张表"),
  });
});

test("a form beside, but wholly below, moves down as it is", async () => {
  const at = { row: extentOf(first)!.bottom + 2, column: extentOf(first)!.right + 3 };
  const { forms, done } = await opened(together(first, second, at));
  const before = (await forms()).map(contentsOf);
  await done("insert", 0, 3);
  expect((await forms()).map(contentsOf)).toEqual(before);
});

test("a tall merged box beside the form is not stretched", async () => {
  const right = extentOf(first)!.right + 5;
  const box = { top: 8, left: right, bottom: 30, right: right + 1 };
  const { plan } = await opened({
    ...first,
    merges: [...first.merges, box],
    cells: [...first.cells, { row: 8, column: right, value: "填表说明" }],
  });
  expect(await plan("insert", 0, 5)).toMatchObject({
    outcome: "refused",
    message: expect.stringContaining("合并单元格"),
  });
});

test.each([MONITORING, DEPARTMENT_MONITORING, DEPARTMENT_SELF_EVALUATION])(
  "$title: every row can have one more below it and can go, levels and totals following",
  async (fixture) => {
    const { host, forms, done } = await opened(filled(fixture!));
    const [before] = (await forms()).map(contentsOf);
    const count = before!.rows.length;
    for (let index = 0; index < count; index++) {
      const undo = await done("insert", 0, index);
      const at = (await forms())[0]!.indicators[index]!.name.cell.at;
      const place = { ...at, row: at.row + 1 };
      await host.apply({ edits: [{ at: place, expected: null, next: { value: "新加的指标" } }] });
      const rows = contentsOf((await forms())[0]!).rows;
      expect(rows[index + 1]!.slice(0, 3)).toEqual([...before!.rows[index]!.slice(0, 2), "新加的指标"]);
      expect(rows.filter((row) => row[2] !== "新加的指标")).toEqual(before!.rows);
      await host.apply({ edits: [{ at: place, expected: "新加的指标", next: { value: null } }] });
      await undo();
      const back = await done("delete", 0, index);
      expect(contentsOf((await forms())[0]!).rows).toEqual(
        before!.rows.filter((_, other) => other !== index),
      );
      await back();
    }
    expect((await forms()).map(contentsOf)).toEqual([before]);
  },
);
