/** Fixes one workbook in memory, and checks again until nothing safe is left to do. */
import { marksOf } from "../report/marks";
import { draftReasons } from "../engine/draft-reason";
import { joinPatches, planSafe } from "../engine/plan";
import { recompute } from "../engine/recompute";
import { review, type Review } from "../engine/review";
import type { CustomForm } from "../forms";
import { displayText } from "../forms/values";
import { a1, cellKey, type CellAddress } from "../model/address";
import type { CellEdit, Patch } from "../model/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import { HostError } from "../hosts/host";
import type { XlsxHost } from "../hosts/xlsx";
import type { Profile } from "../profile/profile";
import { withFormsOf } from "./forms-option";
import { openWorkbook } from "./open-workbook";

export interface FixOptions {
  readonly reasons: boolean;
  readonly mark: boolean;
  /** Results as formulas, where the cells they refer to hold plain numbers. */
  readonly formulas?: boolean;
  /** Layouts beside those kept with the workbook. */
  readonly custom?: readonly CustomForm[];
}

export interface FixedWorkbook {
  /** The input's own bytes when nothing had to change. */
  readonly bytes: Uint8Array;
  readonly changes: readonly Changed[];
  /** What could be derived but was left alone, one Chinese sentence each. */
  readonly left: readonly string[];
  /** Findings marked in the sheets. */
  readonly marked: number;
  /** What the changes cost, one Chinese sentence each. */
  readonly warnings: readonly string[];
}

export interface Changed {
  /** «监控表!G6» */
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

/** One fix may uncover another (a repaired amount gives a rate); more rounds than this would be a quarrel of rules. */
const MOST_ROUNDS = 6;

/** @throws HostError when the file cannot be read or a sheet is protected. */
export async function fixWorkbook(
  bytes: Uint8Array,
  profile: Profile,
  options: FixOptions,
): Promise<FixedWorkbook> {
  const host = openWorkbook(bytes);
  const custom = await withFormsOf(host, options.custom ?? []);
  const changes: Changed[] = [];
  const refused = new Map<string, string>();
  let workbook: WorkbookSnapshot;
  const attempt = async (patch: Patch): Promise<boolean> => {
    const edits = patch.edits.filter((edit) => !refused.has(cellKey(edit.at)));
    const applied = await applyAll(host, { edits }, refused);
    for (const edit of applied) changes.push(changeOf(edit, workbook));
    return applied.length > 0;
  };
  const look = async (): Promise<Review> => {
    workbook = await host.read("workbook");
    return review(workbook, profile, { custom });
  };
  let current = await look();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { patch: derived } = recompute(current, profile, { as: options.formulas ? "formulas" : "values" });
    const patch = joinPatches(derived, planSafe(current).patch);
    if (!(await attempt(patch))) break;
    current = await look();
  }
  if (options.reasons) {
    const { drafts } = draftReasons(current, profile);
    if (await attempt({ edits: drafts.map((draft) => draft.edit) })) current = await look();
  }
  const marks = options.mark ? marksOf(current.findings) : [];
  if (options.mark) await host.mark(marks);
  const left = recompute(current, profile).untouched.map(({ at, why }) => `${placeOf({ at })}：${why}`);
  const saved = await host.save();
  const signed = workbook!.notices.filter(({ code }) => code === "signed");
  return {
    bytes: saved,
    changes,
    left: [...left, ...refused.values()],
    marked: marks.length,
    warnings: saved === bytes ? [] : signed.map(({ message }) => message),
  };
}

/** All edits but those the workbook itself forbids (merged away, array formula …). */
async function applyAll(
  host: XlsxHost,
  patch: Patch,
  refused: Map<string, string>,
): Promise<readonly CellEdit[]> {
  if (patch.edits.length === 0) return [];
  const result = await host.apply(patch);
  if (result.outcome === "applied") return patch.edits;
  for (const { edit, reason, message } of result.conflicts) {
    if (reason === "protected")
      throw new HostError(
        "protected",
        `工作表“${edit.at.sheet}”受保护，请先撤销保护再处理；原文件没有改动。`,
      );
    refused.set(cellKey(edit.at), `${placeOf(edit)}：${message}`);
  }
  const rest = patch.edits.filter((edit) => !refused.has(cellKey(edit.at)));
  const again = rest.length > 0 ? await host.apply({ edits: rest }) : null;
  return again?.outcome === "applied" ? rest : [];
}

function changeOf(edit: CellEdit, workbook: WorkbookSnapshot): Changed {
  const { at, next, expected } = edit;
  const format = formatOf(at, workbook);
  const after = next.formula ?? (next.value === undefined ? expected : next.value);
  return {
    place: placeOf(edit),
    before: displayText(expected, format),
    after: next.formula ?? displayText(after, next.numberFormat ?? format),
    why: edit.why ?? "",
  };
}

function formatOf({ sheet, row, column }: CellAddress, workbook: WorkbookSnapshot): string {
  const found = workbook.sheets.find((one) => one.name === sheet);
  return found?.formats[row - found.origin.row]?.[column - found.origin.column] ?? "General";
}

function placeOf({ at }: Pick<CellEdit, "at">): string {
  return `${at.sheet}!${a1(at)}`;
}
