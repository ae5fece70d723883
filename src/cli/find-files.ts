/** The workbooks named on the command line: files as given, folders searched to the bottom. */
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";

export interface FoundFile {
  readonly path: string;
  /** Path below the folder it was found in, or its bare name: where a copy of it goes. */
  readonly relative: string;
  /** Why it is not read at all; null = read it. */
  readonly refusal: Refusal | null;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

const WORKBOOK = /\.xls[xm]$/i;
/** Excel's and WPS's lock files of an open workbook. */
const LOCK_FILE = /^(~\$|\.~)/;

/** @param without a folder that is not searched (where results are written). */
export async function findFiles(paths: readonly string[], without?: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) found.push(...(await findOne(path, without)));
  return found;
}

async function findOne(path: string, without: string | undefined): Promise<FoundFile[]> {
  const own = { path, relative: basename(path) };
  const entry = await stat(path).catch(() => null);
  if (!entry)
    return [{ ...own, refusal: { code: "not-found", message: "找不到这个文件或文件夹，请检查路径。" } }];
  if (entry.isDirectory()) {
    const files = await searchFolder(path, without);
    return files.map((file) => ({ path: file, relative: relative(path, file), refusal: null }));
  }
  return [{ ...own, refusal: WORKBOOK.test(path) ? null : unsupported(path) }];
}

async function searchFolder(folder: string, without: string | undefined): Promise<string[]> {
  if (without !== undefined && relative(without, folder) === "") return [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1)); // the same order on every machine
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return searchFolder(path, without);
      return Promise.resolve(WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name) ? [path] : []);
    }),
  );
  return nested.flat();
}

function unsupported(path: string): Refusal {
  const isOld = /\.(xls|et)$/i.test(path);
  return {
    code: isOld ? "legacy-format" : "unsupported-type",
    message: isOld
      ? "这是旧版表格格式，请在 Excel 或 WPS 中另存为 .xlsx 后再检查；原文件没有改动。"
      : "只能检查 .xlsx 和 .xlsm 表格，请另存为 .xlsx 后再试；原文件没有改动。",
  };
}
