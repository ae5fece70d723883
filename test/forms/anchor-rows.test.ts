/** Every word by which a standard table may begin is seen in the one pass over all cells. */
import { anchorRows } from "../../src/forms/anchor-rows";
import { indicatorTable } from "../../src/forms/catalogue/indicator-table";
import { fundTable } from "../../src/forms/catalogue/fund-table";
import { ledgerTable } from "../../src/forms/catalogue/ledger";
import { smallTables } from "../../src/forms/catalogue/small-tables";
import { sheetView } from "../../src/forms/sheet-view";
import { compileTable } from "../../src/forms/tables";
import { headerKey } from "../../src/forms/labels";
import { gridSheet } from "../support/layouts/grid";

const definitions = [indicatorTable, fundTable, ledgerTable, ...smallTables.map(({ table }) => table)];

test.each(definitions.map((definition) => [definition.id, definition] as const))("%s", (_, definition) => {
  const compiled = compileTable(definition);
  const unseen = definition.columns
    .filter(({ id }) => definition.anchors.includes(id))
    .flatMap(({ label }) => [label.text, ...(label.synonyms ?? [])])
    .filter((text) => text.length > 1)
    .filter((text) => anchorRows(sheetView(gridSheet([[text]])), [compiled]).get(definition)!.length === 0);
  expect(unseen).toEqual([]);
});

test("no column refuses one of its own words", () => {
  const refused = definitions.flatMap((definition) =>
    definition.columns.flatMap(({ id, label }) =>
      [label.text, ...(label.synonyms ?? [])].filter(
        (text) => !compileTable(definition).vocabulary.means(headerKey(text), [id]),
      ),
    ),
  );
  expect(refused).toEqual([]);
});
