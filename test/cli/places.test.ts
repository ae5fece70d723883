/** Where commands read and write: links, folders in the way, files that are named twice. */
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { runCli } from "../../src/cli";
import { findFiles } from "../../src/cli/find-files";
import { recorder } from "./recorder";
import { ledger } from "./workbooks";

const bytes = ledger(12);
let folder: string;
const path = (...names: string[]) => join(folder, ...names);
const isUnharmed = (...names: string[]) => Buffer.compare(readFileSync(path(...names)), bytes) === 0;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "去处-")));
  mkdirSync(path("原"));
  writeFileSync(path("原", "台账.xlsx"), bytes);
  writeFileSync(
    path("更改单.json"),
    JSON.stringify({ version: 1, edits: [{ sheet: "监控台账", cell: "A1", value: "改" }] }),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const io = recorder();
  return { status: await runCli(args, io), out: io.stdout(), err: io.stderr() };
}

describe("an original that is reached by a link", () => {
  beforeEach(() => symlinkSync(path("原"), path("另名")));

  it("is not written over by patch", async () => {
    const { status, err } = await run(
      "patch",
      path("原", "台账.xlsx"),
      path("更改单.json"),
      path("另名", "台账.xlsx"),
    );
    expect([status, isUnharmed("原", "台账.xlsx")]).toEqual([3, true]);
    expect(err).toContain("新表不能就是原表");
  });

  it.each([
    ["the folder", () => path("原")],
    ["the file", () => path("原", "台账.xlsx")],
  ])("is not written over by fix of %s", async (_, input) => {
    const { status, err } = await run("fix", input(), "--out", path("另名"));
    expect([status, isUnharmed("原", "台账.xlsx")]).toEqual([3, true]);
    expect(err).toContain("会覆盖原文件");
    expect(readdirSync(path("原"))).toEqual(["台账.xlsx"]);
  });

  it("is no further file when the results go into it", async () => {
    mkdirSync(path("原", "结果"));
    writeFileSync(path("原", "结果", "旧.xlsx"), bytes);
    symlinkSync(path("原", "结果"), path("结果"));
    const { out } = await run("fix", path("原"), "--out", path("结果"));
    expect(out).not.toContain("旧.xlsx");
  });

  it("keeps its content when the output is another name of the very file", async () => {
    linkSync(path("原", "台账.xlsx"), path("同.xlsx"));
    expect((await run("patch", path("原", "台账.xlsx"), path("更改单.json"), path("同.xlsx"))).status).toBe(
      0,
    );
    expect([isUnharmed("原", "台账.xlsx"), isUnharmed("同.xlsx")]).toEqual([true, false]);
  });
});

describe("patch", () => {
  const input = () => [path("原", "台账.xlsx"), path("更改单.json")] as const;

  it("makes the folders it needs, and leaves nothing else in them", async () => {
    expect((await run("patch", ...input(), path("新", "内", "台账.xlsx"))).status).toBe(0);
    expect(readdirSync(path("新", "内"))).toEqual(["台账.xlsx"]);
  });

  it.each([
    ["a folder", () => path("原"), 2, "同名的文件夹"],
    ["below a file", () => path("更改单.json", "台账.xlsx"), 2, "同名的文件"],
    ["the patch", () => path("更改单.json"), 3, "新表不能就是更改单"],
    ["of another kind", () => path("台账.xlsm"), 3, "扩展名须与原表相同（.xlsx）"],
  ])("says so when the output is %s, and writes nothing", async (_, output, wanted, sentence) => {
    const { status, out, err } = await run("patch", ...input(), output());
    expect([status, out]).toEqual([wanted, ""]);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/EISDIR|ENOTDIR|读取/);
    expect(readdirSync(folder).sort()).toEqual(["原", "更改单.json"]);
  });
});

describe("fix", () => {
  it.each([
    ["a file twice", () => [path("原", "台账.xlsx"), path("原", "..", "原", "台账.xlsx")]],
    ["a folder and a file in it", () => [path("原"), path("原", "台账.xlsx")]],
  ])("does %s once", async (_, inputs) => {
    const { status, out } = await run("fix", ...inputs(), "--out", path("果"));
    expect([status, out.match(/台账\.xlsx/g)]).toEqual([0, ["台账.xlsx"]]);
    expect(readdirSync(path("果"))).toEqual(["台账.xlsx"]);
  });

  it("keeps two files of one name apart: it writes neither", async () => {
    mkdirSync(path("乙"));
    writeFileSync(path("乙", "台账.xlsx"), bytes);
    const { status, err } = await run("fix", path("原"), path("乙"), "--out", path("果"));
    expect(status).toBe(3);
    expect(err).toContain("有两个文件同名（台账.xlsx）");
    expect(readdirSync(folder)).not.toContain("果");
  });

  it("says that a signature goes, where something is changed", async () => {
    const signed = zipSync({ ...unzipSync(bytes), "_xmlsignatures/sig1.xml": strToU8("<Signature/>") });
    writeFileSync(path("原", "台账.xlsx"), signed);
    expect((await run("fix", path("原"), "--out", path("果"), "--mark")).out).toContain(
      "注意 文件带有数字签名",
    );
    writeFileSync(path("原", "台账.xlsx"), readFileSync(path("果", "台账.xlsx")));
    expect((await run("fix", path("原"), "--out", path("果"), "--mark")).out).not.toContain("签名");
  });

  it("wants a folder, not a file", async () => {
    const { status, err } = await run("fix", path("原"), "--out", path("更改单.json"));
    expect(status).toBe(3);
    expect(err).toContain("却是一个文件");
  });
});

describe("a folder", () => {
  const found = async (...names: string[]) =>
    (await findFiles([path(...names)])).map((file) => file.relative);

  it("is searched through links, each of its folders once on the way", async () => {
    mkdirSync(path("乙"));
    symlinkSync(path("原"), path("乙", "链"));
    symlinkSync(path("乙"), path("乙", "圈"));
    symlinkSync(path("无"), path("乙", "断.xlsx"));
    expect((await found("乙")).sort()).toEqual(["断.xlsx", "链/台账.xlsx"].sort());
  });

  it("may hold things that are no files: nothing waits for them", async () => {
    if (spawnSync("mkfifo", [path("原", "管.xlsx")]).status !== 0) return;
    expect(await found("原")).toEqual(["台账.xlsx"]);
    expect((await findFiles([path("原", "管.xlsx")]))[0]!.refusal!.code).toBe("unsupported-type");
  });

  it("that cannot be entered is named, and the others are searched", async () => {
    mkdirSync(path("锁"));
    chmodSync(folder, 0o755);
    chmodSync(path("锁"), 0);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid!(65_534);
    try {
      const files = await findFiles([folder]);
      expect(files.map(({ relative, refusal }) => [relative, refusal?.code ?? null])).toEqual([
        ["原/台账.xlsx", null],
        ["锁", "no-permission"],
      ]);
      const [named] = await findFiles([path("锁", "台账.xlsx")]);
      expect(named!.refusal).toMatchObject({ code: "no-permission" });
    } finally {
      if (isRoot) process.seteuid!(0);
    }
  });
});
