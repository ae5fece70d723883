/** The signs of a formula. */
import { columnIndex } from "../../../model/address";

export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "area"; readonly area: AreaReference }
  | { readonly kind: "name"; readonly value: string }
  | { readonly kind: "sign"; readonly value: string };

export interface AreaReference {
  /** Null = the formula's own. */
  readonly sheet: string | null;
  /** From 0; rows of whole columns are null. */
  readonly top: number | null;
  readonly bottom: number | null;
  readonly left: number;
  readonly right: number;
  /** One cell, written without a colon. */
  readonly isCell: boolean;
}

const SHEET = String.raw`(?:(?:'((?:[^'[\]]|'')+)'|([\p{L}_][\p{L}\d_.]*))!)?`;
const CELL = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})`;
const SIGNS = new RegExp(
  [
    String.raw`\s*(?:"((?:[^"]|"")*)"`,
    String.raw`(#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!))`,
    String.raw`${SHEET}(?:${CELL}(?::${CELL})?|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3}))(?![\p{L}\d_.(!:])`,
    String.raw`(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)`,
    String.raw`([A-Za-z_][A-Za-z\d_.]*)`,
    String.raw`(<=|>=|<>|[-+*/^&=<>%(),]))\s*`,
  ].join("|"),
  "uy",
);

/** @param formula without "=" @returns null when something stands in it that is not known here */
export function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  SIGNS.lastIndex = 0;
  while (SIGNS.lastIndex < formula.length) {
    const match = SIGNS.exec(formula);
    if (!match) return null;
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray): Token {
  const [, text, error, quoted, plain, left, top, right, bottom, from, to, number, name, sign] = match;
  if (text !== undefined) return { kind: "text", value: text.replaceAll('""', '"') };
  if (error !== undefined) return { kind: "error", value: error };
  if (number !== undefined) return { kind: "number", value: Number(number) };
  if (name !== undefined) return { kind: "name", value: name.toUpperCase() };
  if (sign !== undefined) return { kind: "sign", value: sign };
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const [first, last] = [columnIndex(left ?? from!), columnIndex(right ?? left ?? to!)];
  const rows = top === undefined ? null : [Number(top) - 1, Number(bottom ?? top) - 1];
  return {
    kind: "area",
    area: {
      sheet,
      top: rows && Math.min(...rows),
      bottom: rows && Math.max(...rows),
      left: Math.min(first, last),
      right: Math.max(first, last),
      isCell: rows !== null && bottom === undefined,
    },
  };
}
