import { strFromU8, unzipSync } from "fflate";
import { createWorkbook, XlsxHost } from "../../../src/hosts/xlsx";

/** Some readers look parts up by the relative path that spreadsheet programs write. */
test("notes are related to their sheet by a relative path", async () => {
  const draft = { name: "表", styles: [], merges: [], columnWidths: {}, rowHeights: {} };
  const host = XlsxHost.open(createWorkbook([{ ...draft, cells: [{ row: 0, column: 0, value: 1 }] }]));
  await host.mark([{ at: { sheet: "表", row: 0, column: 0 }, severity: "error", note: "核对" }]);
  const parts = unzipSync(await host.save());
  const relations = strFromU8(parts["xl/worksheets/_rels/sheet1.xml.rels"]!);
  expect(relations).toContain('Target="../comments1.xml"');
  expect(relations).toContain('Target="../drawings/vmlDrawing1.vml"');
});
