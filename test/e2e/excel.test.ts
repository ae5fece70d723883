/**
 * The delivered Excel pages with the unmodified Office.js in a real browser, inside an emulation of Excel on the web: the
 * main job by clicks, over https, and nothing asked of any other origin.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { buildAddin, startExcelServers, type ExcelServers } from "./support/excel-servers";
import type { EmulatedExcel } from "./support/excel-web-host";

declare global {
  interface Window {
    excel: EmulatedExcel;
    Office?: {
      actions: { _association: { mappings: Record<string, (event: { completed(): void }) => void> } };
    };
  }
}

jest.setTimeout(180_000);

describeInBrowser("the add-in in Excel on the web", () => {
  let dist: string;
  let servers: ExcelServers;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let origins: Set<string>;
  const complaints: string[] = [];

  beforeAll(async () => {
    dist = buildAddin();
    servers = await startExcelServers();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await servers?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ ignoreHTTPSErrors: true });
    origins = new Set();
    complaints.length = 0;
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "blob:") origins.add(origin);
    });
    page = await context.newPage();
    page.on("pageerror", (error) => {
      // The library's own question for a service that the emulation does not have.
      if (!/AddinInternalService/.test(String(error))) complaints.push(String(error));
    });
    page.on("console", (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
    });
  });
  afterEach(() => context.close());

  async function open(file: string, api = "1.13"): Promise<FrameLocator> {
    const address = new URL(servers.host);
    address.search = new URLSearchParams({
      page: `${servers.addin}/${file}`,
      sample: "后勤保障项目监控表.xlsx",
      api,
    }).toString();
    await page.goto(address.href);
    return page.frameLocator("iframe");
  }

  const cell = (row: number, column: number) =>
    page.evaluate(([y, x]) => window.excel.cell("监控表", y, x), [row, column] as const);

  it("recomputes, checks, marks, takes back: by clicks, asking nobody else", async () => {
    const pane = await open("taskpane.html");
    await page.evaluate(() => window.excel.type("监控表", 5, 6, 0.5));
    const before = await page.evaluate(() => window.excel.state());
    const actions = pane.getByRole("navigation", { name: "操作" });
    await actions.getByRole("button", { name: "一键重算" }).click();
    await pane.getByRole("button", { name: /^写入/ }).click();
    await pane.getByText("已写入 1 处修改").first().waitFor();
    expect(await cell(5, 6)).toBe(0.5885);
    await page.waitForFunction(() => window.excel.marks() > 0 && window.excel.notes() > 0);
    await actions.getByRole("button", { name: "撤销" }).click();
    await pane
      .getByText(/已撤销/)
      .first()
      .waitFor();
    expect(await cell(5, 6)).toBe(0.5);
    await actions.getByRole("button", { name: "校核" }).click();
    await pane.getByRole("list", { name: "找到的表" }).waitFor();
    await page.waitForFunction(() => window.excel.marks() > 0);
    await actions.getByRole("button", { name: "清除标记" }).click();
    await page.waitForFunction(() => window.excel.marks() === 0 && window.excel.notes() === 0);
    const settled = JSON.parse(await page.evaluate(() => window.excel.state())) as unknown;
    expect(settled).toEqual(JSON.parse(before));
    expect(await page.evaluate(() => window.excel.unknownMembers())).toEqual([]);
    expect(complaints).toEqual([]);
    expect([...origins].sort()).toEqual([servers.addin, servers.host].sort());
  });

  it("runs the ribbon's commands in their own page, and the pane can take them back", async () => {
    await open("commands.html");
    await page.evaluate(() => window.excel.type("监控表", 5, 6, 0.5));
    await pressRibbon("recompute");
    expect(await cell(5, 6)).toBe(0.5885);
    const state = await page.evaluate(() => window.excel.state());
    expect(await page.evaluate(() => window.excel.marks())).toBeGreaterThan(0);
    await pressRibbon("check");
    expect(await page.evaluate(() => window.excel.state())).toBe(state);
    await page.evaluate((address) => window.excel.show(address), `${servers.addin}/taskpane.html`);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("navigation", { name: "操作" }).getByRole("button", { name: "撤销" }).click();
    await pane
      .getByText(/已撤销/)
      .first()
      .waitFor();
    expect(await cell(5, 6)).toBe(0.5);
    expect(complaints).toEqual([]);
  });

  /** As Excel does: by the table in which the page has put its functions under the manifest's names. */
  async function pressRibbon(name: string): Promise<void> {
    const frame = page.frames().find((candidate) => candidate.url().startsWith(servers.addin))!;
    const key = name.toUpperCase();
    await frame.waitForFunction(
      (wanted) => Boolean(window.Office?.actions?._association?.mappings[wanted]),
      key,
    );
    await frame.evaluate(
      (wanted) =>
        new Promise<void>((completed) =>
          window.Office!.actions._association.mappings[wanted]!({ completed }),
        ),
      key,
    );
  }

  it("gives the pages their history functions back", async () => {
    const pane = await open("taskpane.html");
    await pane.getByRole("navigation", { name: "操作" }).waitFor();
    const frame = page.frames().find((candidate) => candidate.url().startsWith(servers.addin))!;
    expect(await frame.evaluate(() => typeof history.replaceState)).toBe("function");
  });

  it("says so in an Excel that is too old", async () => {
    const pane = await open("taskpane.html", "1.12");
    await pane.getByRole("heading", { name: "这个版本的 Excel 用不了绩效监控助手" }).waitFor();
    expect([...origins].sort()).toEqual([servers.addin, servers.host].sort());
  });

  it("delivers Office.js byte for byte as published", () => {
    const published = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
    const digest = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
    for (const name of [
      "office.js",
      "excel-web-16.00.js",
      "excel-win32-16.01.js",
      "telemetry/oteljs_agave.js",
    ])
      expect([name, digest(join(dist, "office", name))]).toEqual([name, digest(join(published, name))]);
  });
});
