/** Results written as formulas: another program that calculates them comes to the very values written beside them. */
import { fixWorkbook } from "../../src/cli/fix-workbook";
import { recompute } from "../../src/engine/recompute";
import { review } from "../../src/engine/review";
import { createWorkbook, readWorkbook } from "../../src/hosts/xlsx";
import { cellKey } from "../../src/model/address";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import type { SheetDraft } from "../../src/model/sheet-draft";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { nationalProfile } from "../../src/profile/profile";
import { ledgerDraft } from "../../src/tools/ledger";
import { samples } from "../../src/tools/samples";
import { hasLibreOffice, readInLibreOffice } from "../support/libreoffice";
import { zipOf } from "../support/zip-parts";
import { strFromU8, strToU8, unzipSync } from "fflate";

const options = { reasons: false, mark: false, formulas: true };

/** The same sheets without whatever 一键重算 confirms. */
function withoutResults(drafts: readonly SheetDraft[]): readonly SheetDraft[] {
  const { confirmed } = recompute(review(workbookOfDrafts(drafts), nationalProfile), nationalProfile);
  const derived = new Set(confirmed.map(({ at }) => cellKey(at)));
  return drafts.map((draft) => ({
    ...draft,
    cells: draft.cells.map((cell) => {
      const at = { sheet: draft.name, row: cell.row, column: cell.column };
      return derived.has(cellKey(at)) && cell.formula === undefined ? { ...cell, value: null } : cell;
    }),
  }));
}

/** Whoever opens it has to calculate. */
function withoutCachedResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const isSheet = name.startsWith("xl/worksheets/sheet");
    return [
      name,
      isSheet ? strToU8(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1")) : content,
    ] as const;
  });
  return zipOf(Object.fromEntries(parts));
}

function formulaResults({ sheets }: WorkbookSnapshot) {
  return sheets.flatMap((sheet) =>
    [...sheet.formulas].map(([key, formula]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const value = sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column];
      return { sheet: sheet.name, key, formula, value };
    }),
  );
}

const files: Readonly<Record<string, readonly SheetDraft[]>> = {
  ...Object.fromEntries(
    Object.entries(samples).map(([name, drafts]) => [name.replace(/\.xlsx$/, ""), drafts()]),
  ),
  ledger: [ledgerDraft(40, { wide: true, flawEvery: 3 })],
};

test("as values or as formulas, the sheet shows the same and a second run changes no byte", async () => {
  const bytes = createWorkbook(withoutResults(files["后勤服务中心自评表"]!));
  const asValues = await fixWorkbook(bytes, nationalProfile, { ...options, formulas: false });
  const asFormulas = await fixWorkbook(bytes, nationalProfile, options);
  const [values, formulas] = [asValues, asFormulas].map((fixed) => readWorkbook(fixed.bytes).snapshot);
  expect(formulas!.sheets.map((sheet) => sheet.values)).toEqual(values!.sheets.map((sheet) => sheet.values));
  expect(formulaResults(values!)).toEqual([]);
  expect(formulaResults(formulas!).length).toBeGreaterThan(10);
  const again = await fixWorkbook(asFormulas.bytes, nationalProfile, options);
  expect(again.bytes).toBe(asFormulas.bytes);
});

(hasLibreOffice() ? test : test.skip)(
  "LibreOffice calculates every formula to the value beside it",
  async () => {
    const fixed: Record<string, Uint8Array> = {};
    for (const [name, drafts] of Object.entries(files)) {
      const { bytes } = await fixWorkbook(createWorkbook(withoutResults(drafts)), nationalProfile, options);
      fixed[name] = bytes;
    }
    const bare = Object.fromEntries(
      Object.entries(fixed).map(([name, bytes]) => [name, withoutCachedResults(bytes)]),
    );
    const seen = readInLibreOffice(bare);
    let count = 0;
    for (const [name, bytes] of Object.entries(fixed))
      for (const { sheet, key, formula, value } of formulaResults(readWorkbook(bytes).snapshot)) {
        count++;
        const found = seen[name]?.[sheet]?.[key];
        expect({ name, sheet, key, formula, found }).toEqual({
          name,
          sheet,
          key,
          formula,
          found: expect.closeTo(value as number, 9),
        });
      }
    expect(count).toBeGreaterThan(60);
  },
  300_000,
);
