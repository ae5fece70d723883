/** Findings a clerk has set aside, with a reason. One comes back as soon as a cell it rests on changes. */
import { cellKey, type CellAddress } from "../model/address";
import type { Finding } from "../model/finding";
import { isCellError, type CellValue, type WorkbookSnapshot } from "../model/snapshot";

export interface Ignored {
  /** See `ignoreKey`. */
  readonly key: string;
  /** The clerk's words. */
  readonly reason: string;
}

/** Setting of the workbook under which the list is kept (`Host.readSetting`). */
export const IGNORED_SETTING = "ignored-findings";

/** Rule, cells and what stands in them (and the numbers computed from others). `ignored-rows.ts` reads the cells again. */
function ignoreKey(finding: Finding, workbook: WorkbookSnapshot): string {
  const cells = [...finding.at, ...(finding.fix?.edits.map((edit) => edit.at) ?? [])];
  const contents = cells.map((at) => contentOf(valueAt(workbook, at)));
  return [
    finding.rule,
    finding.at.map(addressText).join(","),
    fingerprint([...contents, finding.arithmetic ?? ""].join("\u0000")),
  ].join("|");
}

/** Names of sheets may hold the marks that part the key. */
function addressText(at: CellAddress): string {
  return cellKey(at).replace(/[%,|]/gu, encodeURIComponent);
}

export function setAside(
  ignored: readonly Ignored[],
  finding: Finding,
  reason: string,
  workbook: WorkbookSnapshot,
): readonly Ignored[] {
  const key = ignoreKey(finding, workbook);
  return [...ignored.filter((one) => one.key !== key), { key, reason: reason.trim() }];
}

/** Brings a finding back. */
export function restore(ignored: readonly Ignored[], key: string): readonly Ignored[] {
  return ignored.filter((one) => one.key !== key);
}

export interface Sorted {
  readonly shown: readonly Finding[];
  readonly aside: readonly { readonly finding: Finding; readonly key: string; readonly reason: string }[];
}

export function sortOut(
  findings: readonly Finding[],
  ignored: readonly Ignored[],
  workbook: WorkbookSnapshot,
): Sorted {
  if (ignored.length === 0) return { shown: findings, aside: [] };
  const reasons = new Map(ignored.map(({ key, reason }) => [key, reason]));
  const rules = new Set(ignored.map(({ key }) => key.slice(0, key.indexOf("|"))));
  const shown: Finding[] = [];
  const aside: { finding: Finding; key: string; reason: string }[] = [];
  for (const finding of findings) {
    const key = rules.has(finding.rule) ? ignoreKey(finding, workbook) : "";
    const reason = reasons.get(key);
    if (reason === undefined) shown.push(finding);
    else aside.push({ finding, key, reason });
  }
  return { shown, aside };
}

/** Text kept with the workbook → list; anything unreadable is an empty list: findings reappear rather than vanish. */
export function readIgnored(text: string | null): readonly Ignored[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return areIgnored(list) ? list : [];
  } catch {
    return [];
  }
}

export function areIgnored(list: unknown): list is readonly Ignored[] {
  return Array.isArray(list) && list.every(isIgnored);
}

function isIgnored(one: unknown): one is Ignored {
  if (typeof one !== "object" || one === null) return false;
  const { key, reason } = one as Partial<Record<keyof Ignored, unknown>>;
  return typeof key === "string" && key !== "" && typeof reason === "string";
}

export function writeIgnored(ignored: readonly Ignored[]): string {
  return JSON.stringify(ignored);
}

function valueAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellAddress): CellValue {
  const found = workbook.sheets.find((one) => one.name === sheet);
  return found?.values[row - found.origin.row]?.[column - found.origin.column] ?? null;
}

function contentOf(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : `${typeof value} ${String(value)}`;
}

/** FNV-1a over UTF-16 units, twice with different seeds: short, and enough for the handful of findings set aside. */
function fingerprint(text: string): string {
  const hash = (seed: number): string => {
    let state = seed;
    for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
    return (state >>> 0).toString(36);
  };
  return hash(0x811c9dc5) + hash(0x9747b28c);
}
