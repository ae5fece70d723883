/** Edits that no spreadsheet could hold are refused before any host sees them. */
import type { CellEdit } from "../model/finding";
import { isCellError } from "../model/snapshot";
import { isClosedFormat, isClosedFormula, isErrorName } from "./well-formed";

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Limits of the file format. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const MAX_FORMAT = 255;

/** @returns one Chinese sentence, or null when the edit can be written. */
export function invalidPart({ at, next }: CellEdit): string | null {
  if (!whole(at.row, MAX_ROWS) || !whole(at.column, MAX_COLUMNS))
    return `第${at.row + 1}行第${at.column + 1}列超出工作表范围，请检查单元格地址。`;
  if (typeof next.value === "number" && !Number.isFinite(next.value))
    return "要写入的数不是有效数字，请检查计算依据。";
  if (typeof next.value === "string" && next.value.length > MAX_TEXT)
    return `要写入的文字超过${MAX_TEXT}个字符，单元格放不下，请先删减。`;
  if (next.formula !== undefined && (!/^=./s.test(next.formula) || next.formula.length > MAX_FORMULA))
    return "公式须以“=”开头且不超过8192个字符，请检查公式。";
  if (next.formula !== undefined && !isClosedFormula(next.formula))
    return `公式“${next.formula}”的括号或引号没有成对，请检查公式。`;
  if (isCellError(next.value) && !isErrorName(next.value.error))
    return `“${next.value.error}”不是表格的错误值（如 #N/A），请改正。`;
  if (next.numberFormat !== undefined && !isClosedFormat(next.numberFormat))
    return `数字格式“${next.numberFormat}”的引号或方括号没有成对，请检查数字格式。`;
  if (next.numberFormat !== undefined && (next.numberFormat === "" || next.numberFormat.length > MAX_FORMAT))
    return "数字格式为空或过长，请检查数字格式。";
  if (typeof next.fill === "string" && !/^#[0-9A-Fa-f]{6}$/.test(next.fill))
    return "填充色须写成“#RRGGBB”，请检查颜色。";
  if (typeof next.note === "string" && next.note.length > MAX_TEXT)
    return `批注超过${MAX_TEXT}个字符，请先删减。`;
  return null;
}

function whole(index: number, limit: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < limit;
}
