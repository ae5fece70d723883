/**
 * Lists the product itself writes into a workbook (问题清单, 汇总表, 文件汇总). They quote what is wrong elsewhere, so nothing
 * is read from them the next time. Each has a header no worksheet of a clerk's has.
 */
export const OWN_HEADERS = {
  findings: "怎么改",
  overview: "表的种类",
  files: "识别到的表",
} as const;

/** The first header of every list of ours. */
export const SERIAL_HEADER = "序号";
