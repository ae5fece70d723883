import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli";
import { XlsxHost } from "../../src/hosts/xlsx";
import { richWorkbook } from "../fixtures/xlsx/rich-workbook";
import { zipOf } from "../support/zip-parts";

const rich = zipOf(richWorkbook);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "patch-"));
  writeFileSync(join(folder, "in.xlsx"), rich);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function patch(json: unknown, input = "in.xlsx", output = "out.xlsx") {
  writeFileSync(join(folder, "patch.json"), typeof json === "string" ? json : JSON.stringify(json));
  let out = "";
  let err = "";
  const status = await runCli(
    ["patch", join(folder, input), join(folder, "patch.json"), join(folder, output)],
    {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
    },
  );
  return { status, out, err };
}

async function cellOf(file: string, row: number, column: number) {
  const host = XlsxHost.open(new Uint8Array(readFileSync(join(folder, file))));
  const [sheet] = (await host.read("workbook")).sheets;
  return sheet!.values[row]?.[column];
}

describe("patch", () => {
  it("writes values, formulas, formats, fills, notes and marks, and prints what undoes them", async () => {
    const { status, out } = await patch({
      version: 1,
      edits: [
        { sheet: "监控表", cell: "B4", expected: 100, next: 120, note: "依据批复" },
        { sheet: "监控表", cell: "C4", expected: 40.1, value: "四十", numberFormat: "@", fill: "#FFEB9C" },
        { sheet: "监控表", cell: "F4", expectedFormula: "=B4*2", formula: "=B4*3", value: 360 },
      ],
      marks: [{ sheet: "监控表", cells: ["D3", "B3:B4"], severity: "warning", note: "请核对" }],
    });
    expect(status).toBe(0);
    expect([await cellOf("out.xlsx", 3, 1), await cellOf("out.xlsx", 3, 2)]).toEqual([120, "四十"]);
    const host = XlsxHost.open(new Uint8Array(readFileSync(join(folder, "out.xlsx"))));
    expect(host.marks()).toHaveLength(3);
    const notes = host.notes().flatMap(({ at, text, ours }) => (ours ? [[at.row, at.column, text]] : []));
    expect(notes).toEqual(
      expect.arrayContaining([
        [3, 1, "依据批复"],
        [2, 3, "请核对"],
        [2, 1, "请核对"],
      ]),
    );
    expect((await patch(out, "out.xlsx", "back.xlsx")).status).toBe(0);
    const back = XlsxHost.open(new Uint8Array(readFileSync(join(folder, "back.xlsx"))));
    expect(await back.read("workbook")).toEqual(await XlsxHost.open(rich).read("workbook"));
    expect([back.marks(), back.notes().filter(({ ours }) => ours)]).toEqual([[], []]);
  });

  it("writes nothing when an expectation is not met", async () => {
    const { status, out, err } = await patch({
      version: 1,
      edits: [
        { sheet: "监控表", cell: "B4", expected: 99, value: 120 },
        { sheet: "没有", cell: "A1", value: 1 },
        { sheet: "参数", cell: "A1", value: 1 },
      ],
    });
    expect(status).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "patch.json"]);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      conflicts: [
        { sheet: "监控表", cell: "B4", reason: "changed", found: 100 },
        { sheet: "没有", reason: "no-sheet" },
        { sheet: "参数", reason: "protected" },
      ],
    });
    expect(err.trim().split("\n")).toHaveLength(3);
  });

  it("copies the file byte for byte for an empty patch", async () => {
    expect((await patch({ version: 1, edits: [] })).status).toBe(0);
    expect(new Uint8Array(readFileSync(join(folder, "out.xlsx")))).toEqual(rich);
  });

  it.each(["utf16le", "utf8"] as const)("reads a patch in %s with a byte order mark", async (encoding) => {
    const json = JSON.stringify({ version: 1, edits: [{ sheet: "监控表", cell: "B4", value: 7 }] });
    writeFileSync(join(folder, "marked.json"), Buffer.from(`\ufeff${json}`, encoding));
    const paths = ["in.xlsx", "marked.json", "out.xlsx"].map((name) => join(folder, name));
    const io = { out: () => undefined, err: () => undefined };
    expect(await runCli(["patch", ...paths], io)).toBe(0);
    expect(await cellOf("out.xlsx", 3, 1)).toBe(7);
  });

  it("says that a signature goes", async () => {
    writeFileSync(
      join(folder, "in.xlsx"),
      zipOf({ ...richWorkbook, "_xmlsignatures/sig1.xml": "<Signature/>" }),
    );
    const edits = [{ sheet: "监控表", cell: "B4", value: 7 }];
    expect((await patch({ version: 1, edits })).err).toContain("签名将失效");
    expect((await patch({ version: 1, edits: [{ ...edits[0], expected: 5 }] })).err).not.toContain("签名");
  });

  it("refuses a file that is no workbook", async () => {
    writeFileSync(join(folder, "in.xlsx"), "序号,名称\n1,甲\n");
    const { status, out, err } = await patch({ version: 1, edits: [] });
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("CSV");
    expect(readdirSync(folder)).not.toContain("out.xlsx");
  });

  it.each<[unknown, string]>([
    ["{version: 1}", "不是有效的 JSON"],
    [{ version: 2, edits: [] }, "“version”只能是1"],
    [{ version: 1, edits: [], macros: 1 }, "不认识的项：“macros”"],
    [{ version: 1, edits: [{ sheet: "监控表", cell: "B4", valeu: 1 }] }, "第1处修改里有不认识的项：“valeu”"],
    [{ version: 1, edits: [{ sheet: "监控表", cell: "4B", value: 1 }] }, "第1处修改的“cell”须为 A1 样式"],
    [{ version: 1, edits: [{ sheet: "监控表", cell: "B4", value: 1, next: 2 }] }, "只能写一个"],
    [{ version: 1, edits: [{ cell: "B4", value: 1 }] }, "第1处修改的“sheet”须为文字"],
    [
      { version: 1, marks: [{ sheet: "监控表", cell: "B4", severity: "fatal" }] },
      '第1处标记的“severity”只能是"error"',
    ],
    [{ version: 1, edits: [{ sheet: "监控表", cell: "B4", value: { x: 1 } }] }, "第1处修改的“value”写法不对"],
  ])("refuses the patch %j and says why in Chinese", async (json, sentence) => {
    const { status, out, err } = await patch(json);
    expect([status, out]).toEqual([3, ""]);
    expect(err).toContain(sentence);
    expect(readdirSync(folder)).not.toContain("out.xlsx");
  });

  it("never writes over its input, and wants three paths", async () => {
    expect((await patch({ version: 1, edits: [] }, "in.xlsx", "in.xlsx")).status).toBe(3);
    expect(new Uint8Array(readFileSync(join(folder, "in.xlsx")))).toEqual(rich);
    const io = { out: () => undefined, err: () => undefined };
    expect(await runCli(["patch", "a.xlsx"], io)).toBe(3);
    expect((await patch({ version: 1 }, "missing.xlsx")).status).toBe(2);
  });
});
