import type { CellEdit, Patch } from "../../../src/model/finding";
import { XlsxHost } from "../../../src/hosts/xlsx";
import { plainSheet, plainWorkbook, richWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { changedParts, partsOf, textOf, zipOf } from "../../support/zip-parts";

const original = zipOf(richWorkbook);
const SHEET1 = "xl/worksheets/sheet1.xml";
const at = (row: number, column: number, sheet = "监控表") => ({ sheet, row, column });
const any = (where: CellEdit["at"], next: CellEdit["next"]): CellEdit => ({
  at: where,
  expected: null,
  compareValue: false,
  next,
});

async function applied(host: XlsxHost, ...edits: CellEdit[]): Promise<Patch> {
  const result = await host.apply({ edits });
  if (result.outcome === "refused") throw new Error(JSON.stringify(result.conflicts));
  return result.inverse;
}

async function reasons(...edits: CellEdit[]): Promise<string[]> {
  const host = XlsxHost.open(original);
  const result = await host.apply({ edits });
  expect(await host.save()).toBe(original);
  return result.outcome === "refused" ? result.conflicts.map(({ reason }) => reason) : ["applied"];
}

it("leaves the bytes it was given alone, Node's buffers too, which lend theirs when cut", async () => {
  const given = Buffer.from(original);
  const host = XlsxHost.open(given);
  await applied(host, any(at(0, 0), { value: "改" }));
  const saved = await host.save();
  expect(given.equals(original)).toBe(true);

  expect(changedParts(original, saved)).toContain(SHEET1);
});

describe("a file that is not changed", () => {
  it("is saved as the very bytes it was opened from", async () => {
    const host = XlsxHost.open(original);
    await host.read("workbook");
    await host.clearMarks();
    await host.mark([]);
    await host.writeSetting("x", null);
    expect(await host.save()).toBe(original);
  });

  it("gets its parts back byte for byte when an edit is undone", async () => {
    const host = XlsxHost.open(original);
    await host.writeSetting("x", "1");
    await host.writeSetting("x", null);
    expect(changedParts(original, await host.save())).toEqual([]);
  });
});

describe("an edited file", () => {
  it("differs in the touched parts alone", async () => {
    const host = XlsxHost.open(original);
    await applied(host, any(at(3, 1), { value: 120 }));
    expect(changedParts(original, await host.save())).toEqual(["xl/workbook.xml", SHEET1]);
  });

  it("keeps untouched entries with their compressed bytes and dates", async () => {
    const host = XlsxHost.open(original);
    await applied(host, any(at(3, 1), { value: 120 }));
    const saved = Buffer.from(await host.save());
    const untouched = Buffer.from(original);
    const start = untouched.indexOf("xl/vbaProject.bin") - 30;
    const end = untouched.indexOf(SHEET1) - 30;
    expect(saved.includes(untouched.subarray(start, end))).toBe(true);
  });

  it("differs in the touched cells alone, within their part", async () => {
    const host = XlsxHost.open(original);
    await applied(
      host,
      any(at(3, 1), { value: 0.1 + 0.2 }),
      any(at(2, 0), { value: "<新>& " }),
      any(at(5, 6), { value: true }),
      any(at(8, 1), { formula: '=IF(B3>1,"是","否")', value: "是" }),
      any(at(9, 6), { value: 1e21 }),
    );
    const before = textOf(original, SHEET1);
    const after = textOf(await host.save(), SHEET1);
    const expected = before
      .replace('<dimension ref="A1:F8"/>', '<dimension ref="A1:G10"/>')
      .replace('<c r="B4" s="3"><v>100</v></c>', '<c r="B4" s="3"><v>0.30000000000000004</v></c>')
      .replace(
        '<c r="A3" t="s"><v>5</v></c>',
        '<c r="A3" t="inlineStr"><is><t xml:space="preserve">&lt;新&gt;&amp; </t></is></c>',
      )
      .replace(
        '<c r="F6"><f>NOW()</f></c></row>',
        '<c r="F6"><f>NOW()</f></c><c r="G6" s="2" t="b"><v>1</v></c></row>',
      )
      .replace(
        "</sheetData>",
        '<row r="9"><c r="B9" t="str"><f>IF(B3&gt;1,&quot;是&quot;,&quot;否&quot;)</f><v>是</v></c></row><row r="10"><c r="G10" s="2"><v>1E21</v></c></row></sheetData>',
      );
    expect(after).toBe(expected);
  });

  it("asks for recalculation, and drops the calculation chain only when a formula goes", async () => {
    const host = XlsxHost.open(original);
    await applied(host, any(at(3, 1), { value: 120 }));
    expect(textOf(await host.save(), "xl/workbook.xml")).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
    expect(partsOf(await host.save())).toHaveProperty(["xl/calcChain.xml"]);
    await applied(host, any(at(3, 5), { value: 200 }));
    const parts = partsOf(await host.save());
    expect(parts).not.toHaveProperty(["xl/calcChain.xml"]);
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  it("does not ask for recalculation when only looks change", async () => {
    const host = XlsxHost.open(original);
    await applied(host, any(at(3, 1), { fill: "#FF0000", numberFormat: "0.000" }));
    expect(changedParts(original, await host.save())).toEqual(["xl/styles.xml", SHEET1]);
  });

  it("appends styles that keep everything but what is changed", async () => {
    const host = XlsxHost.open(original);
    await applied(
      host,
      any(at(3, 1), { fill: "#FF0000" }),
      any(at(2, 1), { fill: "#FF0000" }),
      any(at(0, 0), { numberFormat: "0.0" }),
    );
    const before = textOf(original, "xl/styles.xml");
    const after = textOf(await host.save(), "xl/styles.xml");
    expect(after).toContain('<xf numFmtId="176" fontId="0" fillId="4" borderId="1" xfId="0" applyFill="1"/>');
    expect(after).toContain('<numFmt numFmtId="177" formatCode="0.0"/>');
    expect(after).toContain('<fills count="5">');
    expect(after).toContain('<cellXfs count="9">');
    const untouched = before
      .slice(before.indexOf("<cellXfs"), before.indexOf("</cellXfs>"))
      .replace('count="7"', 'count="9"');
    expect(after).toContain(untouched);
  });

  it("derives hundreds of styles among tens of thousands within the time of a test", async () => {
    const styles = textOf(original, "xl/styles.xml");
    const many = Array.from(
      { length: 30_000 },
      (_, indent) => `<xf xfId="0"><alignment indent="${indent}"/></xf>`,
    );
    const rows = Array.from(
      { length: 300 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="${row + 50}"/></row>`,
    );
    const crowded = zipOf({
      ...richWorkbook,
      "xl/styles.xml": styles.replace("</cellXfs>", `${many.join("")}</cellXfs>`),
      [SHEET1]: plainSheet(rows.join("")),
    });
    const host = XlsxHost.open(crowded);
    await applied(host, ...rows.map((_, row) => any(at(row, 0), { numberFormat: "0.0000" })));
    const after = textOf(await host.save(), "xl/styles.xml");
    expect(after).toContain('<cellXfs count="30307">');
    expect(after.match(/formatCode="0\.0000"/g)).toHaveLength(1);
  }, 10_000);

  it.each([
    ["is empty", (root: string) => root.replace(/>$/, "/>")],
    ["lists nothing", (root: string) => `${root}</styleSheet>`],
    [
      "lists one fill and one style",
      (root: string) =>
        `${root}<fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
    ],
  ])("keeps the fills and the style that are taken for granted when the part %s", async (_, bare) => {
    const root = /<styleSheet[^>]*>/.exec(textOf(original, "xl/styles.xml"))![0];
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
    const host = XlsxHost.open(
      zipOf({ ...richWorkbook, "xl/styles.xml": bare(root), [SHEET1]: plainSheet(rows) }),
    );
    await applied(host, any(at(0, 0), { fill: "#FF0000" }));
    const saved = await host.save();
    expect(textOf(saved, SHEET1)).toContain('<c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c>');
    const after = textOf(saved, "xl/styles.xml");
    expect(after).toMatch(/<fills count="3">[^]*<cellXfs count="2">[^]* fillId="2"[^]*<\/styleSheet>$/);
  });

  it("finds what a cell inherits from its row or column", async () => {
    const host = XlsxHost.open(original);
    await applied(host, any(at(7, 1), { value: 1 }), any(at(2, 6), { value: 0.5 }));
    const after = textOf(await host.save(), SHEET1);
    expect(after).toContain('<c r="B8" s="3"><v>1</v></c>');
    expect(after).toContain('<c r="G3" s="2"><v>0.5</v></c>');
  });
});

it("keeps parts apart whose names are in the encoding of some system", async () => {
  const named = zipOf({ ...richWorkbook, "xl/media/aa.png": "一", "xl/media/bb.png": "二" });
  const rename = (from: string, to: readonly number[]) => {
    const bytes = Buffer.from(named.buffer);
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.set(to, at);
  };
  // 费 and 表 in GBK.
  rename("aa.png", [0xb7, 0xd1]);
  rename("bb.png", [0xb1, 0xed]);
  const host = XlsxHost.open(named);
  await applied(host, any(at(3, 1), { value: 120 }));
  const saved = Buffer.from(await host.save());
  for (const name of [Buffer.from([0xb7, 0xd1]), Buffer.from([0xb1, 0xed])])
    expect(saved.indexOf(Buffer.concat([name, Buffer.from(".png")]))).toBeGreaterThan(0);
});

describe("undoing an edit in a file", () => {
  it("brings value, formula, style and rich text back", async () => {
    const host = XlsxHost.open(original);
    const inverse = await applied(
      host,
      any(at(2, 0), { value: "改", fill: "#00FF00" }),
      any(at(3, 5), { value: 1 }),
      any(at(0, 0), { fill: "#123456", numberFormat: "@" }),
      any(at(7, 0), { value: 3 }),
    );
    await applied(host, ...inverse.edits);
    const before = textOf(original, SHEET1);
    expect(textOf(await host.save(), SHEET1)).toBe(before);
  });
});

describe("cells that must not be written", () => {
  it("are refused, and nothing is changed", async () => {
    expect(await reasons(any(at(0, 1), { value: 1 }))).toEqual(["merged"]);
    expect(await reasons(any(at(2, 3), { value: 1 }))).toEqual(["array-formula"]);
    expect(await reasons(any(at(6, 1), { value: 1 }))).toEqual(["array-formula"]);
    expect(await reasons(any(at(0, 0, "汇总"), { value: "x" }))).toEqual(["table-header"]);
    expect(await reasons(any(at(0, 0, "参数"), { value: 5 }))).toEqual(["protected"]);
    expect(await reasons(any(at(5, 5, "参数"), { fill: "#FFFFFF" }))).toEqual(["protected"]);
    expect(await reasons(any(at(0, 0, "图表页"), { value: 5 }))).toEqual(["no-sheet"]);
  });

  it.each([
    ["too small", 'ref="B1:B1" ', "array-formula"],
    ["missing", "", "array-formula"],
    ["true", 'ref="B1:B2" ', "array-formula"],
  ])("include the first cell of a shared formula whose range is %s", async (_, range, reason) => {
    const rows =
      `<row r="1"><c r="B1"><f t="shared" ${range}si="0">A1*2</f><v>2</v></c></row>` +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>';
    const host = XlsxHost.open(zipOf(plainWorkbook(plainSheet(rows))));
    const result = await host.apply({ edits: [any(at(0, 1, "表"), { value: 1 })] });
    expect(result.outcome === "refused" && result.conflicts.map((each) => each.reason)).toEqual([reason]);
    await applied(host, any(at(1, 1, "表"), { value: 1 }));
  });

  it("do not include a shared formula that no other cell shares any more", async () => {
    const rows = '<row r="1"><c r="B1"><f t="shared" ref="B1:B9" si="0">A1*2</f><v>2</v></c></row>';
    const host = XlsxHost.open(zipOf(plainWorkbook(plainSheet(rows))));
    await applied(host, any(at(0, 1, "表"), { value: 1 }));
  });

  it("does not keep unlocked cells of protected sheets from being edited", async () => {
    const host = XlsxHost.open(original);
    await applied(host, any(at(0, 1, "参数"), { value: 3 }));
    expect(changedParts(original, await host.save())).toEqual([
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
  });
});

describe("marks in a file", () => {
  const marks = [
    { at: at(2, 3), severity: "error" as const, note: "执行率有误。" },
    { at: at(3, 3), severity: "error" as const },
    { at: at(2, 0), severity: "info" as const, note: "已有他人批注" },
  ];

  it("stand behind other conditional formats, before what must follow them", async () => {
    const host = XlsxHost.open(original);
    await host.mark(marks);
    const after = textOf(await host.save(), SHEET1);
    const added =
      /<\/conditionalFormatting>(<conditionalFormatting[^]*<\/conditionalFormatting>)<dataValidations/.exec(
        after,
      )?.[1];
    expect(added).toContain('sqref="D3:D4"');
    expect(added).toContain('priority="6"');
    expect(added).toContain('dxfId="1"');
    expect(after.replace(added!, "")).toBe(textOf(original, SHEET1));
    expect(changedParts(original, await host.save())).toEqual([
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      SHEET1,
    ]);
  });

  it("change no byte when made twice", async () => {
    const host = XlsxHost.open(original);
    await host.mark(marks);
    const once = await host.save();
    await host.mark(marks);
    expect(await host.save()).toEqual(once);
    const again = XlsxHost.open(once);
    await again.mark(marks);
    expect(await again.save()).toBe(once);
  });

  it.each([
    ["nothing", "<comments/>"],
    ["a list without authors", "<comments><commentList></commentList></comments>"],
    ["authors without a list", "<comments><authors><author>甲</author></authors></comments>"],
  ])("bear notes where the part of the notes holds %s", async (_, comments) => {
    const part = comments.replace(
      "<comments",
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    );
    const host = XlsxHost.open(zipOf({ ...richWorkbook, "xl/comments1.xml": part }));
    await host.mark(marks.slice(0, 1));
    const saved = await host.save();
    expect(textOf(saved, "xl/comments1.xml")).toMatch(
      /^<comments[^>]*><authors>.*<\/authors><commentList><comment .*<\/comments>$/,
    );
    expect(XlsxHost.open(saved).notes()).toEqual([{ at: at(2, 3), text: "执行率有误。", ours: true }]);
  });

  it("leave nothing but an unused style behind when cleared", async () => {
    const host = XlsxHost.open(original);
    await host.mark([...marks, { at: at(1, 1, "汇总"), severity: "warning", note: "新批注" }]);
    const marked = XlsxHost.open(await host.save());
    expect(changedParts(original, await host.save())).toContain("xl/comments2.xml");
    await marked.clearMarks();
    const cleared = changedParts(original, await marked.save());
    expect(cleared).toEqual(["xl/comments1.xml", "xl/styles.xml"]);
    expect(textOf(await marked.save(), "xl/comments1.xml")).toContain(
      '<commentList><comment ref="A3" authorId="0">',
    );
    expect(marked.notes()).toEqual([{ at: at(2, 0), text: "请核对", ours: false }]);
  });
});
