import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli";
import { XlsxHost } from "../../src/hosts/xlsx";
import { recorder } from "./recorder";
import { folder, ledger, sheet, workbook } from "./workbooks";

const out = mkdtempSync(join(tmpdir(), "清单-"));
const input = folder({
  "台账.xlsx": ledger(),
  "空白.xlsx": workbook(sheet([["说明"]])),
  "坏.xlsx": "不是表格",
});
afterAll(() => [out, input].forEach((path) => rmSync(path, { recursive: true })));

async function run(...args: string[]) {
  const io = recorder();
  const status = await runCli(["check", ...args], io);
  return { status, said: io.stdout(), problem: io.stderr().split("\n\n")[0]! };
}

test("the problems of a folder as one workbook, beside what is always said", async () => {
  const list = join(out, "问题清单.xlsx");
  const { status, said } = await run("--list", list, "--format", "json", input);
  expect(status).toBe(2);
  const { files } = JSON.parse(said) as { files: { findings: { message: string }[] }[] };
  const { sheets } = await XlsxHost.open(new Uint8Array(readFileSync(list))).read("workbook");
  expect(sheets.map(({ name }) => name)).toEqual(["文件汇总", "问题清单"]);
  const problems = sheets[1]!.values.slice(2).map((row) => row[5]);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems).toEqual(files.flatMap(({ findings }) => findings.map(({ message }) => message)));
  const listed = sheets[0]!.values.slice(2, 5).map((row) => [row[1], row[7]].join(" "));
  expect(listed).toEqual([
    expect.stringContaining("台账.xlsx"),
    expect.stringMatching(/坏\.xlsx 没有检查：/),
    expect.stringMatching(/空白\.xlsx 没有识别到绩效表/),
  ]);
});

test.each([
  ["a file that is there", "有了.xlsx", /已经存在，没有覆盖/],
  ["another ending", "清单.csv", /\.xlsx 文件名/],
])("%s is refused before anything is checked", async (_, name, message) => {
  const list = join(out, name);
  if (name === "有了.xlsx") await run("--list", list, input);
  const before = existsSync(list) ? readFileSync(list) : null;
  const { status, said, problem } = await run("--list", list, input);
  expect([status, said]).toEqual([3, ""]);
  expect(problem).toMatch(message);
  expect(existsSync(list) ? readFileSync(list) : null).toEqual(before);
});

test("reports have no place in it, and that is said", async () => {
  const { status, problem } = await run(
    "--list",
    join(out, "二.xlsx"),
    "--report",
    "报告.docx",
    join(input, "台账.xlsx"),
  );
  expect([status, problem]).toEqual([3, "--list 只列表格里的问题，请不要同时核对报告。"]);
});
