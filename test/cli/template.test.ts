import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../../src/cli";
import { review } from "../../src/engine/review";
import { XlsxHost } from "../../src/hosts/xlsx";
import { nationalProfile } from "../../src/profile/profile";
import { recorder } from "./recorder";
import { folder } from "./workbooks";

let out: string;
beforeEach(() => void (out = folder({})));
afterEach(() => rmSync(out, { recursive: true }));

async function template(...args: string[]) {
  const io = recorder();
  const status = await runCli(["template", ...args], io);
  return { status, stdout: io.stdout(), stderr: io.stderr() };
}

it("lists the blank forms, what each is for and what can be set", async () => {
  const { status, stdout } = await template();
  expect(status).toBe(0);
  expect(stdout).toContain("项目支出绩效目标执行监控表\n  年中按月份监控");
  expect(stdout).toContain("可设：年度、截至月份（2/3/");
});

it("writes the named forms, each recognised as what it is", async () => {
  const { status, stdout } = await template(
    "项目支出绩效目标执行监控表",
    "台账",
    "--out",
    out,
    "--set",
    "年度=2027，金额单位=元",
  );
  expect(status).toBe(0);
  expect(stdout.trim().split("\n")).toHaveLength(2);
  const read = async (name: string) => {
    const snapshot = await XlsxHost.open(readFileSync(join(out, name))).read("workbook");
    return review(snapshot, nationalProfile).forms[0];
  };
  expect(await read("项目支出绩效目标执行监控表.xlsx")).toMatchObject({
    kind: "monitoring",
    year: 2027,
    unit: "元",
  });
  expect(await read("项目绩效监控台账.xlsx")).toMatchObject({ kind: "ledger", year: 2027, unit: "元" });
});

it("writes all of them", async () => {
  const { stdout } = await template("全部", "--out", join(out, "新建"));
  const files = readdirSync(join(out, "新建"));
  expect(files.length).toBeGreaterThanOrEqual(20);
  expect(stdout.trim().split("\n")).toHaveLength(files.length);
});

it("never writes over a file, which may have been filled in", async () => {
  const path = join(out, "项目绩效监控台账.xlsx");
  writeFileSync(path, "填好的");
  const { status, stderr } = await template("台账", "绩效指标表", "--out", out);
  expect(status).toBe(2);
  expect(stderr).toContain("已经存在，没有覆盖");
  expect(readFileSync(path, "utf8")).toBe("填好的");
  expect(readdirSync(out)).toContain("绩效指标表.xlsx");
});

it.each([
  [["台账"], "--out"],
  [["不存在的表", "--out", "OUT"], "没有名为“不存在的表”的空白表"],
  [["监控表", "--out", "OUT"], "请写全名称"],
  [["台账", "--out", "OUT", "--set", "年=2027"], "可设：年度、截至月份"],
  [["台账", "--out", "OUT", "--set", "年度=七"], "“年度”请填四位数字"],
  [["台账", "--out", "OUT", "--set", "金额单位=美元"], "请从列表中选择"],
])("says what is wrong and writes nothing: %j", async (args, message) => {
  const { status, stderr } = await template(...args.map((arg) => (arg === "OUT" ? out : arg)));
  expect(status).toBe(3);
  expect(stderr).toContain(message);
  expect(readdirSync(out)).toEqual([]);
});
