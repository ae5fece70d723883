/** `patch IN.xlsx PATCH.json OUT.xlsx`: any change to any workbook through the lossless writer. */
import { extname } from "node:path";
import type { XlsxHost } from "../hosts/xlsx";
import type { Conflict } from "../hosts/host";
import { parsePatchJson, writePatchJson, type ParsedPatch, type PatchJson } from "../hosts/patch-json";
import { a1 } from "../model/address";
import type { CellEdit, Mark, Patch } from "../model/finding";
import { BadArguments, parseArguments } from "./arguments";
import { EXIT, type CommandIo } from "./io";
import { orRefusal, readBytes } from "./load";
import { openWorkbook } from "./open-workbook";
import { writeWhole } from "./outputs";
import { realPlace } from "./real-place";

/**
 * Prints the inverse patch (exit 0), or the conflicts as JSON with nothing written (1).
 * A workbook that cannot be read gives 2, unusable arguments or a malformed patch 3.
 */
export async function patchCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { paths } = parseArguments(args, { values: [], flags: [] });
  const [input, patchFile, output] = paths;
  if (input === undefined || patchFile === undefined || output === undefined || paths.length > 3)
    throw new BadArguments("patch 需要三个路径：原表.xlsx、更改单.json、新表.xlsx。");
  if (realPlace(input) === realPlace(output)) throw new BadArguments("新表不能就是原表，请换一个名字。");
  if (realPlace(patchFile) === realPlace(output))
    throw new BadArguments("新表不能就是更改单，请换一个名字。");
  refuseOtherKind(input, output);
  const parsed = await readPatch(patchFile);
  const read = await orRefusal(async () => {
    const bytes = await readBytes(input);
    return { bytes, host: openWorkbook(bytes) };
  });
  if ("refusal" in read) return refused(io, read.refusal.message);
  const done = await orRefusal(async () => {
    const { notices } = await read.host.read("workbook");
    const result = await applyTo(read.host, parsed);
    if ("inverse" in result)
      for (const notice of notices) if (notice.code === "signed") io.err(`${notice.message}\n`);
    return result;
  });
  if ("refusal" in done) return refused(io, done.refusal.message);
  if ("conflicts" in done) {
    done.conflicts.forEach(({ message }) => io.err(`${message}\n`));
    io.out(`${JSON.stringify({ version: 1, conflicts: done.conflicts.map(jsonOfConflict) }, null, 2)}\n`);
    return EXIT.findings;
  }
  const written = await orRefusal(async () => writeWhole(output, await read.host.save()));
  if (written) return refused(io, written.refusal.message);
  io.out(`${JSON.stringify(done.inverse, null, 2)}\n`);
  return EXIT.clean;
}

const KINDS = /^\.(xls[xmb]?|xlt[xm]?|ett?|ods|csv)$/i;

/** Spreadsheets refuse to open a workbook whose extension says another kind than its content. */
function refuseOtherKind(input: string, output: string): void {
  const [before, after] = [extname(input), extname(output)];
  if (KINDS.test(before) && KINDS.test(after) && before.toLowerCase() !== after.toLowerCase())
    throw new BadArguments(`新表的扩展名须与原表相同（${before}），否则 Excel、WPS 会打不开。`);
}

function refused(io: CommandIo, message: string): number {
  io.err(`${message}\n`);
  return EXIT.refused;
}

async function readPatch(path: string): Promise<ParsedPatch> {
  const text = await orRefusal(async () => decoded(await readBytes(path)));
  if (typeof text !== "string") throw new BadArguments(`读不到更改单“${path}”：${text.refusal.message}`);
  const parsed = parsePatchJson(text);
  if ("problems" in parsed) throw new BadArguments(parsed.problems.join("\n"));
  return parsed;
}

/** Editors and shells of Windows write UTF-16 now and then, and say so by a mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8").decode(bytes);
}

/** Marks come first: they replace all notes of ours, and a note of an edit is to stay. */
async function applyTo(
  host: XlsxHost,
  { patch, marks }: ParsedPatch,
): Promise<{ readonly conflicts: readonly Conflict[] } | { readonly inverse: PatchJson }> {
  const lost = marks && (await sheetsMissing(host, marks));
  if (lost && lost.length > 0) return { conflicts: lost };
  const before = marks && marksAndNotes(host);
  if (marks) await host.mark(marks);
  const result = await host.apply(patch);
  if (result.outcome === "refused") return { conflicts: result.conflicts };
  if (!before) return { inverse: writePatchJson(result.inverse, null) };
  const inverse = { edits: [...withoutNotes(result.inverse).edits, ...before.loneNotes] };
  return { inverse: writePatchJson(inverse, before.marks) };
}

async function sheetsMissing(host: XlsxHost, marks: readonly Mark[]): Promise<Conflict[]> {
  const names = new Set((await host.read("workbook")).sheets.map((sheet) => sheet.name));
  return marks
    .filter(({ at }) => !names.has(at.sheet))
    .map(({ at }) => ({
      edit: { at, expected: null, next: {} },
      reason: "no-sheet" as const,
      found: null,
      message: `找不到工作表“${at.sheet}”，没有标记任何单元格，请检查名称。`,
    }));
}

/** Marks with their notes, and our notes that belong to no mark, as edits that write them again. */
function marksAndNotes(host: XlsxHost): { marks: Mark[]; loneNotes: CellEdit[] } {
  const notes = new Map(host.notes().flatMap((note) => (note.ours ? [[keyOf(note.at), note] as const] : [])));
  const marks = host.marks().map(({ at, severity }): Mark => {
    const note = notes.get(keyOf(at));
    notes.delete(keyOf(at));
    return { at, severity, ...(note && { note: note.text }) };
  });
  const loneNotes = [...notes.values()].map(({ at, text }): CellEdit => {
    return { at, expected: null, compareValue: false, next: { note: text } };
  });
  return { marks, loneNotes };
}

function keyOf(at: { sheet: string; row: number; column: number }): string {
  return JSON.stringify([at.sheet, at.row, at.column]);
}

/** The former marks bring the former notes back. */
function withoutNotes(patch: Patch): Patch {
  return {
    edits: patch.edits.map((edit) => {
      const { note: _restored, ...next } = edit.next;
      return { ...edit, next };
    }),
  };
}

function jsonOfConflict({ edit, reason, found, message }: Conflict) {
  return { sheet: edit.at.sheet, cell: a1(edit.at), reason, found, message };
}
