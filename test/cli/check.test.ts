import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../../src/cli";
import { checkReportSchema, type CheckReport } from "../../src/cli/check-report";
import { createWorkbook, DEFAULT_LIMITS } from "../../src/hosts/xlsx";
import { samples } from "../../src/tools/samples";
import { docx, paragraphXml } from "../support/docx";
import { recorder } from "./recorder";
import { compoundFile, folder, isProtected, ledger, sheet, withSheetXml, workbook } from "./workbooks";

const made: string[] = [];
afterEach(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true })));

function put(files: Parameters<typeof folder>[0]): string {
  const path = folder(files);
  made.push(path);
  return path;
}

async function check(...args: string[]): Promise<{ status: number; report: CheckReport; stderr: string }> {
  const io = recorder();
  const status = await runCli(["check", "--format", "json", ...args], io);
  expect(io.stdout()).not.toMatch(/NaN|Infinity|undefined/);
  return { status, report: checkReportSchema.parse(JSON.parse(io.stdout())), stderr: io.stderr() };
}

const one = async (bytes: Uint8Array | string) => {
  const { status, report } = await check(join(put({ "表.xlsx": bytes }), "表.xlsx"));
  return { status, file: report.files[0]! };
};

describe("check --format json", () => {
  it("gives a form in 千元 in 元, as the contract has no such unit", async () => {
    const rows = [
      ["项目支出绩效自评表"],
      ["项目资金（千元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["", "年度资金总额", 3500.5, 3500.5, 3500.5, 10, "100%", 10],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "就餐人数（人）", 500, 500, 90, 90],
    ];
    const { file } = await one(workbook(sheet(rows)));
    expect(file.forms[0]).toMatchObject({
      unit: "元",
      funds: [{ executed: { text: "3500.5", value: 3_500_500 }, computedRate: 100 }],
    });
  });

  it("reports the published monitoring form as the contract says", async () => {
    const bytes = workbook(...samples["后勤保障项目监控表.xlsx"]!());
    const { status, file } = await one(bytes);
    expect([status, file.outcome, file.refusal]).toEqual([1, "checked", null]);
    const form = file.forms.find((each) => each.kind === "monitoring")!;
    expect(form).toMatchObject({
      sheet: "监控表",
      title: "项目支出绩效目标执行监控表",
      year: 2020,
      period: { from: 1, to: 7 },
      projectName: "后勤保障项目",
      unit: "万元",
    });
    expect(form.funds[0]).toMatchObject({
      initialBudget: { cell: "E6", text: "981.26", value: 981.26 },
      executed: { cell: "F6", text: "577.5", value: 577.5 },
      statedRate: { cell: "G6", text: "58.85%", percent: 58.85 },
      computedRate: 58.85,
      denominator: "initial",
    });
    const named = (name: string) => form.indicators.find((each) => each.level3.includes(name))!;
    expect(named("成本节约率").target).toEqual({
      cell: "E26",
      text: "≤±5%",
      kind: "percent",
      operator: "range",
      value: [-5, 5],
      unit: "%",
    });
    expect(named("节能改造达标率").actual!.kind).toBe("process");
    expect(named("租金延误率")).toMatchObject({ met: true, direction: "reverse" });
    expect(named("完成公共机构节能改造")).toMatchObject({ completionRate: 19.83, level2: "数量指标" });
    expect(form.indicators.every((each) => each.level3 !== "")).toBe(true);
  });

  it("lists every project of a ledger with its computed rate", async () => {
    const { file } = await one(ledger(9));
    const form = file.forms[0]!;
    expect([form.kind, form.funds.length]).toEqual(["ledger", 10]);
    expect(form.funds.every((fund) => fund.computedRate !== null && fund.denominator === "adjusted")).toBe(
      true,
    );
    const fix = file.findings.find((finding) => finding.rule === "FND-01")!.fix!;
    expect(fix.safety).toBe("safe");
    expect(typeof fix.edits[0]!.next).toBe("number");
  });

  it("is the only thing on standard output, in every format", async () => {
    const path = put({ "甲.xlsx": ledger(2), "乙.xlsx": ledger(2) });
    expect((await check(path)).stderr).toContain("甲.xlsx");
    for (const format of ["text", "markdown"]) {
      const io = recorder();
      await runCli(["check", "--format", format, path], io);
      expect(io.stdout()).toContain("识别到 1 张表");
    }
  });

  it("sums up several files, and names those to look at", async () => {
    const files = { "甲.xlsx": ledger(12), "乙.xlsx": workbook(sheet([["通知"]])), "丙.xlsx": "不是表格" };
    const told = async (format: string, path: string): Promise<string> => {
      const io = recorder();
      await runCli(["check", "--format", format, path], io);
      return io.stdout();
    };
    const path = put(files);
    const total =
      /共 3 个文件，1 个有问题：错误 \d+，警告 \d+，提示 \d+；1 个没有识别到绩效表；1 个无法检查。/;
    expect(await told("text", path)).toMatch(total);
    const markdown = await told("markdown", path);
    expect(markdown).toMatch(total);
    const listed = markdown.slice(0, markdown.indexOf("## ")).match(/^\| .*\.xlsx .*$/gm)!;
    expect(listed.map((line) => /(.)\.xlsx/.exec(line)![1])).toEqual(["丙", "甲"]);
    expect(await told("text", join(path, "甲.xlsx"))).not.toContain("共 ");
  });

  it("counts hidden rows in and says so", async () => {
    const hidden = withSheetXml(ledger(8), (xml) => xml.replace(/<row r="6"/, '<row r="6" hidden="1"'));
    const { file } = await one(hidden);
    expect(file.forms[0]!.funds).toHaveLength(9);
    expect(file.notices.map((notice) => notice.code)).toContain("hidden-rows");
  });

  it("takes a profile by id or file", async () => {
    const path = put({ "表.xlsx": ledger(8), "坏.json": "{}" });
    expect((await check("--profile", "national", path)).status).toBe(1);
    expect(await runCli(["check", "--profile", join(path, "坏.json"), path], recorder())).toBe(3);
  });
});

describe("bad input", () => {
  const header = [
    "序号",
    "项目名称",
    "年初预算数",
    "调整后预算数",
    "1-7月执行数",
    "执行率",
    "年度目标",
    "完成情况",
    "偏差原因",
  ];

  it.each([
    ["an empty sheet", sheet([])],
    [
      "no form",
      sheet([
        ["姓名", "科室"],
        ["（略）", "办公室"],
      ]),
    ],
  ])("says that there is no form: %s", async (_, draft) => {
    const { status, file } = await one(workbook(draft));
    expect([status, file.outcome, file.findings]).toEqual([0, "no-form", []]);
    expect(file.notices.map((notice) => notice.message).join()).toMatch(/没有|缺/);
  });

  it("finds no fault with a header alone", async () => {
    const { status, file } = await one(workbook(sheet([["项目绩效监控台账"], header])));
    expect([status, file.findings.filter((finding) => finding.severity === "error")]).toEqual([0, []]);
  });

  it.each([
    ["encrypted", compoundFile("EncryptedPackage"), "encrypted"],
    ["renamed .xls", compoundFile("Workbook"), "legacy-format"],
    ["renamed .csv", "项目,预算\n绿化,1\n", "not-a-workbook"],
    ["renamed .pdf", "%PDF-1.7\n", "not-a-workbook"],
    ["empty file", "", null],
    ["truncated", ledger().subarray(0, 2000), null],
  ])("refuses a file that is %s", async (_, bytes, code) => {
    const { status, file } = await one(bytes);
    expect([status, file.outcome]).toEqual([2, "refused"]);
    if (code) expect(file.refusal!.code).toBe(code);
    expect(file.refusal!.message).toMatch(/[\u4e00-\u9fff].*[。]?$/);
  });

  it("refuses a zip bomb", async () => {
    const bomb = withSheetXml(ledger(1), (xml) =>
      xml.replace("</sheetData>", " ".repeat(DEFAULT_LIMITS.ratioFrom + 1_000_000) + "</sheetData>"),
    );
    const { status, file } = await one(bomb);
    expect([status, file.refusal!.code]).toEqual([2, "unsafe"]);
  }, 60_000);

  it("checks the others beside a refused file", async () => {
    const path = put({ "好.xlsx": ledger(8), "坏.xlsx": "x" });
    const { status, report } = await check(path);
    expect(status).toBe(2);
    expect(report.files.map((file) => file.outcome).sort()).toEqual(["checked", "refused"]);
  });

  it("reads a protected sheet, and a used range of 200,000 rows", async () => {
    expect((await one(isProtected(ledger(8)))).file.outcome).toBe("checked");
    const far = withSheetXml(ledger(8), (xml) =>
      xml.replace(
        "</sheetData>",
        '<row r="200000"><c r="A200000" t="inlineStr"><is><t>备查</t></is></c></row></sheetData>',
      ),
    );
    const { file } = await one(far);
    expect(file.outcome).toBe("checked");
    expect(file.forms[0]!.funds.length).toBeLessThan(20);
  });

  it.each([
    ["zero", 0],
    ["negative", -5],
    ["text", "待批复"],
    ["an error", { error: "#DIV/0!" }],
  ])("gives no rate but a finding for a budget that is %s", async (_, budget) => {
    const rows = [
      ["2026年项目绩效监控台账"],
      header,
      [1, "绿化", budget, budget, 5, null, "100%", "50%", ""],
    ];
    const { file } = await one(workbook(sheet(rows)));
    expect(file.forms[0]!.funds[0]!.computedRate).toBeNull();
    expect(file.findings.filter((finding) => finding.severity === "error")).not.toEqual([]);
  });
});

describe("fix", () => {
  it("writes copies whose next check finds nothing safe to fix, and a second run changes no byte", async () => {
    const path = put({
      "台账.xlsx": ledger(30),
      "自评.xlsx": workbook(...samples["后勤服务中心自评表.xlsx"]!()),
    });
    const before = readFileSync(join(path, "台账.xlsx"));
    for (const options of [[], ["--reasons", "--mark"]]) {
      const [first, second] = [put({}), put({})];
      expect(await runCli(["fix", path, "--out", first, ...options], recorder())).toBe(0);
      expect(await runCli(["fix", first, "--out", second, ...options], recorder())).toBe(0);
      for (const name of ["台账.xlsx", "自评.xlsx"])
        expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
      const { report } = await check(first);
      const safe = report.files
        .flatMap((file) => file.findings)
        .filter((finding) => finding.fix?.safety === "safe");
      expect(safe).toEqual([]);
    }
    expect(readFileSync(join(path, "台账.xlsx")).equals(before)).toBe(true);
  }, 60_000);

  it("says what it did to each file and to all, and that it only marked where it changed nothing", async () => {
    const path = put({
      "甲.xlsx": ledger(30),
      "乙.xlsx": workbook(sheet([["通知"]])),
      "丙.xlsx": "不是表格",
    });
    const [first, second] = [put({}), put({})];
    const fixed = async (from: string, out: string): Promise<string> => {
      const io = recorder();
      await runCli(["fix", from, "--out", out, "--mark"], io);
      return io.stdout();
    };
    expect(await fixed(path, first)).toMatch(/\n共 3 个文件，1 个有改动，改了 \d+ 处；1 个未处理。\n$/);
    const again = await fixed(first, second);
    expect(again).toMatch(/甲\.xlsx\n {2}没有需要自动改正的内容，只标出 \d+ 处问题。/);
    expect(again).toMatch(/乙\.xlsx\n {2}没有需要自动改正的内容，原样保存。/);
    expect(again).toMatch(/\n共 2 个文件，0 个有改动，改了 0 处。\n$/);
  });

  it("never writes over its input", async () => {
    const path = put({ "台账.xlsx": ledger(8) });
    const io = recorder();
    expect(await runCli(["fix", path, "--out", path], io)).toBe(3);
    expect(io.stderr()).toContain("覆盖原文件");
  });

  it("writes nothing for a protected sheet", async () => {
    const path = put({ "台账.xlsx": isProtected(ledger(8)) });
    const out = put({});
    const io = recorder();
    expect(await runCli(["fix", path, "--out", out], io)).toBe(2);
    expect(io.stdout()).toContain("受保护");
    expect(() => readFileSync(join(out, "台账.xlsx"))).toThrow();
  });
});

describe("check of reports", () => {
  const TEXT =
    "2020年度后勤保障项目运行监控报告\n截至2020年7月31日，项目共支出资金588.5万元，预算执行率59.97%。";
  const report = docx(
    TEXT.split("\n")
      .map((line) => paragraphXml(line))
      .join(""),
  );
  const tables = () => createWorkbook(samples["后勤保障项目监控表.xlsx"]!());

  it("lays a report against itself, and against a workbook when asked", async () => {
    const path = put({ "报告.docx": report, "表.xlsx": tables() });
    const alone = await check(join(path, "报告.docx"));
    expect(alone.report.files).toMatchObject([{ outcome: "checked", findings: [], forms: [] }]);
    const words = recorder();
    await runCli(["check", join(path, "报告.docx")], words);
    expect(words.stdout()).toContain("报告里没有绩效表，核对了正文；错误 0，警告 0，提示 0。");
    const beside = await check("--report", join(path, "报告.docx"), join(path, "表.xlsx"));
    expect(beside.report.files.map(({ path: file }) => file.replace(/.*\//, ""))).toEqual([
      "表.xlsx",
      "报告.docx",
    ]);
    const own = beside.report.files[1]!;
    expect(own.findings.map(({ rule, sheet, cells }) => [rule, sheet, cells])).toEqual([
      ["TXT-01", "正文", ["A2"]],
      ["TXT-01", "正文", ["A2"]],
    ]);
    expect(own.findings[0]!.message).toMatch(
      /588\.5万元，表中为577\.5万元.*（见 监控表!F6、资金使用情况表!C12）$/,
    );
    expect(own.notices.map(({ message }) => message)).toEqual([
      "报告正文 2 段，其中 1 句带数字的话已与表对照。",
    ]);
  });

  it("searches folders for reports only when asked", async () => {
    const path = put({ "报告.docx": report, "旧报告.doc": "x" });
    expect((await check(path)).report.files).toEqual([]);
    expect((await check("--reports", path)).report.files).toHaveLength(1);
    const [old] = (await check(join(path, "旧报告.doc"))).report.files;
    expect(old!.refusal!.message).toMatch(/另存为 \.docx/);
  });

  it("takes one workbook beside a report", async () => {
    const path = put({ "报告.docx": report });
    const io = recorder();
    expect(await runCli(["check", "--report", join(path, "报告.docx"), join(path, "报告.docx")], io)).toBe(3);
    expect(io.stderr()).toMatch(/请只给出一个 \.xlsx 文件/);
  });
});
