/** What is to be written into cells, forwards and back again. */
import type { CellAddress } from "../../../model/address";
import type { CellChange, CellEdit, Patch } from "../../../model/finding";
import type { CellValue } from "../../../model/snapshot";
import { changesContent, type CellFacts } from "../../patching";
import { isInterpreted } from "../content";
import type { FactsOf } from "./facts";

export interface CellWrite {
  readonly at: CellAddress;
  /** Undefined = content stays. */
  readonly content?: { readonly value: CellValue } | { readonly formula: string };
  /** Set before the content: a text cell would take a number for text. */
  readonly formatFirst?: string;
  /** Set after the content, because a formula may bring a format along. */
  readonly format?: string;
  /** Null = no fill. */
  readonly fill?: string | null;
}

export const TEXT_FORMAT = "@";

/** WPS would make 0.9 of a written «90%»: what it would interpret goes into cells formatted as text, and the edit says so. */
export function guardTexts(patch: Patch, factsOf: FactsOf): Patch {
  return {
    edits: patch.edits.map((edit) => {
      const { next, at } = edit;
      const isSafe =
        next.formula !== undefined || !isInterpreted(next.value) || next.numberFormat !== undefined;
      if (isSafe || factsOf(at)?.numberFormat === TEXT_FORMAT) return edit;
      return { ...edit, next: { ...next, numberFormat: TEXT_FORMAT } };
    }),
  };
}

/** Such texts come back in the format they stood in. */
export function keepFormats(inverse: Patch, factsOf: FactsOf): Patch {
  return {
    edits: inverse.edits.map((edit) => {
      const { next, at } = edit;
      if (next.numberFormat !== undefined || !isInterpreted(next.value)) return edit;
      return { ...edit, next: { ...next, numberFormat: factsOf(at)!.numberFormat } };
    }),
  };
}

export function forwardWrites(edits: readonly CellEdit[], factsOf: FactsOf): CellWrite[] {
  return edits.map(({ at, next }) => {
    const facts = factsOf(at)!;
    const content = contentOf(next);
    return {
      at,
      content,
      ...formats(content, facts.numberFormat, next.numberFormat),
      ...(next.fill !== undefined && { fill: next.fill }),
    };
  });
}

/** Everything the edits may have changed, as it was. */
export function backwardWrites(edits: readonly CellEdit[], factsOf: FactsOf): CellWrite[] {
  return edits.map(({ at, next }) => {
    const facts = factsOf(at)!;
    const content = changesContent(next) ? contentBefore(facts) : undefined;
    const now = next.numberFormat ?? facts.numberFormat;
    return {
      at,
      content,
      ...formats(content, now, facts.numberFormat),
      ...(next.fill !== undefined && facts.fill !== undefined && { fill: facts.fill }),
    };
  });
}

function contentOf({ formula, value }: CellChange): CellWrite["content"] {
  if (formula !== undefined) return { formula };
  return value === undefined ? undefined : { value };
}

function contentBefore(facts: CellFacts): CellWrite["content"] {
  return facts.formula === null ? { value: facts.value } : { formula: facts.formula };
}

function formats(
  content: CellWrite["content"],
  now: string,
  wanted: string | undefined,
): Pick<CellWrite, "formatFirst" | "format"> {
  if (content === undefined) return wanted === undefined ? {} : { format: wanted };
  const isText = "value" in content && typeof content.value === "string";
  if (isText && isInterpreted(content.value))
    return {
      ...(now !== TEXT_FORMAT && { formatFirst: TEXT_FORMAT }),
      ...(wanted !== undefined && wanted !== TEXT_FORMAT && { format: wanted }),
    };
  const isBlank = "value" in content && (content.value === null || content.value === "");
  const mustLoosen = !isText && !isBlank && now === TEXT_FORMAT;
  const mayDrift = "formula" in content;
  return {
    ...(mustLoosen && { formatFirst: "General" }),
    ...(wanted !== undefined ? { format: wanted } : (mustLoosen || mayDrift) && { format: now }),
  };
}
