/** The Word file: all of the draft in its order, the looks of an official document, the same bytes at any hour. */
import { strFromU8, unzipSync } from "fflate";
import { readDocument } from "../../../src/hosts/docx";
import { docxOf } from "../../../src/report/docx/docx";
import { section, type ReportDraft } from "../../../src/report/draft/report-draft";
import { wordsOf } from "../../support/words-of-docx";

const draft: Pick<ReportDraft, "title" | "sections"> = {
  title: "2020年度〔请填写单位名称〕运行监控报告",
  sections: [
    section(
      "基本情况",
      ["执行率58.85%，<甲>&“乙”。", "〔请填写：用途〕。"],
      [
        section("资金", [
          {
            caption: "表1 指标",
            unit: "万元",
            columns: [
              { header: "一级指标", width: 1, align: "center", merges: true },
              { header: "三级指标", width: 3, align: "left" },
            ],
            rows: [
              ["产出指标", "面积"],
              ["产出指标", "〔请填写〕"],
            ],
          },
        ]),
      ],
    ),
  ],
};

const xml = (bytes: Uint8Array, part = "word/document.xml"): string => strFromU8(unzipSync(bytes)[part]!);

test("holds the draft in its order", async () => {
  expect(wordsOf(await docxOf(draft)).split("\n")).toEqual([
    "2020年度〔请填写单位名称〕运行监控报告",
    "一、基本情况",
    "执行率58.85%，<甲>&“乙”。",
    "〔请填写：用途〕。",
    "（一）资金",
    "表1 指标",
    "单位：万元",
    "一级指标",
    "三级指标",
    "产出指标",
    "面积",
    "",
    "〔请填写〕",
    "",
  ]);
});

test("is read back as headings, paragraphs and a table with its merged cell", async () => {
  const { parts, notices } = readDocument(await docxOf(draft));
  expect(notices).toEqual([]);
  expect(parts.filter((part) => part.kind === "table")).toMatchObject([
    { rowCount: 3, cells: expect.arrayContaining([expect.objectContaining({ text: "产出指标", rows: 2 })]) },
  ]);
});

test("marks every gap, and nothing else", async () => {
  const runs = [...xml(await docxOf(draft)).matchAll(/<w:r>([^]*?)<\/w:r>/gu)].map(([, run = ""]) => run);
  const marked = runs.filter((run) => run.includes('w:highlight w:val="yellow"'));
  expect(marked.map((run) => />([^<]+)<\/w:t>/u.exec(run)?.[1])).toEqual([
    "〔请填写单位名称〕",
    "〔请填写：用途〕",
    "〔请填写〕",
  ]);
});

test("has the looks of an official document", async () => {
  const bytes = await docxOf(draft);
  const styles = xml(bytes, "word/styles.xml");
  for (const face of ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"])
    expect(styles).toContain(`w:eastAsia="${face}"`);
  expect(styles).toMatch(/<w:spacing[^>]*w:line="560"[^>]*w:lineRule="exact"/u);
  expect(styles).toContain('w:firstLineChars="200"');
  expect(xml(bytes)).toMatch(/<w:trPr>[^]*?<w:tblHeader\/>/u);
  expect(xml(bytes, "word/footer1.xml")).toContain("PAGE");
});

test("does not depend on the hour", async () => {
  const [first, properties] = [await docxOf(draft), "docProps/core.xml"];
  jest.useFakeTimers({
    now: new Date("2031-05-06T07:08:09Z"),
    doNotFake: ["setImmediate", "nextTick", "setTimeout", "queueMicrotask"],
  });
  try {
    expect(Buffer.from(await docxOf(draft)).equals(Buffer.from(first))).toBe(true);
  } finally {
    jest.useRealTimers();
  }
  expect(xml(first, properties)).not.toMatch(/20\d\d-/u);
});
