import { HostError } from "../../../src/hosts/host";
import { readDocument } from "../../../src/hosts/docx";
import { plainSheet, plainWorkbook } from "../../fixtures/xlsx/rich-workbook";
import { docx, docxParts, paragraphXml } from "../../support/docx";
import { zipOf } from "../../support/zip-parts";

function refusal(bytes: Uint8Array): [string, string] {
  try {
    readDocument(bytes);
  } catch (error) {
    if (error instanceof HostError) return [error.code, error.message];
    throw error;
  }
  throw new Error("it was read");
}

const text = (content: string) => new TextEncoder().encode(content);
const good = docx(paragraphXml("后勤保障项目共支出资金577.5万元。".repeat(400)));

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}

function withDocument(xml: string): Uint8Array {
  return zipOf({ ...docxParts(""), "word/document.xml": xml });
}

it.each<[string, Uint8Array, string, RegExp]>([
  ["an empty file", new Uint8Array(), "not-a-document", /空/],
  ["an encrypted report", compoundFile("EncryptedPackage"), "encrypted", /密码.*\.docx/],
  [
    "an old .doc or .wps",
    compoundFile("WordDocument"),
    "legacy-format",
    /\.doc（或 WPS \.wps）.*另存为 \.docx/,
  ],
  ["an old .xls", compoundFile("Workbook"), "not-a-document", /表格文件/],
  ["a PDF", text("%PDF-1.7\n%âãÏÓ"), "not-a-document", /PDF.*粘贴/],
  ["RTF", text("{\\rtf1\\ansi 正文}"), "legacy-format", /RTF.*另存为 \.docx/],
  ["plain text", text("后勤保障项目共支出资金577.5万元。"), "not-a-document", /纯文本.*粘贴/],
  ["a web page", text("<html><body>正文</body></html>"), "not-a-document", /网页/],
  ["flat XML", text('<?xml version="1.0"?><pkg:package/>'), "legacy-format", /XML/],
  ["arbitrary bytes", Uint8Array.from({ length: 64 }, (_, index) => index), "not-a-document", /不是 \.docx/],
  ["a renamed workbook", zipOf(plainWorkbook(plainSheet(""))), "not-a-document", /工作簿/],
  [
    "renamed slides",
    zipOf({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>" }),
    "not-a-document",
    /演示文稿/,
  ],
  [
    "a renamed .odt",
    zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }),
    "legacy-format",
    /OpenDocument/,
  ],
  ["another archive", zipOf({ "readme.txt": "x" }), "not-a-document", /不是 \.docx/],
  ["half a file", good.slice(0, good.length / 2), "damaged", /不完整/],
  ["entities of its own", withDocument('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'), "unsafe", /实体/],
  ["tags that do not fit", withDocument("<w:document><w:body><w:p><w:del><w:r>"), "damaged", /损坏/],
  ["no XML at all", withDocument("正文"), "damaged", /损坏/],
])("%s is refused in a sentence about reports", (_name, bytes, code, sentence) => {
  const [found, message] = refusal(bytes);
  expect(found).toBe(code);
  expect(message).toMatch(sentence);
  expect(message).toMatch(/（原文件未作改动）。$/);
  expect(message).not.toMatch(/\.xlsx|Excel/);
});

test("a part that swells beyond all reason is not inflated", () => {
  const bomb = withDocument(`<w:document><w:body>${" ".repeat(70 << 20)}</w:body></w:document>`);
  expect(refusal(bomb)[0]).toMatch(/unsafe|too-large/);
});
