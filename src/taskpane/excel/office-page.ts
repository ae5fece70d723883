/** What both Excel pages do once Office.js is there. */
import { excelOfPage, REQUIRED_VERSION } from "../../hosts/excel/excel-api";
import { ExcelHost } from "../../hosts/excel/excel-host";
import type { UndoJournal } from "../store/undo-stack";
import { StoredJournal } from "./stored-journal";

const UNSUPPORTED_PAGE = "unsupported.html";

/** @returns null when this is no Excel, or one that is too old; the page has then been told or left. */
export async function excelHost(sayOutside: () => void): Promise<ExcelHost | null> {
  const { host } = await Office.onReady();
  restoreHistory();
  if (host !== Office.HostType.Excel) {
    sayOutside();
    return null;
  }
  const api = excelOfPage();
  if (!api.supports(REQUIRED_VERSION)) {
    location.replace(UNSUPPORTED_PAGE);
    return null;
  }
  return new ExcelHost(api);
}

/** Undefined where the browser keeps nothing; 撤销 then works within the page. */
export function sharedJournal(): UndoJournal | undefined {
  try {
    return new StoredJournal(Office.context.document?.url || "unsaved", window.localStorage, window);
  } catch {
    return undefined;
  }
}

/** Office.js puts null before the browser's own functions. */
function restoreHistory(): void {
  const history = window.history as Partial<History>;
  delete history.pushState;
  delete history.replaceState;
}
