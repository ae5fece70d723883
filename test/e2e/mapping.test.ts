/** A sheet of no known layout in the built workbench: its columns are mapped by clicks in the grid, and known again. */
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { readCustomForms } from "../../src/forms/custom-form";
import { createWorkbook } from "../../src/hosts/xlsx";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { builtWorkbench } from "../../src/tools/built-workbench";
import { listen, staticServer } from "../../src/tools/serve";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { goTo } from "./support/name-box";

jest.setTimeout(300_000);

/** Set to a folder to keep a picture of every step. */
const pictures = process.env["WORKBENCH_PICTURES"];

const rows = [
  ["某县重点事项进度表"],
  ["事项", "谁办", "钱", "", "快慢"],
  ["", "", "盘子", "花了", ""],
  ["食堂运行", "机关服务中心", 100, 150, 0.5],
  ["绿化养护", "园林所", 40, 10, 0.25],
];
const unknown = createWorkbook([
  {
    name: "进度",
    cells: rows.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value }))),
    styles: [],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ],
    columnWidths: {},
    rowHeights: {},
  },
]);

describeInBrowser("mapping in the workbench", () => {
  let server: Server;
  let address: string;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const folder = builtWorkbench(() => undefined);
    if (folder === null) throw new Error("the workbench cannot be built");
    server = staticServer(folder);
    address = `http://127.0.0.1:${await listen(server, 0)}/`;
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1366, height: 820 }, acceptDownloads: true });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });

  const picture = async (name: string) =>
    pictures && page.screenshot({ path: join(pictures, `${name}.png`) });

  async function open(): Promise<void> {
    await page.goto(address);
    await page.setInputFiles("input[type=file]", {
      name: "进度表.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(unknown),
    });
    await page.getByRole("heading", { name: "从这里开始" }).waitFor();
    await page.locator("canvas").first().waitFor();
  }

  /** Selects a cell as a clerk does, then gives it to the pane. */
  async function take(cell: string, button: string): Promise<void> {
    await goTo(page, cell);
    await page.getByRole("button", { name: button, exact: true }).click();
  }

  const check = () =>
    page.getByRole("navigation", { name: "操作" }).getByRole("button", { name: "校核" }).click();

  test("by clicks, applied at once, saved with the file and known by the next user", async () => {
    await open();
    await check();
    await page.getByRole("button", { name: "自己对应各列…" }).click();
    await take("A2", "表头行首行用所选");
    await take("B3", "表头行末行用所选");
    // A merged cell stands for its first one.
    await take("A3", "项目名称用所选");
    await take("C4", "年初预算数用所选");
    await take("D3", "执行数用所选");
    await page.getByText("这样读出 2 个项目，前几行：").waitFor();
    await picture("mapping");
    await page.getByRole("button", { name: "应用" }).click();
    await page.getByLabel("表样名称").fill("某县台账");
    await page.getByRole("button", { name: "保存", exact: true }).last().click();
    await page.getByRole("heading", { name: "找到 1 张表" }).waitFor();
    await page.getByText(/150/).first().waitFor();
    await picture("mapped");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("banner").getByRole("button", { name: "保存", exact: true }).first().click(),
    ]);
    const saved = XlsxHost.open(new Uint8Array(readFileSync(await download.path())));
    const kept = readCustomForms((await saved.readSetting("custom-forms"))!);
    expect(kept.forms!.map(({ name, columns }) => [name, columns])).toEqual([
      ["某县台账", { projectName: ["事项"], initialBudget: ["盘子"], executed: ["花了"] }],
    ]);
    // The values of the sheet are as they were.
    const [before, after] = await Promise.all(
      [XlsxHost.open(unknown), saved].map((host) => host.read("workbook")),
    );
    expect(after!.sheets.map(({ values }) => values)).toEqual(before!.sheets.map(({ values }) => values));

    // The same user opens another file of that layout.
    await page.reload();
    await open();
    await check();
    await page.getByRole("heading", { name: "找到 1 张表" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
