/** What comes from the clipboard: content is taken over, looks and merged cells are left behind. */
import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { describeInBrowser } from "../../support/browser";
import { eventually } from "../../support/eventually";
import { openGridPage, remoteHost, type GridPage } from "./support/grid-page";

jest.setTimeout(60_000);

const bytes = createWorkbook([
  {
    name: "表",
    styles: [{ numberFormat: "0.00%" }],
    columnWidths: {},
    rowHeights: {},
    merges: [],
    cells: [
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 1, value: 2, formula: "=A1*2" },
      { row: 1, column: 0, value: 0.1, style: 0 },
      { row: 5, column: 5, value: "末" },
    ],
  },
]);

/** As Excel puts it on the clipboard: coloured, merged, with formats of its own. */
const fromExcel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style>.xl65{mso-number-format:"0.00%";background:#FFFF00;font-weight:700} .xl66{mso-number-format:"\\@"}</style></head>
<body><table><tr><td class=xl65 style="background:#FFFF00">1,234.50</td><td style="background:#FFFF00">办公费</td></tr>
<tr><td class=xl65>58.85%</td><td class=xl66>007</td></tr><tr><td colspan=2 style="border:1px solid red">合计</td></tr></table></body></html>`;

describeInBrowser("pasting into the grid", () => {
  let page: GridPage;
  beforeAll(async () => {
    page = await openGridPage();
  });
  afterAll(() => page?.close());
  beforeEach(async () => {
    await page.open(bytes);
    await page.call("reveal", { sheet: "表", row: 0, column: 0 });
  });

  /** As Ctrl+V does it: the browser gives the page an event with what is on the clipboard. */
  const paste = async (html: string, text: string) => {
    await page.page.mouse.click(80, 58);
    await page.page.evaluate(
      (content) => {
        const clipboardData = new DataTransfer();
        for (const [type, data] of Object.entries(content)) if (data) clipboardData.setData(type, data);
        const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
        document.activeElement!.dispatchEvent(event);
      },
      { "text/html": html, "text/plain": text },
    );
    await eventually(async () => (await read(remoteHost(page))).values[0]![0] !== 1);
  };
  const read = async (host: XlsxHost | ReturnType<typeof remoteHost>) =>
    (await host.read("workbook")).sheets[0]!;

  test("takes values over, numbers as numbers and codes as texts", async () => {
    await paste(fromExcel, "");
    const shown = await read(remoteHost(page));
    expect(shown.values.slice(0, 3).map((row) => row.slice(0, 2))).toEqual([
      [1234.5, "办公费"],
      [0.5885, "007"],
      ["合计"],
    ]);
    expect(shown.formulas.size).toBe(0);
    const saved = await read(XlsxHost.open(await page.save()));
    expect(saved.values).toEqual(shown.values);
    expect(saved.formats[1]![0]).toBe("0.00%");
    expect(await page.call("refusals")).toEqual([]);
  });

  test("leaves looks and merged cells as they are", async () => {
    await paste(fromExcel, "");
    expect(await page.call("shownFill", { sheet: "表", row: 0, column: 0 })).toBeNull();
    expect(await page.call("shownMerges", "表")).toEqual([]);
  });

  test("is taken back whole by Ctrl+Z, in the grid and in the file", async () => {
    await paste(fromExcel, "");
    await page.call("read", "workbook");
    await page.call("run", "univer.command.undo", {});
    const shown = await read(remoteHost(page));
    expect(shown.values.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([[1, 2], [0.1]]);
    expect(shown.formulas.get("0,1")).toBe("=A1*2");
    const saved = await read(XlsxHost.open(await page.save()));
    expect(saved.values).toEqual(shown.values);
    expect(saved.formulas).toEqual(shown.formulas);
    expect(saved.formats).toEqual((await read(XlsxHost.open(bytes))).formats);
  });

  test("plain text is read as if it had been typed", async () => {
    await paste("", "2020年");
    expect((await read(remoteHost(page))).values[0]![0]).toBe("2020年");
    expect(page.complaints).toEqual([]);
  });
});
