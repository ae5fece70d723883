import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFiles } from "../../src/cli/find-files";

describe("finding workbooks", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "找表-"));
    mkdirSync(join(folder, "乙", "丙"), { recursive: true });
    mkdirSync(join(folder, "结果"));
    for (const name of [
      "甲.xlsx",
      "乙/二.XLSM",
      "乙/丙/三.xlsx",
      "~$甲.xlsx",
      ".~甲.xlsx",
      "旧.xls",
      "说明.docx",
      "结果/甲.xlsx",
    ])
      writeFileSync(join(folder, name), "");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("walks folders to the bottom, in the same order every time, without lock files and other formats", async () => {
    const files = await findFiles([folder], { without: join(folder, "结果") });
    expect(files.map((file) => file.relative).sort()).toEqual(
      ["乙/丙/三.xlsx", "乙/二.XLSM", "甲.xlsx"].sort(),
    );
    expect(await findFiles([folder])).toHaveLength(4);
    expect(files.every((file) => file.refusal === null)).toBe(true);
  });

  it.each([
    ["旧.xls", "legacy-format"],
    ["说明.docx", "unsupported-type"],
    ["没有.xlsx", "not-found"],
  ])("refuses %s with a sentence", async (name, code) => {
    const [file] = await findFiles([join(folder, name)]);
    expect(file!.refusal!.code).toBe(code);
    expect(file!.refusal!.message).toMatch(/[。]$/);
  });
});
