/** @jest-environment jsdom */
import { filesOfDrop, filesOfField } from "../../src/workbench/batch/chosen-files";

function file(name: string, path = ""): File {
  return Object.defineProperty(new File(["x"], name), "webkitRelativePath", { value: path });
}

const list = (...files: File[]) => files as unknown as FileList;

/** As browsers give them: a folder's reader hands out a part at a time, and nothing at the end. */
function folderEntry(fullPath: string, inside: readonly object[], denied = false) {
  const parts = [inside.slice(0, 1), inside.slice(1), []];
  return {
    name: fullPath.slice(1),
    isDirectory: true,
    fullPath,
    createReader: () => ({
      readEntries: (done: (entries: unknown) => void, fail: (error: Error) => void) =>
        denied ? fail(new Error("denied")) : done(parts.shift() ?? []),
    }),
  };
}
const fileEntry = (fullPath: string) => ({
  isDirectory: false,
  fullPath,
  file: (done: (found: File) => void) => done(file(fullPath)),
});
const drop = (files: File[], entries: readonly object[]) =>
  filesOfDrop({
    files: list(...files),
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
  } as unknown as DataTransfer);

describe("files chosen for a batch", () => {
  test("workbooks in the order a person counts, with the folders below the chosen one", () => {
    const { files, legacy } = filesOfField(
      list(
        file("表10.xlsx", "上报/处室二/表10.xlsx"),
        file("表2.XLSX", "上报/处室二/表2.XLSX"),
        file("~$表2.xlsx", "上报/处室二/~$表2.xlsx"),
        file(".~表2.xlsx", "上报/处室二/.~表2.xlsx"),
        file("说明.docx", "上报/说明.docx"),
        file("旧.xls", "上报/旧.xls"),
        file("甲.et", "上报/甲.et"),
        file("台账.xlsm", "上报/处室一/台账.xlsm"),
      ),
    );
    expect(files.map(({ name }) => name)).toEqual([
      "处室二/表2.XLSX",
      "处室二/表10.xlsx",
      "处室一/台账.xlsm",
    ]);
    expect(new Set(legacy)).toEqual(new Set(["旧.xls", "甲.et"]));
  });

  test("a single dropped file is no batch; a folder is, whatever its name", () => {
    const one = file("表.xlsx");
    expect(drop([one], [fileEntry("/表.xlsx")]).single).toBe(one);
    expect(drop([file("上报.xlsx")], [folderEntry("/上报.xlsx", [])]).single).toBeNull();
    expect(drop([one, file("二.xlsx")], [fileEntry("/表.xlsx"), fileEntry("/二.xlsx")]).single).toBeNull();
  });

  test("a dropped folder is searched to the bottom, beside single files", async () => {
    const folder = folderEntry("/上报", [
      fileEntry("/上报/甲.xlsx"),
      fileEntry("/上报/封面.pdf"),
      folderEntry("/上报/二", [fileEntry("/上报/二/乙.xlsx"), fileEntry("/上报/二/丙.xls")]),
    ]);
    const dropped = drop([file("单独.xlsx"), file("上报")], [fileEntry("/单独.xlsx"), folder]);
    const { files, legacy } = await dropped.all();
    expect(files.map(({ name }) => name).sort()).toEqual(
      ["上报/二/乙.xlsx", "上报/甲.xlsx", "单独.xlsx"].sort(),
    );
    expect(legacy).toEqual(["上报/二/丙.xls"]);
    await expect(files[0]!.file()).resolves.toBeInstanceOf(File);
  });

  test("a folder that the browser does not give is said to the caller", async () => {
    await expect(drop([file("上报")], [folderEntry("/上报", [], true)]).all()).rejects.toThrow("denied");
  });
});
