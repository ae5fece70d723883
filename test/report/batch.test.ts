import { review } from "../../src/engine/review";
import { snapshotOfDraft } from "../../src/model/draft-snapshot";
import type { SheetDraft } from "../../src/model/sheet-draft";
import { nationalProfile } from "../../src/profile/profile";
import { batchSheets } from "../../src/report/batch/batch-sheets";
import { checkedFile, refusedFile } from "../../src/report/batch/checked-file";
import { findingsSheet } from "../../src/report/findings-sheet";
import { overviewOf } from "../../src/report/overview/overview";
import { overviewSheet } from "../../src/report/overview/overview-sheet";
import { samples } from "../../src/tools/samples";

const rule = { title: "", remedy: "怎么改才对", basis: "依据" };
const reviewOf = (drafts: readonly SheetDraft[]) =>
  review(
    { sheets: drafts.map((draft) => snapshotOfDraft(draft)), notices: [], activeSheet: "" },
    nationalProfile,
  );

const sample = reviewOf(samples["后勤保障项目监控表.xlsx"]!());
const checked = checkedFile("处室一/监控表.xlsx", sample);
const blank = checkedFile("空白.xlsx", reviewOf([]));
const refused = refusedFile("旧表.xls", "这是旧版表格格式，请另存为 .xlsx。");
const [summary, list] = batchSheets([checked, blank, refused], () => rule).map((draft) =>
  snapshotOfDraft(draft),
);

test("a line a file: its forms, project and counts, or why it was not checked", () => {
  const [title, header, first, second, third, total] = summary!.values;
  expect(title![0]).toBe("文件汇总");
  expect(header).toEqual("序号 文件 识别到的表 项目 错误 警告 提示 说明".split(" "));
  const count = (severity: string) =>
    sample.findings.filter((finding) => finding.severity === severity).length;
  expect(first!.slice(0, 2)).toEqual([1, "处室一/监控表.xlsx"]);
  expect(first![2]).toContain("项目支出绩效目标执行监控表");
  expect(first![3]).toContain("后勤保障项目");
  expect(first!.slice(4, 7)).toEqual([count("error"), count("warning"), count("info")]);
  expect(second!.slice(4)).toEqual([0, 0, 0, "没有识别到绩效表。"]);
  expect(third!.slice(2)).toEqual(["", "", "", "", "", "没有检查：这是旧版表格格式，请另存为 .xlsx。"]);
  expect(total![0]).toBe(
    `共 3 个文件，1 个有问题：错误 ${count("error")}，警告 ${count("warning")}，提示 ${count("info")}；1 个没有识别到绩效表；1 个无法检查。`,
  );
});

test("forms of one kind are counted", () => {
  const several = checkedFile("自评表.xlsx", reviewOf(samples["后勤服务中心自评表.xlsx"]!()));
  const { values } = snapshotOfDraft(batchSheets([several], () => rule)[0]!);
  expect(values[2]![2]).toBe("项目支出绩效自评表 8 张");
});

test("a line a finding, with the file it is of", () => {
  const [title, header, ...rows] = list!.values;
  expect(title![0]).toBe("问题清单");
  expect(header!.slice(0, 4)).toEqual(["序号", "文件", "级别", "工作表"]);
  expect(rows).toHaveLength(sample.findings.length);
  expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(["处室一/监控表.xlsx"]));
  expect(rows.map((row) => row[5])).toEqual(sample.findings.map(({ message }) => message));
  expect(rows.map((row) => row[0])).toEqual(rows.map((_, index) => index + 1));
});

test("a crashed rule is told before everything else", () => {
  const crashed = { ...checked, ruleFailures: [{ rule: "FND-01", message: "规则 FND-01 出了故障。" }] };
  const { values } = snapshotOfDraft(batchSheets([crashed], () => rule)[0]!);
  expect(values[2]![7]).toMatch(/^规则 FND-01 出了故障。/);
});

test("of nothing checked there is an empty list, and no finding is taken for a formula", () => {
  const sheets = batchSheets([], () => null);
  expect(sheets.map(({ cells }) => cells.length)).toEqual([10, 12]);
  const risky = {
    ...checked,
    name: "=1+1",
    findings: [{ ...sample.findings[0]!, message: "=HYPERLINK(1)" }],
  };
  for (const { cells } of batchSheets([risky], () => null))
    expect(cells.every((cell) => cell.formula === undefined)).toBe(true);
});

test("our own lists beside a table are not checked with it", () => {
  const drafts = samples["后勤服务中心自评表.xlsx"]!();
  const before = reviewOf(drafts);
  const own = [
    findingsSheet(before.findings, () => rule),
    overviewSheet(overviewOf(before, before.findings, nationalProfile)),
    ...batchSheets([checkedFile("自评表.xlsx", before)], () => rule).map((sheet) => ({
      ...sheet,
      name: `${sheet.name}（全部）`,
    })),
  ];
  expect(reviewOf([...drafts, ...own]).findings).toEqual(before.findings);
});
