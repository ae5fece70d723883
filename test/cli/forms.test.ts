import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../../src/cli";
import type { CheckReport } from "../../src/cli/check-report";
import type { CustomForm } from "../../src/forms";
import { CUSTOM_FORMS_SETTING, writeCustomForms } from "../../src/forms/custom-form";
import { XlsxHost } from "../../src/hosts/xlsx";
import { recorder } from "./recorder";
import { folder, sheet, workbook } from "./workbooks";

const form: CustomForm = {
  id: "county",
  name: "某县台账",
  kind: "ledger",
  columns: { projectName: ["事项"], initialBudget: ["盘子"], executed: ["花了"], rate: ["快慢"] },
};
const strange = workbook(
  sheet([
    ["事项", "盘子", "花了", "快慢"],
    ["食堂运行", 100, 50, 0.4],
  ]),
);
const made: string[] = [];
afterEach(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true })));

function put(files: Readonly<Record<string, Uint8Array | string>>): string {
  const path = folder(files);
  made.push(path);
  return path;
}

async function rules(...args: string[]): Promise<string[]> {
  const io = recorder();
  await runCli(["check", "--format", "json", ...args], io);
  const report = JSON.parse(io.stdout()) as CheckReport;
  return report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

it("checks by the layouts of a file, and by those kept with the workbook", async () => {
  const kept = XlsxHost.open(strange);
  await kept.writeSetting(CUSTOM_FORMS_SETTING, writeCustomForms([form]));
  const path = put({
    "表.xlsx": strange,
    "带表样.xlsx": await kept.save(),
    "表样.json": writeCustomForms([form]),
  });
  expect(await rules(join(path, "表.xlsx"))).toEqual([]);
  expect(await rules("--forms", join(path, "表样.json"), join(path, "表.xlsx"))).toContain("FND-01");
  expect(await rules(join(path, "带表样.xlsx"))).toContain("FND-01");
});

it("fixes by them, too", async () => {
  const path = put({ "表.xlsx": strange, "表样.json": writeCustomForms([form]) });
  const out = put({});
  await runCli(["fix", join(path, "表.xlsx"), "--out", out, "--forms", join(path, "表样.json")], recorder());
  const fixed = await XlsxHost.open(readFileSync(join(out, "表.xlsx"))).read("workbook");
  expect(fixed.sheets[0]!.values[1]![3]).toBe(0.5);
});

it("refuses a file that holds no layouts", async () => {
  const path = put({ "表.xlsx": strange, "表样.json": "[]" });
  const io = recorder();
  expect(await runCli(["check", "--forms", join(path, "表样.json"), join(path, "表.xlsx")], io)).toBe(3);
  expect(io.stderr()).toContain("自定义表样没有导入");
  const other = recorder();
  expect(await runCli(["check", "--forms", join(path, "没有.json"), join(path, "表.xlsx")], other)).toBe(3);
});
