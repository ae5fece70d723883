/** The main job by clicks in the built page: open, check, go to a cell, recompute, give a reason, undo, save, read back. */
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { unzipSync } from "fflate";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { parseA1 } from "../../src/model/address";
import { builtWorkbench } from "../../src/tools/built-workbench";
import { listen, staticServer } from "../../src/tools/serve";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { goTo, selectedCell, typeInto } from "./support/name-box";

jest.setTimeout(300_000);

const sample = "后勤保障项目监控表";
const original = new Uint8Array(readFileSync(join(__dirname, `../../assets/samples/${sample}.xlsx`)));

/** Set to a folder to keep a picture of every step. */
const pictures = process.env["WORKBENCH_PICTURES"];

describeInBrowser("the workbench", () => {
  let server: Server;
  let folder: string;
  let served: string;
  /** What the page under test may ask for files. */
  let address: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let strangers: string[];

  beforeAll(async () => {
    const built = builtWorkbench(() => undefined);
    if (built === null) throw new Error("the workbench cannot be built");
    folder = built;
    server = staticServer(folder);
    served = `http://127.0.0.1:${await listen(server, 0)}/`;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });
  beforeEach(async () => {
    address = served;
    complaints = [];
    strangers = [];
    context = await browser.newContext({ viewport: { width: 1366, height: 820 }, acceptDownloads: true });
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      // A breach of the content security policy is reported as an error, too.
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
        strangers.push(request.url());
    });
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  const picture = async (name: string) =>
    pictures && page.screenshot({ path: join(pictures, `${name}.png`) });
  const command = (name: string) =>
    page.getByRole("navigation", { name: "操作" }).getByRole("button", { name });

  async function openSample(): Promise<void> {
    await page.goto(address);
    await page.getByRole("button", { name: "示例" }).click();
    await page.getByRole("menuitem", { name: sample }).click();
    await page.getByRole("heading", { name: "从这里开始" }).waitFor();
    await page.locator("canvas").first().waitFor();
  }

  async function undo(): Promise<void> {
    await command("撤销").click();
    await page.getByText(/^已撤销：/).waitFor();
  }

  async function save(): Promise<Uint8Array> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "保存" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${sample}.xlsx`);
    await page.getByText("已保存").waitFor();
    return new Uint8Array(readFileSync(await download.path()));
  }

  /** A program in the browser's place writes down what it is given: Windows has its own way, see open-browser.test.ts. */
  const onDesktop = process.platform === "win32" ? test.skip : test;
  onDesktop("npm start opens the very page it names, with a sample in it", async () => {
    const programs = mkdtempSync(join(tmpdir(), "browser-"));
    const opened = join(programs, "opened");
    for (const name of ["xdg-open", "open"])
      writeFileSync(join(programs, name), `#!/bin/sh\nprintf '%s' "$*" > '${opened}'\n`, { mode: 0o755 });
    const started = spawn(process.execPath, ["--import", "tsx", "src/tools/start.ts"], {
      cwd: join(__dirname, "../.."),
      env: {
        ...process.env,
        PATH: `${programs}:${process.env["PATH"]}`,
        DISPLAY: ":0",
        CI: "",
        PORT: "0",
      },
    });
    try {
      let said = "";
      for await (const text of started.stdout.setEncoding("utf8"))
        if ((said += text).includes("Ctrl+C")) break;
      const named = /http:\S+/.exec(said)![0];
      // Nothing that the Windows shell takes for its own.
      expect(named).toMatch(/^[a-z0-9:/.?]+$/);
      await eventually(async () => existsSync(opened) && readFileSync(opened, "utf8") !== "");
      expect(readFileSync(opened, "utf8")).toBe(named);
      address = new URL(named).origin;
      await page.goto(named);
      await page.getByText(`${sample}.xlsx`).first().waitFor();
      await page.locator("canvas").first().waitFor();
    } finally {
      started.kill();
    }
  });

  test("saves an untouched file byte for byte", async () => {
    await openSample();
    await picture("opened");
    expect(Buffer.compare(await save(), original)).toBe(0);
  });

  test("adds a row of indicators where the clerk stands, takes it out again by 撤销, and saves either", async () => {
    await openSample();
    await command("校核").click();
    await page.getByRole("heading", { name: /找到/ }).waitFor();
    await goTo(page, "D16");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "增加指标行" }).click();
    await page.getByRole("button", { name: "增加这一行" }).waitFor();
    await picture("row-preview");
    await page.getByRole("button", { name: "增加这一行" }).click();
    await page
      .getByText(/已(增加|插入)/)
      .first()
      .waitFor();
    await picture("row-added");

    const grown = await XlsxHost.open(await save()).read("workbook");
    const before = await XlsxHost.open(original).read("workbook");
    const [sheet, was] = [grown.sheets[0]!, before.sheets[0]!];
    expect(sheet.values.slice(17)).toEqual(was.values.slice(16));
    expect(sheet.values.slice(0, 16)).toEqual(was.values.slice(0, 16));
    expect(sheet.values[16]!.every((value) => value === null || value === "")).toBe(true);
    const label = (merges: typeof sheet.merges) => merges.find(({ left, top }) => left === 2 && top === 11)!;
    expect(label(sheet.merges).bottom).toBe(label(was.merges).bottom + 1);

    await undo();
    const restored = await XlsxHost.open(await save()).read("workbook");
    expect(restored.sheets.map(({ values, merges }) => [values, merges])).toEqual(
      before.sheets.map(({ values, merges }) => [values, merges]),
    );
  });

  test("does the main job", async () => {
    await openSample();
    await typeInto(page, "G6", "0.5");
    await page.getByText("未保存").waitFor();

    await command("校核").click();
    await page.getByRole("button").filter({ hasText: "41.15%" }).first().click();
    await eventually(async () => (await selectedCell(page)) === "F26");
    await picture("checked");

    await command("一键重算").click();
    await page.getByRole("button", { name: /^写入 \d+ 处$/ }).waitFor();
    await picture("preview");
    await page.getByRole("button", { name: /^写入 \d+ 处$/ }).click();
    await page.getByRole("button", { name: /^写入 \d+ 处$/ }).waitFor({ state: "detached" });

    await command("填写偏差原因").click();
    const reason = "按合同约定于下半年付款，综合科于11月底前督促开具发票。";
    await page
      .getByRole("textbox", { name: /原因|说明/ })
      .first()
      .fill(reason);
    await page.getByRole("button", { name: "写入 1 条" }).click();
    await page.getByText("已写入 1 条偏差原因。").waitFor();
    await picture("reason");
    await undo();
    await picture("undone");

    const saved = await save();
    await check(saved, reason);
  });

  /** Only the recomputed rate may differ, and it is the original one again; nothing else but marks, notes and styles. */
  async function check(saved: Uint8Array, reason: string): Promise<void> {
    const [before, after] = await Promise.all(
      [original, saved].map((bytes) => XlsxHost.open(bytes).read("workbook")),
    );
    const rate = parseA1("G6")!;
    const changed: string[] = [];
    before!.sheets.forEach((sheet, index) => {
      const now = after!.sheets[index]!;
      expect(now.name).toBe(sheet.name);
      expect(now.formulas).toEqual(sheet.formulas);
      sheet.values.forEach((row, r) =>
        row.forEach((value, c) => {
          if (now.values[r]?.[c] !== value) changed.push(`${sheet.name} ${r},${c}`);
        }),
      );
    });
    const sheet = after!.sheets[0]!;
    expect(sheet.values[rate.row - sheet.origin.row]?.[rate.column - sheet.origin.column]).toBeCloseTo(
      0.5885,
      4,
    );
    expect(changed.filter((place) => place !== `监控表 ${rate.row},${rate.column}`)).toEqual([]);
    expect(JSON.stringify(after!.sheets.map(({ values }) => values))).not.toContain(reason);
    const [was, is] = [unzipSync(original), unzipSync(saved)];
    const mayDiffer =
      /^(\[Content_Types\]\.xml|xl\/(styles|workbook|worksheets\/|comments|drawings\/)|xl\/_rels|.*customXml|docProps|_rels)/;
    for (const [name, bytes] of Object.entries(was))
      if (!mayDiffer.test(name)) expect([name, Buffer.compare(is[name]!, bytes)]).toEqual([name, 0]);
  }

  test("guards unsaved changes, takes a dropped file, folds the pane away", async () => {
    await openSample();
    expect(await leavingIsStopped()).toBe(false);
    await typeInto(page, "G6", "0.5");
    await page.getByText("未保存").waitFor();
    expect(await leavingIsStopped()).toBe(true);

    const questions: string[] = [];
    page.on("dialog", (dialog) => {
      questions.push(dialog.message());
      void (questions.length === 1 ? dialog.dismiss() : dialog.accept());
    });
    await drop(["别处的表.xlsx", original]);
    await eventually(async () => questions.length === 1);
    await page.getByText(`${sample}.xlsx`).first().waitFor();
    await drop(["别处的表.xlsx", original]);
    await page.getByText("别处的表.xlsx").first().waitFor();
    expect(questions).toEqual([expect.stringMatching(/未保存的改动/), expect.stringMatching(/未保存的改动/)]);
    expect(await leavingIsStopped()).toBe(false);

    const pane = page.getByRole("complementary", { name: "绩效监控助手" });
    await pane.getByRole("button", { name: "收起" }).click();
    await pane.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "展开助手" }).click();
    await pane.getByRole("heading", { name: "从这里开始" }).waitFor();
  });

  const leavingIsStopped = () =>
    page.evaluate(() => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });

  /** On the grid when there is one. */
  async function drop(...files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
    await page.evaluate(
      (given) => {
        const dataTransfer = new DataTransfer();
        for (const [name, base64] of given) {
          const content = Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0));
          dataTransfer.items.add(new File([content], name!));
        }
        for (const event of ["dragover", "drop"])
          (document.querySelector("canvas") ?? document.body).dispatchEvent(
            new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }),
          );
      },
      files.map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
    );
  }

  test("F6 leads from the grid, which keeps Tab for itself, to the pane and back", async () => {
    await openSample();
    await goTo(page, "F6");
    const pane = page.getByRole("complementary", { name: "绩效监控助手" });
    const isIn = (place: Locator) => place.evaluate((element) => element.contains(document.activeElement));
    expect(await isIn(pane)).toBe(false);
    await page.keyboard.press("F6");
    expect(await isIn(pane)).toBe(true);
    await command("校核").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /找到/ }).waitFor();
    await page.keyboard.press("Shift+F6");
    expect(await isIn(pane)).toBe(false);
    await page.keyboard.press("ArrowDown");
    await eventually(async () => (await selectedCell(page)) === "F7");
    await page.keyboard.press("F6");
    expect(await command("校核").evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("F6");
    expect(await isIn(page.getByRole("banner"))).toBe(true);
  });

  test("a menu of the page hides nothing else of it", async () => {
    await openSample();
    await page.getByRole("button", { name: "示例" }).click();
    await page.getByRole("menuitem", { name: sample }).waitFor();
    const seen = await page.evaluate(() => document.elementFromPoint(300, 500)?.tagName);
    expect(seen).toBe("CANVAS");
  });

  test("inserts a template whose lists work at once", async () => {
    await openSample();
    await command("插入模板").click();
    await picture("templates");
    const offers = page.getByRole("list", { name: "模板" });
    await offers.getByRole("button").first().click();
    await page.getByRole("button", { name: "插入为新工作表" }).click();
    await offers.waitFor({ state: "detached" });
    await page.getByText(/^已插入工作表/).waitFor();
    await picture("template");
    const { sheets } = await XlsxHost.open(await save()).read("workbook");
    const before = (await XlsxHost.open(original).read("workbook")).sheets.length;
    expect(sheets).toHaveLength(before + 1);
    await page.getByText(sheets.at(-1)!.name, { exact: true }).first().waitFor();
  });

  test("works from a folder, without any server", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    address = pathToFileURL(folder).href;
    await page.goto(`${address}/index.html`);
    await page.getByRole("button", { name: sample }).click();
    await page.getByRole("heading", { name: "从这里开始" }).waitFor();
    await command("校核").click();
    await page.getByRole("button").filter({ hasText: "41.15%" }).first().waitFor();
    // The marks are in the sheet.
    await page.getByText("未保存").waitFor();
    await picture("workbench");
    const [before, after] = await Promise.all(
      [original, await save()].map((bytes) => XlsxHost.open(bytes).read("workbook")),
    );
    expect(after!.sheets.map(({ values }) => values)).toEqual(before!.sheets.map(({ values }) => values));
  });

  test("refuses what is no workbook in Chinese, and keeps what is open", async () => {
    await openSample();
    await page.setInputFiles("input[type=file]", {
      name: "说明.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("%PDF-1.7 这不是表格"),
    });
    const problem = page.locator(".fui-MessageBar").filter({ hasText: /[一-鿿].*。/ });
    await problem.waitFor();
    await picture("refused");
    await page.getByText(`${sample}.xlsx`).first().waitFor();
  });

  test("checks a folder of files at once, hands out the list, and opens one of them", async () => {
    const submitted = mkdtempSync(join(tmpdir(), "上报-"));
    mkdirSync(join(submitted, "处室一"));
    for (const name of [`${sample}.xlsx`, "处室一/后勤服务中心自评表.xlsx"])
      copyFileSync(join(__dirname, "../../assets/samples", basename(name)), join(submitted, name));
    writeFileSync(join(submitted, "坏.xlsx"), "这不是表格");
    writeFileSync(join(submitted, "旧.xls"), "");
    await page.goto(address);
    await page.getByRole("button", { name: "批量校核" }).first().click();
    await picture("batch-empty");
    await page.getByLabel("要校核的文件夹").setInputFiles(submitted);
    await page.getByText(/^共 3 个文件，2 个有问题：错误 \d+/).waitFor();
    await page.getByText(/有 1 个 \.xls、\.et 文件没有校核/).waitFor();
    const row = (name: string) =>
      page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
    expect(await row("坏.xlsx").innerText()).toMatch(/没有检查：.*[一-鿿]/);
    await row(`${sample}.xlsx`).getByRole("button", { expanded: false }).click();
    const problems = page.getByRole("list", { name: `${sample}.xlsx 的问题` });
    expect(await problems.innerText()).toContain("41.15%");
    await picture("batch");
    const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const [list] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出问题清单" }).click(),
    ]);
    expect(list.suggestedFilename()).toBe("问题清单.xlsx");
    const { sheets } = await XlsxHost.open(new Uint8Array(readFileSync(await list.path()))).read("workbook");
    expect(sheets.map(({ name, values }) => [name, values.length > 4])).toEqual([
      ["文件汇总", true],
      ["问题清单", true],
    ]);
    await page.getByRole("button", { name: `打开 ${sample}.xlsx` }).click();
    await page.getByRole("heading", { name: "从这里开始" }).waitFor();
    await page.getByRole("button", { name: "批量校核" }).click();
    // What was found is still there.
    await page.getByText(/^共 3 个文件/).waitFor();
    await page.getByRole("button", { name: "返回" }).click();
    expect(Buffer.compare(await save(), original)).toBe(0);
  });

  test("takes several dropped files for a batch", async () => {
    await page.goto(address);
    const other = readFileSync(join(__dirname, "../../assets/samples/项目绩效监控台账.xlsx"));
    await drop(["甲.xlsx", original], ["乙.xlsx", other]);
    await page.getByText(/^共 2 个文件/).waitFor();
    await page.getByRole("switch", { name: "只看有问题的" }).click();
    expect(await page.getByRole("rowheader").allInnerTexts()).toEqual(["甲.xlsx", "乙.xlsx"]);
  });

  test("refuses to merge cells, which could not be saved", async () => {
    await openSample();
    await goTo(page, "G6");
    await page.keyboard.press("Control+b");
    await page.getByText("此处只能修改单元格的内容和数字格式").waitFor();
    expect(Buffer.compare(await save(), original)).toBe(0);
  });
});
