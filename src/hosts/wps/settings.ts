/** Small texts kept in the workbook: custom document properties, whose values take 255 characters each. */
import type { EtProperties, EtWorkbook } from "./wps-api";

const PREFIX = "绩效监控助手.";
/** msoPropertyTypeString */
const TEXT = 4;
/** Code units of one piece; a piece is never cut inside a character. */
const PIECE = 240;

export function readSetting(book: EtWorkbook, key: string): string | null {
  const pieces = piecesOf(book.CustomDocumentProperties, key);
  if (pieces.size === 0) return null;
  const text = [...pieces].sort(([a], [b]) => a - b).map(([, piece]) => piece.value);
  try {
    const value: unknown = JSON.parse(text.join(""));
    return typeof value === "string" ? value : null;
  } catch {
    // A piece is missing: another program has touched them. As good as never stored.
    return null;
  }
}

export function writeSetting(book: EtWorkbook, key: string, value: string | null): void {
  const properties = book.CustomDocumentProperties;
  for (const { remove } of piecesOf(properties, key).values()) remove();
  if (value === null) return;
  cut(JSON.stringify(value)).forEach((piece, index) =>
    properties.Add(nameOf(key, index), false, TEXT, piece),
  );
}

interface Piece {
  readonly value: string;
  remove(): void;
}

function piecesOf(properties: EtProperties, key: string): Map<number, Piece> {
  const found = new Map<number, Piece>();
  const count = properties.Count;
  for (let index = 1; index <= count; index++) {
    const property = properties.Item(index);
    const name = String(property.Name);
    if (!name.startsWith(`${PREFIX}${key}.`)) continue;
    const number = Number(name.slice(PREFIX.length + key.length + 1));
    if (Number.isInteger(number))
      found.set(number, {
        value: String(property.Value),
        remove: () => properties.Item(name).Delete(),
      });
  }
  return found;
}

function nameOf(key: string, index: number): string {
  return `${PREFIX}${key}.${index}`;
}

function cut(text: string): string[] {
  const pieces: string[] = [""];
  for (const character of text) {
    const last = pieces.length - 1;
    if (pieces[last]!.length + character.length > PIECE) pieces.push(character);
    else pieces[last] += character;
  }
  return pieces;
}
