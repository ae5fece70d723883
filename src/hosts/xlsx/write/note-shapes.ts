/**
 * The yellow boxes of notes: shapes in the sheet's legacy VML drawing, edited as text (VML is not always well-formed).
 * Whoever wrote it chose the prefixes.
 */
import { without } from "../xml/tags";

export interface Place {
  readonly row: number;
  readonly column: number;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Prefixes that our shapes use. */
const NAMESPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
} as const;
/** Shape numbers come in blocks of 1,024, one block or more a drawing. */
const BLOCK = 1024;

/** @param block number of the id block, unique within the workbook */
export function emptyDrawing(block: number): string {
  return (
    `<xml${missingNamespaces("")}><o:shapelayout v:ext="edit">` +
    `<o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`
  );
}

/** Blocks that a drawing uses. */
export function idBlocks(vml: string): number[] {
  return [...vml.matchAll(/<(?:[\w.-]+:)?idmap\b[^>]*\sdata=["']([\d,]+)/g)].flatMap((match) =>
    match[1]!.split(",").map(Number),
  );
}

export function withShapes(vml: string, places: readonly (Place & { readonly lines: number })[]): string {
  if (places.length === 0) return vml;
  let id = Math.max(
    (idBlocks(vml)[0] ?? 1) * BLOCK,
    ...[...vml.matchAll(/_x0000_s(\d+)/g)].map((m) => Number(m[1])),
  );
  const root = /<xml\b[^>]*>/.exec(vml)?.[0] ?? "";
  const type = /\sid=["']_x0000_t202["']/.test(vml) ? "" : SHAPE_TYPE;
  const shapes = [type, ...places.map((place) => shape(++id, place))].join("");
  const added = shapes.replace(/<v:shape(?:type)?(?= )/g, `$&${missingNamespaces(root)}`);
  const open = root.endsWith("/>") ? vml.replace(root, `${root.slice(0, -2)}></xml>`) : vml;
  const end = open.lastIndexOf("</");
  return open.slice(0, end) + added + open.slice(end);
}

/** Declarations that shapes need below this root. */
function missingNamespaces(root: string): string {
  return Object.entries(NAMESPACES)
    .filter(([prefix, name]) => !new RegExp(`xmlns:${prefix}\\s*=\\s*["']${name}["']`).test(root))
    .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
    .join("");
}

export function withoutShapes(vml: string, places: readonly Place[]): string {
  const gone = new Set(places.map(({ row, column }) => `${row},${column}`));
  return without(
    vml,
    noteShapes(vml).filter(({ row, column }) => gone.has(`${row},${column}`)),
  );
}

/** Whether any shape is left, of a note or of anything else. */
export function hasShapes(vml: string): boolean {
  return /<(?:[\w.-]+:)?(shape|rect|oval|line|group|roundrect)[\s>]/.test(vml);
}

/** Whole shapes, whatever their prefix. */
export const SHAPE = /<((?:[\w.-]+:)?shape)[\s>][^]*?<\/\1\s*>/g;

/** Row of the cell that a shape belongs to, from 0; null when it belongs to none. */
export function rowOfShape(shape: string): number | null {
  return clientData(shape, "Row");
}

export function isNoteShape(shape: string): boolean {
  return /ObjectType=["']Note["']/.test(shape);
}

function clientData(shape: string, name: "Row" | "Column"): number | null {
  const found = new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)\\s*<`).exec(shape);
  return found && Number(found[1]);
}

function noteShapes(vml: string): (Place & { start: number; end: number })[] {
  return [...vml.matchAll(SHAPE)].flatMap(({ 0: text, index: start }) => {
    const [row, column] = [rowOfShape(text), clientData(text, "Column")];
    return row !== null && column !== null && isNoteShape(text)
      ? [{ start, end: start + text.length, row, column }]
      : [];
  });
}

/** @param lines of text, which the height follows */
function shape(id: number, { row, column, lines }: Place & { lines: number }): string {
  const anchor = [
    column + 1,
    15,
    Math.max(0, row - 1),
    10,
    column + 4,
    15,
    Math.max(0, row - 1) + lines + 2,
    4,
  ];
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
