/** The built WPS pages: what they are made of, and the main job by clicks in a browser with an imitated WPS. */
import { build } from "esbuild";
import { parse } from "acorn";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { builtPages } from "../../src/tools/built-workbench";
import { listen, staticServer } from "../../src/tools/serve";
import { describeInBrowser, launchBrowser } from "../support/browser";
import type { FakeBook } from "../support/wps/fake/book";

declare global {
  interface Window {
    book: FakeBook;
    OnAction(control: { Id: string }): unknown;
    GetImage(control: { Id: string }): string;
  }
}

jest.setTimeout(180_000);

let folder = "";
beforeAll(() => {
  const built = builtPages("wps", () => undefined);
  if (built === null) throw new Error("the WPS pages could not be built");
  folder = built;
});
const text = (name: string) => readFileSync(join(folder, name), "utf8");

/** Names of XML and JSON languages, a pattern of addresses, where library messages send a developer: none is ever loaded. */
const NAMES =
  /^https?:\/\/(\[\$|www\.w3\.org|json-schema\.org|react\.dev\/errors|aka\.ms\/griffel|github\.com\/microsoft\/griffel|schemas\.microsoft\.com\/office\/|schemas\.openxmlformats\.org|answers\.microsoft\.com\/en-us\/msoffice\/|purl\.org\/dc\/|purl\.oclc\.org\/ooxml\/)/;

describe("the bundle", () => {
  it.each(["main.js", "taskpane.js"])("%s is one classic script of ES2020", (name) => {
    expect(() => parse(text(name), { ecmaVersion: 2020, sourceType: "script" })).not.toThrow();
  });

  it("has no modules, no Office.js and no address of another place", () => {
    for (const name of readdirSync(folder).filter((file) => /\.(js|html|xml)$/.test(file))) {
      expect(text(name)).not.toMatch(/type=["']?module|office\.js|Office\.onReady|import\(/i);
      const addresses = text(name).match(/https?:\/\/[^\s"'`<>\\)]+/g) ?? [];
      expect(addresses.filter((address) => !NAMES.test(address))).toEqual([]);
    }
    for (const name of ["index.html", "taskpane.html"])
      for (const [, path] of text(name).matchAll(/(?:src|href)="([^"]*)"/g))
        if (path !== "data:,") expect(existsSync(join(folder, path!))).toBe(true);
  });

  it("begins ribbon.xml literally with <customUI, and every button has its callback and its picture", () => {
    expect(text("ribbon.xml").startsWith("<customUI")).toBe(true);
    for (const [, callback] of text("ribbon.xml").matchAll(/(?:onLoad|onAction|getImage)="(\w+)"/g))
      expect(text("main.js")).toContain(callback);
  });
});

describeInBrowser("the pane in a browser", () => {
  let browser: Browser;
  let server: Server;
  let imitation = "";
  const origins: Record<string, string> = {};

  beforeAll(async () => {
    const sample = readFileSync(join(__dirname, "../../assets/samples/后勤服务中心自评表.xlsx"));
    const { outputFiles } = await build({
      entryPoints: [join(__dirname, "support/wps-page.ts")],
      bundle: true,
      write: false,
      define: { SAMPLE: JSON.stringify(sample.toString("base64")) },
      plugins: [
        {
          // The vendor's typings are read from disk; the adapter's own tests hold it to them.
          name: "no-typings",
          setup: ({ onResolve, onLoad }) => {
            onResolve({ filter: /\/surface$/ }, () => ({ path: "surface", namespace: "none" }));
            onLoad({ filter: /.*/, namespace: "none" }, () => ({
              contents: "export const wpsSurface = () => new Map()",
            }));
          },
        },
      ],
    });
    imitation = outputFiles[0]!.text;
    server = staticServer(folder);
    origins["http"] = `http://127.0.0.1:${await listen(server, 0)}/`;
    origins["file"] = pathToFileURL(`${folder}/`).href;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });

  async function open(
    from: string,
    name: string,
    withWps = true,
  ): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width: 380, height: 760 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    if (withWps) await page.addInitScript(imitation);
    await page.goto(origins[from] + name);
    return { page, complaints };
  }

  it.each(["http", "file"])("recomputes by clicks, from %s", async (from) => {
    const { page, complaints } = await open(from, "taskpane.html");
    await page.getByRole("button", { name: "一键重算" }).click();
    await page.getByRole("button", { name: /写入/ }).first().click();
    await page
      .getByText(/已写入 \d+ 处修改/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => window.book.undoSteps)).toContain("绩效监控助手：写入");
    expect(complaints).toEqual([]);
  });

  it.each(["http", "file"])("loads the writer of Word files when it is asked for, from %s", async (from) => {
    const { page, complaints } = await open(from, "taskpane.html");
    await page.getByRole("button", { name: "写监控报告" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "存为Word文件" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/绩效自评报告\.docx$/u);
    expect(complaints).toEqual([]);
  });

  it.each(["http", "file"])("obeys the ribbon and lets itself be put away, from %s", async (from) => {
    const { page, complaints } = await open(from, "taskpane.html");
    await page.evaluate(() => {
      window.book.panes.push({ ID: 1, Visible: true, Width: 420, DockPosition: 2, url: "" });
      window.book.storage.set("绩效监控助手.pane", "1");
      window.book.storage.set("绩效监控助手.order", "insert-template");
    });
    await page.getByText("监控表").first().waitFor();
    await page.waitForFunction(() => window.book.storage.get("绩效监控助手.order") === "");
    await page.getByRole("button", { name: "收起" }).click();
    expect(await page.evaluate(() => window.book.panes[0]!.Visible)).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem("绩效监控助手.width"))).toBe("420");
    expect(complaints).toEqual([]);
  });

  it.each(["http", "file"])("checks itself and leaves the sheets as they were, from %s", async (from) => {
    const { page, complaints } = await open(from, "taskpane.html");
    const names = () => page.evaluate(() => window.book.data.sheets.map(({ name }) => name));
    const before = await names();
    await page.getByRole("button", { name: "自检" }).click();
    await page.getByText("自检完成，所需功能都可用").waitFor();
    expect(await page.getByRole("listitem").count()).toBeGreaterThan(20);
    expect(await names()).toEqual(before);
    await page.getByRole("button", { name: "复制结果" }).click();
    await page.getByText("已复制").waitFor();
    await page.evaluate(() => document.body.append(document.createElement("textarea")));
    await page.locator("body > textarea").focus();
    await page.keyboard.press("Control+V");
    const pasted = await page.locator("body > textarea").inputValue();
    expect(pasted).toMatch(/^WPS 版本：通过（12\.1 \(1\)）\n浏览器内核：通过（Mozilla/);
    expect(pasted.split("\n").length).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
  });

  it.each(["http", "file"])("keeps what is the user's own for other workbooks, from %s", async (from) => {
    const { page, complaints } = await open(from, "taskpane.html");
    const inForce = () => page.getByLabel("口径", { exact: true }).inputValue();
    const usual = await inForce();
    await page.getByRole("button", { name: "口径配置" }).click();
    await page.getByLabel(/^以哪套口径为底/).selectOption("hebei-15");
    await page.getByLabel("我的其他工作簿也默认用这套口径").check();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("button", { name: "一键重算" }).waitFor();
    // Another workbook: the imitation's properties begin anew, as does the store that the add-in's pages share.
    await page.reload();
    await page.getByRole("button", { name: "一键重算" }).waitFor();
    expect(await page.evaluate(() => [window.book.properties.length, window.book.storage.size])).toEqual([
      0, 0,
    ]);
    await page.waitForFunction(
      (before) => document.querySelector<HTMLSelectElement>("select")?.value !== before,
      usual,
    );
    expect(await inForce()).toBe("hebei-15");
    expect(complaints).toEqual([]);
  });

  it("the ribbon's callbacks are synchronous, open one pane at the right and leave it an order", async () => {
    const { page, complaints } = await open("http", "index.html");
    const answers = await page.evaluate(() => [
      window.OnAction({ Id: "check" }),
      window.OnAction({ Id: "open-pane" }),
      window.GetImage({ Id: "check" }),
    ]);
    expect(answers).toEqual([true, true, "images/check-32.png"]);
    const panes = await page.evaluate(() => window.book.panes);
    expect(panes).toMatchObject([{ Visible: true, DockPosition: 2, Width: 380 }]);
    expect(panes[0]!.url).toBe(`${origins["http"]}taskpane.html`);
    expect(await page.evaluate(() => window.book.storage.get("绩效监控助手.order"))).toBe("check");
    expect(complaints).toEqual([]);
  });

  it("says where it belongs in a page without WPS", async () => {
    const { page } = await open("file", "taskpane.html", false);
    await page.getByText("本页是 WPS 加载项的面板").waitFor();
  });
});
