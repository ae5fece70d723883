/** Which of many files are workbooks, told by their names. */

/** .xlsx and .xlsm. */
export function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

/** Tables in formats that have to be saved as .xlsx first. */
export function isLegacyName(name: string): boolean {
  return /\.(xls|et)$/i.test(name);
}

/** What Excel and WPS put beside a workbook while it is open. @param name without folders */
export function isLockFileName(name: string): boolean {
  return /^(~\$|\.~)/.test(name);
}
