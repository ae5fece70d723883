/** The parts of Office.js the adapter stands on, given from outside: a page has them as globals, a test loads its own. */

export interface ExcelApi {
  readonly run: typeof Excel.run;
  /** Whether this Excel has the requirement set ExcelApi of that version. */
  supports(version: string): boolean;
  /** Whether the workbook was opened without the right to change it. */
  isReadOnly(): boolean;
}

/** The library as office.js has put it into the page; only after `Office.onReady`. */
export function excelOfPage(): ExcelApi {
  return {
    run: Excel.run,
    supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    isReadOnly: () => Office.context.document?.mode === Office.DocumentMode?.ReadOnly,
  };
}

/** Merged areas need 1.13; below it a form cannot be recognised safely. */
export const REQUIRED_VERSION = "1.13";
