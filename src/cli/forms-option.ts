/** `--forms`: a JSON file of layouts that a bureau has handed out; those kept with a workbook are used without being asked. */
import { readFile } from "node:fs/promises";
import { CUSTOM_FORMS_SETTING, customFormsKept, readCustomForms } from "../forms/custom-form";
import type { CustomForm } from "../forms";
import type { Host } from "../hosts/host";
import { BadArguments } from "./arguments";

/** @throws BadArguments when the file is not there or holds no layouts. */
export async function formsFrom(path: string | undefined): Promise<readonly CustomForm[]> {
  if (path === undefined) return [];
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw new BadArguments(`找不到自定义表样文件“${path}”。`);
  const read = readCustomForms(text);
  if (read.forms === null) throw new BadArguments(`${path}：${read.message}`);
  return read.forms;
}

/** The given ones first. */
export async function withFormsOf(host: Host, given: readonly CustomForm[]): Promise<readonly CustomForm[]> {
  const own = customFormsKept(await host.readSetting(CUSTOM_FORMS_SETTING));
  return [...given, ...own.filter(({ id }) => !given.some((form) => form.id === id))];
}
