/** The pane in a real browser, as narrow as a task pane gets: the main job by clicks, and accessibility. */
import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { MemoryHost } from "../../src/hosts/memory/memory-host";
import type { MountedPane } from "../../src/taskpane/mount";
import { bare, wordsOf } from "../support/words-of-docx";
import { docx, paragraphXml } from "../support/docx";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { startPaneServer, type PaneServer } from "./support/pane-server";

declare global {
  interface Window {
    pane: MountedPane;
    host: MemoryHost;
  }
}

jest.setTimeout(120_000);

/** Set to a folder to keep a picture of every screen. */
const PICTURES = process.env["PANE_PICTURES"];

describeInBrowser("task pane at 320 px", () => {
  let server: PaneServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await startPaneServer();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    complaints.length = 0;
    context = await browser.newContext({ viewport: { width: 320, height: 760 }, deviceScaleFactor: 2 });
    page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
  });
  afterEach(async () => {
    // A page that breaks the content security policy or throws says so here.
    expect(complaints).toEqual([]);
    await context.close();
  });

  const open = (sample?: string): Promise<void> =>
    openAt(sample ? `?sample=${encodeURIComponent(sample)}` : "");

  async function openAt(query: string): Promise<void> {
    await page.goto(`${server.origin}/${query}`);
    await page.getByRole("heading", { name: "从这里开始" }).waitFor();
  }

  async function run(title: string): Promise<void> {
    await page.getByRole("navigation", { name: "操作" }).getByRole("button", { name: title }).click();
    await settle();
  }

  async function settle(): Promise<void> {
    await page.waitForFunction(
      () => !["reading", "applying"].includes(window.pane.store.getSnapshot().phase),
    );
    await stillness();
  }

  /** Colours have arrived where they are going; bars that run for ever are not waited for. */
  async function stillness(): Promise<void> {
    await page.evaluate(async () => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const moving = () =>
        document
          .getAnimations()
          .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? Infinity));
      do {
        await frame();
        await frame();
        await Promise.allSettled(moving().map(({ finished }) => finished));
      } while (moving().some(({ playState }) => playState === "running"));
    });
  }

  async function picture(name: string): Promise<void> {
    await stillness();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` });
  }

  /** Accessible, nothing wider than the pane, no text cut off. */
  async function inspect(name: string): Promise<void> {
    await picture(name);
    const { violations } = await new AxeBuilder({ page })
      // Fluent's focus sentinels move the focus on at once; nobody rests on them.
      .exclude("[data-tabster-dummy]")
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html).join("\n")}`),
    ).toEqual([]);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("#pane *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(wide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()!.width);
  }

  const marks = (): Promise<number> => page.evaluate(() => window.host.marks().length);
  const cells = (): Promise<string> =>
    page.evaluate(async () =>
      JSON.stringify((await window.host.read("workbook")).sheets.map((sheet) => sheet.values)),
    );

  test("offers every limit and rule for change, in a pane this narrow", async () => {
    await open("后勤保障项目监控表.xlsx");
    await page.getByRole("button", { name: "口径配置" }).click();
    await page.getByRole("button", { name: "进度和灯色" }).click();
    await inspect("pane-profile");
    await page.getByLabel("资金红灯").fill("九十");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("有 1 项填得不对").waitFor();
    await inspect("pane-profile-fault");
    await page.getByLabel("资金红灯").fill("55");
    await page.getByRole("button", { name: "进度和灯色" }).click();
    await page.getByRole("button", { name: "规则级别" }).click();
    await page.getByLabel("查找规则").fill("FND-0");
    await page.getByLabel("FND-04 的级别").selectOption("off");
    await inspect("pane-profile-rules");
    await page.getByRole("button", { name: "保存" }).click();
    await settle();
    expect(await page.getByLabel("口径", { exact: true }).inputValue()).toBe("custom");
  });

  test("checks, explains, leads to the cell", async () => {
    await open("后勤保障项目监控表.xlsx");
    await inspect("pane-start");
    await run("校核");
    await expect(page.getByRole("list", { name: "找到的表" }).innerText()).resolves.toContain(
      "2020年1-7月 · 万元",
    );
    expect(await marks()).toBeGreaterThan(0);
    await inspect("pane-findings");

    const saving = page.getByRole("button").filter({ hasText: "41.15%" }).first();
    await saving.click();
    const revealed = await page.evaluate(() => window.host.revealed);
    expect(revealed?.sheet).toBe("监控表");
    await page
      .getByRole("button", { name: /的说明和处理$/ })
      .first()
      .click();
    await page.getByText("怎么改").first().waitFor();
    await inspect("pane-explained");
    await page.getByRole("button", { name: "忽略…" }).click();
    await page.getByRole("textbox", { name: "忽略的理由" }).fill("已与财政核对");
    await page.keyboard.press("Enter");
    await settle();
    await page.getByRole("tab", { name: "已忽略 1" }).click();
    await inspect("pane-ignored");
    await page.getByRole("tab", { name: "指标灯" }).click();
    await page.getByText("为序时的 100.89%").waitFor();
    await inspect("pane-lights");
    expect(await page.getByRole("tab", { name: "得分" }).count()).toBe(0);
  });

  test("finishes a draft and writes it", async () => {
    await open("后勤保障项目监控表.xlsx");
    await run("填写偏差原因");
    await inspect("pane-reasons");
    const area = page.getByRole("textbox").first();
    await area.fill(
      "【原因】本行完成情况（G3）写明：“因设计变更，招标推迟至8月，目前尚未支付工程款”。〔请核对后补充〕",
    );
    expect(await page.evaluate(widthsWhereHighlightsSlip)).toEqual([]);
    await area.fill("按合同约定于下半年付款，综合科于11月底前督促开具发票。");
    await page.getByRole("button", { name: "写入 1 条" }).click();
    await settle();
    expect(await cells()).toContain("综合科于11月底前督促开具发票");
    await page.getByText("已写入 1 条偏差原因。").waitFor();
  });

  test("recomputes with a preview, applies, and takes it back", async () => {
    await open("后勤服务中心自评表.xlsx");
    const before = await cells();
    await run("一键重算");
    await inspect("pane-preview");
    await page.getByRole("switch", { name: "写成公式" }).click();
    await page
      .getByText(/^=.+（得 .+）$/)
      .first()
      .waitFor();
    await inspect("pane-preview-formulas");
    await page.getByRole("switch", { name: "写成公式" }).click();
    expect(await cells()).toBe(before);
    await page.getByRole("button", { name: /^写入 \d+ 处$/ }).click();
    await settle();
    expect(await cells()).not.toBe(before);
    await inspect("pane-applied");
    await run("撤销");
    expect(await cells()).toBe(before);
    await run("清除标记");
    expect(await marks()).toBe(0);
  });

  test("tells how every score of a self-evaluation comes about, and leads to its cell", async () => {
    await open("后勤服务中心自评表.xlsx");
    await run("校核");
    await page.getByRole("tab", { name: "得分" }).click();
    await page.getByText(/怎么算的：完成83万元，上限80万元，超出3\.75%.*表中10分，多0\.37分。/).waitFor();
    await inspect("pane-scores");
    const canteen = page.getByRole("region", { name: /的得分$/ }).nth(1);
    await canteen.getByRole("button", { name: "不一致 1" }).click();
    expect(await canteen.getByRole("listitem").count()).toBe(1);
    await canteen.getByRole("listitem").getByRole("button").click();
    expect(await page.evaluate(() => window.host.revealed)).toEqual({
      sheet: "机关餐厅",
      row: 16,
      column: 7,
    });
    await inspect("pane-scores-filtered");
  });

  test("lists the findings of eight sheets row by row", async () => {
    await open("后勤服务中心自评表.xlsx");
    await run("校核");
    await page.getByRole("combobox", { name: "排列方式" }).selectOption("row");
    await inspect("pane-rows");
    await page.getByRole("button", { name: "导出问题清单" }).click();
    await settle();
    await page.getByText(/个问题写到工作表“问题清单”/).waitFor();
  });

  test("takes a placeholder row out from its finding, and puts it back", async () => {
    await open("后勤服务中心自评表.xlsx");
    await run("校核");
    await page.getByRole("button", { name: /^提示 \d+ 个$/ }).click();
    const sentence = page.getByRole("button").filter({ hasText: "有1行整行填“/”" });
    const more = page.getByRole("button", { name: /^再显示/ });
    while ((await sentence.count()) === 0) await more.first().click();
    const before = await cells();
    const item = page.getByRole("listitem").filter({ has: sentence }).last();
    await item.getByRole("button", { name: /的说明和处理$/ }).click();
    await item.getByRole("button", { name: "删除第 18 行…" }).scrollIntoViewIfNeeded();
    await inspect("pane-row-offered");
    await item.getByRole("button", { name: "删除第 18 行…" }).click();
    await settle();
    await inspect("pane-row-preview");
    expect(await cells()).toBe(before);
    await page.getByRole("button", { name: "删除这一行" }).click();
    await settle();
    expect(await cells()).not.toBe(before);
    await run("撤销");
    expect(await cells()).toBe(before);
  });

  test("writes nothing over what has changed meanwhile, and names the cells", async () => {
    await open("后勤服务中心自评表.xlsx");
    await run("一键重算");
    await page.evaluate(() => {
      const { preview } = window.pane.store.getSnapshot();
      if (preview?.kind === "changes")
        for (const { at } of preview.changes.slice(0, 2)) window.host.type(at, "别人改过");
    });
    const before = await cells();
    await page.getByRole("button", { name: /^写入 \d+ 处$/ }).click();
    await settle();
    await page.getByRole("alert").waitFor();
    expect(await cells()).toBe(before);
    await inspect("pane-conflict");
  });

  test("inserts a template", async () => {
    await open();
    await run("插入模板");
    await page.getByRole("button", { name: /^项目支出绩效目标执行监控表/ }).click();
    await inspect("pane-templates");
    await page.getByRole("button", { name: "插入为新工作表" }).click();
    await page.getByText(/已插入工作表“监控表”/).waitFor();
  });

  test("draws a template at the selected cell, and takes it back", async () => {
    await open("后勤保障项目监控表.xlsx");
    await page.evaluate(async () => {
      const { activeSheet } = await window.host.read("active-sheet");
      window.host.select({ sheet: activeSheet!, row: 60, column: 0 });
    });
    const filled = () =>
      page.evaluate(async () =>
        (await window.host.read("workbook")).sheets.flatMap((sheet) =>
          sheet.values.flatMap((row) => row.filter((value) => value !== null)),
        ),
      );
    const before = await filled();
    await run("插入模板");
    await page.getByRole("button", { name: /^资金使用情况表/ }).click();
    await page.getByRole("radio", { name: "所选单元格" }).click();
    await page.getByText(/将占用“.*”的A61:/).waitFor();
    await page.getByRole("button", { name: "插入到 A61" }).scrollIntoViewIfNeeded();
    await inspect("pane-template-at-cell");
    await page.getByRole("button", { name: "插入到 A61" }).click();
    await page.getByText(/已在A61处插入/).waitFor();
    expect(await filled()).not.toEqual(before);
    await page.getByRole("button", { name: "撤销" }).first().click();
    await page.getByText(/已撤销：插入“资金使用情况表”/).waitFor();
    expect(await filled()).toEqual(before);
  });

  test("says what to do where there is no form", async () => {
    await open();
    await run("校核");
    await page.getByRole("heading", { name: "没有找到可识别的表" }).first().waitFor();
    await inspect("pane-empty");
  });

  test("writes the report, to read, to save as a Word file, to copy and as plain text", async () => {
    await open("后勤保障项目监控表.xlsx");
    await run("写监控报告");
    const report = page.getByRole("document", { name: "报告全文" });
    await report.waitFor();
    await inspect("pane-report");
    const shown = await report.innerText();
    expect(shown).toContain("按年初预算数981.26万元计算，执行率58.85%，序时进度58.33%");
    const gaps = await report.locator("mark").count();
    expect(gaps).toBeGreaterThan(10);
    await page.getByText(`还有 ${gaps} 处〔 〕要填写或核对`).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "存为Word文件" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      "2020年度南昌经济技术开发区机关事务管理局后勤保障项目1-7月运行监控报告.docx",
    );
    const saved = wordsOf(new Uint8Array(readFileSync(await download.path())));
    await page.getByText("已交给浏览器保存。").waitFor();

    await page.getByRole("button", { name: "显示为文字" }).click();
    const text = await page.getByRole("textbox", { name: "报告的文字" }).inputValue();
    expect(bare(saved)).toBe(bare(text));
    await page.getByRole("button", { name: "收起文字" }).click();
    await context.grantPermissions(["clipboard-read"]);
    await page.getByRole("button", { name: "复制全文" }).click();
    await page.getByText("已复制").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(bare(copied)).toContain("运行监控报告一、项目基本情况（一）项目名称后勤保障项目。");
    await inspect("pane-report-copied");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "从这里开始" }).waitFor();
  });

  test("has nothing to write where no form is", async () => {
    await open();
    await run("写监控报告");
    await page.getByText("没有找到可识别的表").waitFor();
    await inspect("pane-report-empty");
  });

  test("checks a Word report against the sheets: a file, then pasted text, and writes nothing", async () => {
    await open("后勤保障项目监控表.xlsx");
    const before = await cells();
    await run("核对报告");
    await inspect("pane-report-check");
    const text = [
      "2020年度后勤保障项目1-7月运行监控报告",
      "一、项目资金情况",
      "截至2020年7月31日，后勤保障项目共支出资金588.5万元，预算执行率58.85%。",
    ];
    await page.getByLabel("报告文件").setInputFiles({
      name: "监控报告.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: Buffer.from(docx(text.map((line) => paragraphXml(line)).join(""))),
    });
    const list = page.getByRole("list", { name: "不一致的地方" });
    await list.getByText("文字写支出588.5万元，表中为577.5万元").waitFor();
    await page
      .getByText("监控报告.docx：正文 3 段，对照了 1 句带数字的话，用的是工作簿里“后勤保障项目”的表。")
      .waitFor();
    await inspect("pane-report-check-found");
    await list.getByRole("button", { name: "定位到 监控表!F6" }).first().click();
    expect(await page.evaluate(() => window.host.selection())).toMatchObject({
      sheet: "监控表",
      row: 5,
      column: 5,
    });

    await page.getByRole("button", { name: "核对另一份" }).click();
    const paste = page.getByRole("textbox", { name: "或者把报告的文字粘贴在这里" });
    await paste.fill(text.join("\n").replace("588.5", "577.5"));
    await page.getByRole("button", { name: "核对粘贴的文字" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "没有发现正文与表格不一致的地方" }).waitFor();
    await inspect("pane-report-check-nothing");

    await page.getByRole("button", { name: "核对另一份" }).click();
    await page
      .getByLabel("报告文件")
      .setInputFiles({ name: "报告.docx", mimeType: "", buffer: Buffer.from("%PDF-1.7") });
    await page.getByText("这是 PDF 文件，读不出段落和表格").waitFor();
    await inspect("pane-report-check-refused");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "从这里开始" }).waitFor();
    expect(await cells()).toBe(before);
  });

  test("works by keyboard alone", async () => {
    await open("后勤服务中心自评表.xlsx");
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "一键重算") break;
    }
    await page.keyboard.press("Enter");
    await settle();
    await page.getByRole("region", { name: "一键重算" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: /^问题/ }).waitFor();
    // The focus is back on the screen, from where Tab leads on to its tabs.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
  });

  test("maps the columns of a sheet it does not know, in a pane this narrow", async () => {
    const rows = [
      ["某县重点项目进度表"],
      ["事项名称", "谁办", "盘子", "支出金额", "快慢"],
      ["食堂运行", "机关服务中心", 100, 150, 0.5],
      ["绿化养护", "园林所", 40, 10, 0.25],
    ];
    await openAt(`?rows=${encodeURIComponent(JSON.stringify(rows))}`);
    await run("校核");
    await inspect("pane-unknown");
    await page.getByRole("button", { name: "自己对应各列…" }).click();
    await settle();
    await inspect("pane-mapping-begun");
    const take = async (button: string, row: number, column: number) => {
      await page.evaluate(
        ([r, c]) => window.host.select({ sheet: "表", row: r!, column: c! }),
        [row, column],
      );
      await page.getByRole("button", { name: button, exact: true }).click();
      await settle();
    };
    await take("项目名称用所选", 2, 0);
    await take("年初预算数用所选", 1, 2);
    await take("执行数用所选", 2, 2);
    await inspect("pane-mapping-fault");
    await take("执行数用所选", 2, 3);
    await page.getByRole("button", { name: /^其他列/ }).click();
    await take("执行率用所选", 1, 4);
    await inspect("pane-mapping");
    await page.getByRole("region", { name: "读出来的样子" }).scrollIntoViewIfNeeded();
    await inspect("pane-mapping-read");
    await page.getByRole("button", { name: "应用" }).click();
    await settle();
    await page.getByLabel("表样名称").fill("某县台账");
    await inspect("pane-mapping-applied");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await settle();
    await inspect("pane-mapping-saved");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: /对应各列/ }).click();
    await settle();
    await page.getByRole("button", { name: /^已保存的自定义表样/ }).click();
    await page.getByRole("list", { name: "自定义表样" }).scrollIntoViewIfNeeded();
    await inspect("pane-mapping-kept");
  });

  test("a menu lies over the pane and hides nothing else of it", async () => {
    await open("后勤保障项目监控表.xlsx");
    await run("校核");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "增加指标行…" }).waitFor();
    await picture("pane-menu");
    const isSeen = () => page.evaluate(() => document.elementFromPoint(100, 600)?.closest("#pane") !== null);
    expect(await isSeen()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("更多");
  });

  test("keeps half of a low pane for the results, and a narrower one whole", async () => {
    await page.setViewportSize({ width: 320, height: 500 });
    await open("后勤服务中心自评表.xlsx");
    await run("校核");
    await inspect("pane-low");
    expect((await page.getByRole("tabpanel").boundingBox())!.y).toBeLessThan(250);
    await run("一键重算");
    expect((await page.getByRole("list", { name: "将要作的改动" }).boundingBox())!.y).toBeLessThan(100);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 280, height: 760 });
    await inspect("pane-280");
  });

  test("what the ribbon asks for comes in front of an open preview", async () => {
    await open("后勤服务中心自评表.xlsx");
    await run("一键重算");
    await page.evaluate(() => window.pane.showScreen("templates"));
    await page.getByRole("region", { name: "插入模板" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: /^问题/ }).waitFor();
  });

  test("shows the whole workbook at a glance", async () => {
    await open("后勤保障项目监控表.xlsx");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "全簿汇总…" }).click();
    await page.getByRole("list", { name: "各表" }).waitFor();
    await settle();
    await inspect("pane-overview");
    await page.getByRole("heading", { name: /^表与表之间/ }).scrollIntoViewIfNeeded();
    await inspect("pane-overview-across");
    await page.getByRole("button", { name: "插入为“汇总表”" }).click();
    await settle();
    await inspect("pane-overview-inserted");
  });
});

/** In the page: the widths in which the layer with the highlights breaks the lines otherwise than the text over it. */
function widthsWhereHighlightsSlip(): number[] {
  const area = document.querySelector("textarea")!;
  const copies = [area, area.previousElementSibling!].map((layer) => layer.cloneNode(true) as HTMLElement);
  area.parentElement!.append(...copies);
  const [text, highlights] = copies as [HTMLTextAreaElement, HTMLElement];
  text.value = area.value;
  Object.assign(text.style, { height: "0" });
  Object.assign(highlights.style, { minHeight: "0" });
  const slipped: number[] = [];
  for (let width = 200; width <= 360; width++) {
    for (const copy of copies)
      Object.assign(copy.style, { width: `${width}px`, alignSelf: "start", justifySelf: "start" });
    if (text.scrollHeight !== highlights.offsetHeight) slipped.push(width);
  }
  copies.forEach((copy) => copy.remove());
  return slipped;
}
