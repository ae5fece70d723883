import { HostError } from "../../../src/hosts/host";
import { DEFAULT_LIMITS, readWorkbook, XlsxHost } from "../../../src/hosts/xlsx";
import { plainSheet, plainWorkbook, richWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { zipOf } from "../../support/zip-parts";

function refusal(bytes: Uint8Array, limits = DEFAULT_LIMITS): [string, string] {
  try {
    readWorkbook(bytes, { limits });
  } catch (error) {
    if (error instanceof HostError) return [error.code, error.message];
    throw error;
  }
  throw new Error("it was read");
}

const text = (content: string) => new TextEncoder().encode(content);
const good = zipOf(plainWorkbook(plainSheet('<row r="1"><c r="A1"><v>1</v></c></row>')));

/** A compound file whose directory names this stream. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}

describe("files that are no workbook that can be read", () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ["an empty file", new Uint8Array(), "not-a-workbook", /空/],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), "encrypted", /密码/],
    ["an old .xls", compoundFile("Workbook"), "legacy-format", /另存为 \.xlsx/],
    ["an old .doc", compoundFile("WordDocument"), "not-a-workbook", /Word/],
    ["a renamed PDF", text("%PDF-1.7\n%âãÏÓ"), "not-a-workbook", /PDF/],
    ["a renamed CSV", text("\ufeff序号,项目名称\r\n1,后勤保障\r\n"), "not-a-workbook", /CSV/],
    ["a web page", text("<html><table><tr><td>1</td></tr></table></html>"), "not-a-workbook", /网页/],
    [
      "an XML spreadsheet",
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "legacy-format",
      /XML/,
    ],
    [
      "arbitrary bytes",
      Uint8Array.from({ length: 64 }, (_, index) => index),
      "not-a-workbook",
      /不是 \.xlsx/,
    ],
    [
      "a renamed .docx",
      zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" }),
      "not-a-workbook",
      /Word/,
    ],
    [
      "a renamed .ods",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      "not-a-workbook",
      /OpenDocument/,
    ],
    [
      "a renamed .xlsb",
      zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }),
      "legacy-format",
      /xlsb/,
    ],
    ["some zip archive", zipOf({ "readme.txt": "hello" }), "not-a-workbook", /没有工作簿/],
    ["half a download", good.subarray(0, good.length >> 1), "damaged", /不完整/],
    ["the beginning of a download", good.subarray(0, 20), "damaged", /不完整/],
  ])("%s is refused in one Chinese sentence", (_, bytes, code, sentence) => {
    const [found, message] = refusal(bytes);
    expect(found).toBe(code);
    expect(message).toMatch(sentence);
    expect(message).toMatch(/（原文件未作改动）。$/);
  });

  it("refuses flipped bytes, wherever they are, or reads a workbook", () => {
    for (let at = 0; at < good.length; at += 7) {
      const broken = good.slice();
      broken[at]! ^= 0x55;
      try {
        readWorkbook(broken);
      } catch (error) {
        expect(error).toBeInstanceOf(HostError);
      }
    }
  });

  it("refuses every truncation", () => {
    for (let length = 0; length < good.length; length += 11)
      expect(() => readWorkbook(good.subarray(0, length))).toThrow(HostError);
  });

  it("notices content that was changed without its checksum", () => {
    const parts = plainWorkbook(plainSheet('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const bytes = zipOf(parts);
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    for (let at = view.getUint32(end + 16, true); at < end;) {
      view.setUint32(at + 16, 0x12345678, true);
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(refusal(bytes)[0]).toBe("damaged");
  });
});

describe("files built to do harm", () => {
  const sheetOf = (content: string) => zipOf(plainWorkbook("", { "xl/worksheets/sheet1.xml": content }));

  it("refuses a part that inflates beyond reason before inflating it", () => {
    const bomb = sheetOf(" ".repeat(DEFAULT_LIMITS.ratioFrom + 1_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)[0]).toBe("unsafe");
  });

  it("refuses a part that inflates beyond what it declares", () => {
    const bomb = sheetOf(" ".repeat(DEFAULT_LIMITS.ratioFrom + 1_000_000));
    const view = new DataView(bomb.buffer);
    const end = bomb.length - 22;
    for (let at = view.getUint32(end + 16, true); at < end;) {
      if (view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 500_000, true);
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(refusal(bomb)[0]).toBe("unsafe");
  });

  it("refuses parts that are too large, each or together, and too many of them", () => {
    expect(refusal(good, { ...DEFAULT_LIMITS, partBytes: 300 })[0]).toBe("too-large");
    expect(refusal(good, { ...DEFAULT_LIMITS, totalBytes: 800 })[0]).toBe("too-large");
    expect(refusal(good, { ...DEFAULT_LIMITS, entries: 3 })[0]).toBe("unsafe");
  });

  it("refuses two parts of one name", () => {
    const parts = plainWorkbook(plainSheet(""), { "xl/worksheets/SHEET1.xml": "<worksheet/>" });
    expect(refusal(zipOf(parts))[0]).toBe("unsafe");
  });

  it("refuses entries that share their bytes", () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    const start = view.getUint32(bytes.length - 22 + 16, true);
    // The first entry claims the second one's data as well.
    view.setUint32(start + 20, view.getUint32(start + 20, true) + 200, true);
    expect(refusal(bytes)[0]).toBe("unsafe");
  });

  it("refuses declarations of entities, in sheets and elsewhere", () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const evil = plainSheet("").replace("<worksheet", `${entity}<worksheet`);
    expect(refusal(sheetOf(evil))[0]).toBe("unsafe");
    const workbook = (plainWorkbook("")["xl/workbook.xml"] as string).replace(
      "<workbook",
      `${entity}<workbook`,
    );
    expect(refusal(zipOf(plainWorkbook(plainSheet(""), { "xl/workbook.xml": workbook })))[0]).toBe("unsafe");
  });

  it("says that a password protects single entries", () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    const start = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint16(start + 8, view.getUint16(start + 8, true) | 1, true);
    expect(refusal(bytes)[0]).toBe("encrypted");
  });

  it("leaves prototypes alone, whatever sheets and cells are called", async () => {
    const named = (cell: string) => {
      const parts = plainWorkbook(plainSheet(`<row r="1"><c r="${cell}"><v>1</v></c></row>`));
      parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace(
        'name="表"',
        'name="__proto__"',
      );
      return XlsxHost.open(zipOf(parts)).read("workbook");
    };
    await expect(named("__proto__")).rejects.toMatchObject({ code: "damaged" });
    expect((await named("A1")).sheets[0]).toMatchObject({ name: "__proto__", values: [[1]] });
    expect(Object.keys({}.constructor.prototype as object)).toEqual([]);
  });
});

it.each([
  ["a cell without a row", '<row r="1"><c r="A"><v>1</v></c></row>'],
  ["a cell without a column", '<row r="1"><c r="1"><v>1</v></c></row>'],
  ["a cell to the right of every sheet", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
  ["a cell below every sheet", '<row r="1"><c r="A1048577"><v>1</v></c></row>'],
  ["a cell whose row is no number", '<row r="1"><c r="A1e3"><v>1</v></c></row>'],
  ["a row that is no number", '<row r="十"><c r="A1"><v>1</v></c></row>'],
  ["a tag within a tag", '<row r="1"><c r="A1"><v>1<</c></row>'],
])("refuses %s: what is written there would not be found again", async (_, rows) => {
  const read = XlsxHost.open(zipOf(plainWorkbook(plainSheet(rows)))).read("workbook");
  await expect(read).rejects.toMatchObject({ code: "damaged" });
});

it("refuses a workbook that lacks one of its sheets, rather than reading the others as all there is", async () => {
  const { "xl/worksheets/sheet2.xml": _, ...parts } = richWorkbook;
  await expect(async () => XlsxHost.open(zipOf(parts)).read("workbook")).rejects.toMatchObject({
    code: "damaged",
  });
});

it("reads cells that leave out where they are", () => {
  const parts = plainWorkbook(plainSheet("<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row>"));
  expect(readWorkbook(zipOf(parts)).snapshot.sheets[0]!.values).toEqual([[1, null, 2, 3]]);
});

it("opens what it must not refuse", () => {
  expect(readWorkbook(zipOf(richWorkbook)).snapshot.sheets).toHaveLength(3);
});
