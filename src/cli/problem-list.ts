/** `check --list`: the problems of all files as one workbook, for those who filled them in. */
import { access } from "node:fs/promises";
import { createWorkbook } from "../hosts/xlsx";
import { batchSheets } from "../report/batch/batch-sheets";
import type { CheckedFile } from "../report/batch/checked-file";
import { ruleById } from "../rules";
import { BadArguments } from "./arguments";
import { KEPT, writeNew } from "./outputs";

/** Asked before anything is checked: a folder of hundreds takes a while. @throws BadArguments */
export async function refuseList(path: string): Promise<void> {
  if (!/\.xlsx$/i.test(path)) throw new BadArguments("--list 后面请写一个 .xlsx 文件名，如 问题清单.xlsx。");
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new BadArguments(`${path} ${KEPT}`);
}

/** @throws BadArguments when the file has come to be in the meantime */
export async function writeList(path: string, files: readonly CheckedFile[]): Promise<void> {
  if (!(await writeNew(path, createWorkbook(batchSheets(files, ruleById)))))
    throw new BadArguments(`${path} ${KEPT}`);
}
