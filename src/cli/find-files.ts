/** The workbooks and reports named on the command line: files as given, folders searched to the bottom. */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { isLegacyName, isLockFileName, isWorkbookName } from "../report/batch/file-names";
import { realPlace } from "./real-place";

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

const REPORT = /\.docx$/i;

export function isReport(path: string): boolean {
  return REPORT.test(path);
}

export interface FindOptions {
  /** A folder that is not searched (where results are written). */
  readonly without?: string;
  /** Reports (.docx): refused, taken when named, or searched for in folders as well. Default never. */
  readonly reports?: "never" | "named" | "everywhere";
}

/** A file that is named twice, or named and in a folder that is named, counts once. */
export async function findFiles(paths: readonly string[], options: FindOptions = {}): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths)
    for (const file of await findOne(path, options)) {
      const place = resolve(file.path);
      if (!found.has(place)) found.set(place, file);
    }
  return [...found.values()];
}

async function findOne(path: string, options: FindOptions): Promise<FoundFile[]> {
  const own = { path, relative: basename(path) };
  const entry = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? "");
  if (entry === "EACCES")
    return [
      {
        ...own,
        refusal: { code: "no-permission", message: "没有权限进入它所在的文件夹，请检查文件夹权限。" },
      },
    ];
  if (typeof entry === "string")
    return [{ ...own, refusal: { code: "not-found", message: "找不到这个文件或文件夹，请检查路径。" } }];
  if (entry.isDirectory()) {
    const files = await searchFolder(path, options, []);
    return files.map((file) => ({ ...file, relative: relative(path, file.path) }));
  }
  if (!entry.isFile())
    return [
      { ...own, refusal: { code: "unsupported-type", message: "这不是文件，也不是文件夹，请检查路径。" } },
    ];
  const { reports = "never" } = options;
  const isTaken = isWorkbookName(path) || (reports !== "never" && isReport(path));
  return [{ ...own, refusal: isTaken ? null : unsupported(path, reports !== "never") }];
}

type Found = Pick<FoundFile, "path" | "refusal">;

/** @param within the real places of the folders around this one: links may lead back to them */
async function searchFolder(
  folder: string,
  options: FindOptions,
  within: readonly string[],
): Promise<Found[]> {
  const { without, reports } = options;
  const place = realPlace(folder);
  if (within.includes(place) || (without !== undefined && realPlace(without) === place)) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return [{ path: folder, refusal: NO_ENTRANCE }];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1)); // the same order on every machine
  const nested = await Promise.all(
    entries.map(async (entry): Promise<Found[]> => {
      const path = join(folder, entry.name);
      const kind = await kindOf(path, entry);
      if (kind === "folder") return searchFolder(path, options, [...within, place]);
      const isWanted = isWorkbookName(entry.name) || (reports === "everywhere" && isReport(entry.name));
      return isWanted && kind === "file" && !isLockFileName(entry.name) ? [{ path, refusal: null }] : [];
    }),
  );
  return nested.flat();
}

const NO_ENTRANCE: Refusal = {
  code: "no-permission",
  message: "打不开这个文件夹，里面的文件没有处理；请检查文件夹权限。",
};

/** Of a link, what it leads to; one that leads nowhere counts as a file, which is then refused by name. */
async function kindOf(path: string, entry: Dirent): Promise<"file" | "folder" | "other"> {
  const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
  if (!target || target.isFile()) return "file";
  return target.isDirectory() ? "folder" : "other";
}

function unsupported(path: string, takesReports: boolean): Refusal {
  if (isLegacyName(path))
    return {
      code: "legacy-format",
      message: "这是旧版表格格式，请在 Excel 或 WPS 中另存为 .xlsx 后再检查；原文件没有改动。",
    };
  if (takesReports && /\.(doc|wps|rtf|odt)$/i.test(path))
    return {
      code: "legacy-format",
      message: "这不是 .docx 文档，请用 Word 或 WPS 打开，另存为 .docx 后再核对；原文件没有改动。",
    };
  return {
    code: "unsupported-type",
    message: takesReports
      ? "只能检查 .xlsx、.xlsm 表格和 .docx 报告，请另存后再试；原文件没有改动。"
      : "只能检查 .xlsx 和 .xlsm 表格，请另存为 .xlsx 后再试；原文件没有改动。",
  };
}
