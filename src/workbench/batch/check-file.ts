/** Checks one workbook of a batch. Loaded with the first batch: the page does without until then. */
import { review } from "../../engine/review";
import { CUSTOM_FORMS_SETTING, customFormsKept } from "../../forms/custom-form";
import { HostError } from "../../hosts/host";
import { createWorkbook, XlsxHost } from "../../hosts/xlsx";
import type { Profile } from "../../profile/profile";
import { batchSheets } from "../../report/batch/batch-sheets";
import { checkedFile, refusedFile, type CheckedFile } from "../../report/batch/checked-file";
import { ruleById } from "../../rules";

/** Never throws: what goes wrong with a file is said of that file. */
export async function checkFile(name: string, bytes: Uint8Array, profile: Profile): Promise<CheckedFile> {
  try {
    const host = XlsxHost.open(bytes);
    const custom = customFormsKept(await host.readSetting(CUSTOM_FORMS_SETTING));
    return checkedFile(name, review(await host.read("workbook"), profile, { custom }));
  } catch (error) {
    if (error instanceof HostError) return refusedFile(name, error.message);
    globalThis.reportError?.(error);
    return refusedFile(name, "读取时出现意外问题，文件没有改动；请打开这个文件单独校核。");
  }
}

export function problemList(files: readonly CheckedFile[]): Uint8Array {
  return createWorkbook(batchSheets(files, ruleById));
}
