/** Patches as JSON (docs/patch-json.md): checked when they come in, written so that they can come in again. */
import * as z from "zod";
import { a1, parseA1, parseRangeA1 } from "../model/address";
import type { CellEdit, Mark, Patch } from "../model/finding";
import { explain } from "./patch-json-issues";

/** Cells one mark may name. */
const MAX_MARKED = 100_000;

const address = z.string().refine((text) => parseA1(text) !== null, "须为 A1 样式的单元格地址，例如 G6");
const area = z
  .string()
  .refine((text) => parseRangeA1(text) !== null, "须为 A1 样式的单元格或区域，例如 G6:G9");
const content = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ error: z.string() }),
]);

const editSchema = z
  .strictObject({
    sheet: z.string(),
    cell: address,
    expected: content.optional(),
    expectedFormula: z.string().nullable().optional(),
    value: content.optional(),
    next: content.optional(),
    formula: z.string().optional(),
    numberFormat: z.string().optional(),
    fill: z.string().nullable().optional(),
    note: z.string().nullable().optional(),
    style: z.string().optional(),
    why: z.string().optional(),
  })
  .refine(
    (edit) => edit.value === undefined || edit.next === undefined,
    "“value”与“next”是同一个意思，只能写一个",
  );

const markSchema = z
  .strictObject({
    sheet: z.string(),
    cell: address.optional(),
    cells: z.union([area, z.array(area)]).optional(),
    severity: z.enum(["error", "warning", "info"]),
    note: z.string().optional(),
  })
  .refine(
    (mark) => (mark.cell === undefined) !== (mark.cells === undefined),
    "“cell”与“cells”须写且只写一个",
  );

const patchSchema = z.strictObject({
  version: z.literal(1),
  edits: z.array(editSchema).default([]),
  marks: z.array(markSchema).optional(),
  clearMarks: z.boolean().optional(),
});

export type PatchJson = z.input<typeof patchSchema>;

export interface ParsedPatch {
  readonly patch: Patch;
  /** Null = marks stay as they are; an empty list clears them. */
  readonly marks: readonly Mark[] | null;
}

/** @returns the patch, or the sentences (Chinese) that say what is wrong with the text */
export function parsePatchJson(text: string): ParsedPatch | { readonly problems: readonly string[] } {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { problems: ["更改单不是有效的 JSON，请检查引号、逗号和括号。"] };
  }
  const result = patchSchema.safeParse(data);
  if (!result.success) return { problems: result.error.issues.map(explain) };
  const { edits, marks, clearMarks } = result.data;
  const placed = marks?.flatMap(marksOf) ?? (clearMarks ? [] : null);
  if (placed && placed.length > MAX_MARKED)
    return { problems: [`更改单要标记的单元格超过${MAX_MARKED}个，请分几次标记。`] };
  return { patch: { edits: edits.map(editOf) }, marks: placed };
}

/** @param marks what to mark, null = leave marks alone */
export function writePatchJson(patch: Patch, marks: readonly Mark[] | null): PatchJson {
  return {
    version: 1,
    edits: patch.edits.map(jsonOfEdit),
    ...(marks?.length === 0 && { clearMarks: true }),
    ...(marks !== null &&
      marks.length > 0 && {
        marks: marks.map(({ at, severity, note }) => ({
          sheet: at.sheet,
          cell: a1(at),
          severity,
          ...(note !== undefined && { note }),
        })),
      }),
  };
}

function editOf(edit: z.output<typeof editSchema>): CellEdit {
  const { sheet, cell, expected, expectedFormula, value, next, why, ...looks } = edit;
  const written = value === undefined ? next : value;
  return {
    at: { sheet, ...parseA1(cell)! },
    expected: expected ?? null,
    ...(expected === undefined && { compareValue: false as const }),
    ...(expectedFormula !== undefined && { expectedFormula }),
    next: { ...looks, ...(written !== undefined && { value: written }) },
    ...(why !== undefined && { why }),
  };
}

function jsonOfEdit({ at, expected, compareValue, expectedFormula, next, why }: CellEdit) {
  return {
    sheet: at.sheet,
    cell: a1(at),
    ...(compareValue !== false && { expected }),
    ...(expectedFormula !== undefined && { expectedFormula }),
    ...next,
    ...(why !== undefined && { why }),
  };
}

function marksOf({ sheet, cell, cells, severity, note }: z.output<typeof markSchema>): Mark[] {
  const areas = cell !== undefined ? [cell] : typeof cells === "string" ? [cells] : (cells ?? []);
  const marks: Mark[] = [];
  for (const text of areas) {
    const range = parseRangeA1(text)!;
    for (let row = range.top; row <= range.bottom && marks.length <= MAX_MARKED; row++)
      for (let column = range.left; column <= range.right && marks.length <= MAX_MARKED; column++)
        marks.push({ at: { sheet, row, column }, severity, ...(note !== undefined && { note }) });
  }
  return marks;
}
