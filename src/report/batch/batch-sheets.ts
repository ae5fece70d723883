/** 文件汇总 and 问题清单 over many files, as two new sheets: to be passed on to those who filled them in. */
import { OWN_HEADERS, SERIAL_HEADER } from "../../model/own-lists";
import type { SheetDraft } from "../../model/sheet-draft";
import { FINDING_COLUMNS, findingRow, type RuleSummary } from "../findings-sheet";
import { listSheet, type ListColumn } from "../list-sheet";
import { formsSentence, outcomeOf, remarkOf, type CheckedFile } from "./checked-file";
import { countsOf, totalSentence } from "./total-sentence";

const FILE_COLUMN: ListColumn = { header: "文件", width: 26, style: "text" };

const SUMMARY_COLUMNS: readonly ListColumn[] = [
  { header: SERIAL_HEADER, width: 6, style: "centre" },
  { ...FILE_COLUMN, width: 34 },
  { header: OWN_HEADERS.files, width: 26, style: "text" },
  { header: "项目", width: 26, style: "text" },
  { header: "错误", width: 7, style: "centre" },
  { header: "警告", width: 7, style: "centre" },
  { header: "提示", width: 7, style: "centre" },
  { header: "说明", width: 40, style: "text" },
];

/** @param ruleOf what the catalogue says of a rule; null when it does not know it */
export function batchSheets(
  files: readonly CheckedFile[],
  ruleOf: (id: string) => RuleSummary | null,
): SheetDraft[] {
  const [serial, ...columns] = FINDING_COLUMNS;
  const found = files.flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })));
  const rows = found.map(({ name, finding }, index) => {
    const [number, ...cells] = findingRow(finding, index, ruleOf(finding.rule));
    return [number!, name, ...cells];
  });
  return [
    listSheet("文件汇总", SUMMARY_COLUMNS, files.map(summaryRow), [totalSentence(files.map(outcomeOf))]),
    listSheet("问题清单", [serial!, FILE_COLUMN, ...columns], rows),
  ];
}

function summaryRow(file: CheckedFile, index: number): (string | number)[] {
  return [
    index + 1,
    file.name,
    formsSentence(file),
    file.projects.join("、"),
    // What was not checked has no count: a nought would look like «没有问题».
    ...(file.refusal === null ? countsOf(file.findings) : ["", "", ""]),
    remarkOf(file),
  ];
}
