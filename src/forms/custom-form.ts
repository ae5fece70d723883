/**
 * Layouts of a clerk's own as JSON: handed out by a bureau, kept with the workbook. What is read here comes from
 * outside and is checked; the messages are for the clerk.
 */
import * as z from "zod";
import { fundTable } from "./catalogue/fund-table";
import { indicatorTable } from "./catalogue/indicator-table";
import { ledgerTable } from "./catalogue/ledger";
import type { ColumnDefinition, CustomForm } from "./definition";
import { columnsOf } from "./custom-tables";
import { layoutKey } from "./labels";

/** Setting of a workbook under which its layouts are kept (`Host.readSetting`). */
export const CUSTOM_FORMS_SETTING = "custom-forms";

const MOST_FORMS = 50;
const MOST_WORDS = 20;
const LONGEST = 60;
/** Characters of a file that holds nothing but layouts. */
const MOST_CHARACTERS = 200_000;

const words = z.array(z.string().trim().min(1).max(LONGEST)).max(MOST_WORDS);
const formSchema = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  name: z.string().trim().min(1).max(LONGEST),
  kind: z.enum(["monitoring", "self-evaluation", "ledger"]),
  columns: z.record(z.string(), words),
});
const fileSchema = z.strictObject({
  format: z.literal("performance-monitor-forms"),
  version: z.literal(1),
  forms: z.array(formSchema).max(MOST_FORMS),
});

type CustomFormsRead =
  | { readonly forms: readonly CustomForm[] }
  | { readonly forms: null; /** One Chinese sentence. */ readonly message: string };

/** Fields that a column of such a form can stand for, with their standard wording. */
export function mappableColumns(kind: CustomForm["kind"]): readonly ColumnDefinition[] {
  const columns = (kind === "ledger" ? [ledgerTable] : [fundTable, indicatorTable]).flatMap(columnsOf);
  return [...new Map(columns.map((column) => [column.id, column])).values()];
}

/** Reads what `writeCustomForms` wrote. Never throws; what cannot be used is refused as a whole. */
export function readCustomForms(json: string): CustomFormsRead {
  if (json.length > MOST_CHARACTERS) return refused("文件太大，不像自定义表样");
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return refused("内容不是完整的 JSON");
  }
  const { data, error } = fileSchema.safeParse(content);
  if (!data) return refused(`“${error.issues[0]!.path.join(".") || "文件"}”不符合规定的格式`);
  for (const form of data.forms) {
    const problem = problemOf(form);
    if (problem !== null) return refused(`表样“${form.name}”${problem}`);
  }
  const ids = new Set(data.forms.map(({ id }) => id));
  return ids.size === data.forms.length ? { forms: data.forms } : refused("有两个表样的编号相同");
}

/** Those kept with a workbook; what cannot be read there is as if it were not. @param setting null = none are kept */
export function customFormsKept(setting: string | null): readonly CustomForm[] {
  return setting === null ? [] : (readCustomForms(setting).forms ?? []);
}

export function writeCustomForms(forms: readonly CustomForm[]): string {
  return JSON.stringify({ format: "performance-monitor-forms", version: 1, forms }, null, 2);
}

/** Why a layout cannot be used, as the end of a sentence; null when it can. */
export function problemOf({ kind, columns }: CustomForm): string | null {
  const known = new Set(mappableColumns(kind).map(({ id }) => id));
  const owners = new Map<string, string>();
  for (const [id, headers] of Object.entries(columns)) {
    if (!known.has(id)) return `里的栏目“${id}”不认识`;
    for (const header of headers) {
      const key = layoutKey(header);
      if (key === "") return `里有一个表头没有文字`;
      // Funds and indicators both have 分值 and 得分: the same words may stand for the same column twice.
      if (owners.has(key) && owners.get(key) !== id) return `里的表头“${header}”对应了两个栏目`;
      owners.set(key, id);
    }
  }
  return owners.size === 0 ? "没有对应任何栏目" : null;
}

function refused(reason: string): CustomFormsRead {
  return { forms: null, message: `自定义表样没有导入：${reason}，原有表样没有改动。` };
}
