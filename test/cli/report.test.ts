import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../../src/cli/index";
import { createWorkbook } from "../../src/hosts/xlsx";
import { samples } from "../../src/tools/samples";
import { wordsOf } from "../support/words-of-docx";
import { recorder } from "./recorder";
import { folder, ledger, sheet, workbook } from "./workbooks";

const monitoring = (): Uint8Array => createWorkbook(samples["后勤保障项目监控表.xlsx"]!());

async function report(...args: readonly string[]) {
  const io = recorder();
  const status = await runCli(["report", ...args], io);
  return { status, out: io.stdout(), err: io.stderr() };
}

test("drafts a Word file a workbook, and leaves the workbooks alone", async () => {
  const input = folder({
    "监控表.xlsx": monitoring(),
    "台账.xlsx": ledger(),
    "通讯录.xlsx": workbook(sheet([["姓名"]])),
  });
  const before = readFileSync(join(input, "监控表.xlsx"));
  const out = join(input, "报告");
  const { status, out: told } = await report(input, "--out", out);
  expect(status).toBe(0);
  expect(told).toMatch(/监控表\.docx：取自 3 张表，还有 \d+ 处〔 〕要填写或核对。/u);
  expect(told).toContain("没有识别到绩效表，没有起草报告。");
  expect(wordsOf(new Uint8Array(readFileSync(join(out, "监控表.docx"))))).toContain("执行率58.85%");
  expect(wordsOf(new Uint8Array(readFileSync(join(out, "台账.docx"))))).toContain("运行监控汇总报告");
  expect(existsSync(join(out, "通讯录.docx"))).toBe(false);
  expect(readFileSync(join(input, "监控表.xlsx")).equals(before)).toBe(true);
});

test("writes over nothing that is there: it may have been filled in", async () => {
  const input = folder({ "监控表.xlsx": monitoring() });
  writeFileSync(join(input, "监控表.docx"), "已补全");
  const { status, out } = await report(join(input, "监控表.xlsx"), "--out", input);
  expect(status).toBe(2);
  expect(out).toContain("已经存在，没有覆盖");
  expect(readFileSync(join(input, "监控表.docx"), "utf8")).toBe("已补全");
});

test.each([
  [["监控表.xlsx"], 3, "请用 --out 指定"],
  [["没有.xlsx", "--out", "报告"], 2, "找不到这个文件"],
] as const)("%j ends with %d", async (args, status, sentence) => {
  const result = await report(...args);
  expect(result.status).toBe(status);
  expect(result.out + result.err).toContain(sentence);
});

test("two workbooks that would become one report are refused before anything is written", async () => {
  const input = folder({ "表.xlsx": monitoring(), "表.xlsm": monitoring() });
  const { status, err } = await report(input, "--out", join(input, "报告"));
  expect(status).toBe(3);
  expect(err).toContain("有两个文件同名");
  expect(existsSync(join(input, "报告"))).toBe(false);
});
