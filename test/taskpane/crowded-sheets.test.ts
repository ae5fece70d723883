/** Several forms on a sheet, read by a host that leaves merges out until it is asked. */
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import type { Host } from "../../src/hosts/host";
import type { CellRange } from "../../src/model/address";
import type { PerformanceForm } from "../../src/model/form";
import type { SheetDraft } from "../../src/model/sheet-draft";
import { readForms } from "../../src/forms";
import { projectLayout } from "../support/layouts";
import { storeOver } from "./support";

function withoutMerges(draft: SheetDraft): { readonly host: Host; readonly asked: CellRange[] } {
  const whole = MemoryHost.ofDrafts([draft]);
  const asked: CellRange[] = [];
  const host = new Proxy(whole as Host, {
    get(target, name) {
      if (name === "read")
        return async (scope: "workbook" | "active-sheet") => {
          const workbook = await whole.read(scope);
          return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: [] })) };
        };
      if (name === "mergesIn")
        return async (range: CellRange) => {
          asked.push(range);
          const { sheets } = await whole.read("workbook");
          return sheets.find((sheet) => sheet.name === range.sheet)!.merges;
        };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { host, asked };
}

const rows = (forms: readonly PerformanceForm[]) =>
  forms.map(({ kind, range, indicators }) => ({
    kind,
    range,
    indicators: indicators.map(({ level1, level2, name }) => [level1?.value, level2?.value, name.value]),
  }));

async function checked(draft: SheetDraft) {
  const { host, asked } = withoutMerges(draft);
  const store = storeOver(host);
  await store.check();
  return { forms: rows(store.getSnapshot().checked!.review.forms), asked };
}

test.each([7919, 174218, 205894, 324679])(
  "the forms of layout %i come out as with all merges",
  async (seed) => {
    const { draft } = projectLayout(seed, "self-evaluation", true);
    const workbook = await MemoryHost.ofDrafts([draft]).read("workbook");
    const bare = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: [] })) };
    const expected = rows(readForms(workbook).forms);
    expect(rows(readForms(bare).forms)).not.toEqual(expected);
    const { forms, asked } = await checked(draft);
    expect(forms).toEqual(expected);
    expect(asked).toHaveLength(1);
  },
);

test("a form alone on its sheet costs no question", async () => {
  const { draft } = projectLayout(142542, "self-evaluation", true);
  const { forms, asked } = await checked(draft);
  expect([forms.length, asked.length]).toEqual([1, 0]);
});
