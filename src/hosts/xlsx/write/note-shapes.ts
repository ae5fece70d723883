/** The yellow boxes of notes: shapes in the sheet's legacy VML drawing, edited as text (VML is not always well-formed). */

import { without } from "../xml/tags";

export interface Place {
  readonly row: number;
  readonly column: number;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Shape numbers come in blocks of 1,024, one block or more a drawing. */
const BLOCK = 1024;

/** @param block number of the id block, unique within the workbook */
export function emptyDrawing(block: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
    `<o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`
  );
}

/** Blocks that a drawing uses. */
export function idBlocks(vml: string): number[] {
  return [...vml.matchAll(/<o:idmap\b[^>]*\sdata=["']([\d,]+)/g)].flatMap((match) =>
    match[1]!.split(",").map(Number),
  );
}

export function withShapes(vml: string, places: readonly (Place & { readonly lines: number })[]): string {
  if (places.length === 0) return vml;
  let id = Math.max(
    (idBlocks(vml)[0] ?? 1) * BLOCK,
    ...[...vml.matchAll(/_x0000_s(\d+)/g)].map((m) => Number(m[1])),
  );
  const type = vml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  const shapes = places.map((place) => shape(++id, place)).join("");
  const end = vml.lastIndexOf("</xml>");
  return vml.slice(0, end) + type + shapes + vml.slice(end);
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
  return /<v:(shape|rect|oval|line|group|roundrect)[\s>]/.test(vml);
}

function noteShapes(vml: string): (Place & { start: number; end: number })[] {
  const found = [];
  const close = "</v:shape>";
  for (let start = vml.search(/<v:shape\s/); start >= 0;) {
    const stop = vml.indexOf(close, start);
    if (stop < 0) break;
    const end = stop + close.length;
    const text = vml.slice(start, end);
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(text);
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(text);
    if (row && column && /ObjectType=["']Note["']/.test(text))
      found.push({ start, end, row: Number(row[1]), column: Number(column[1]) });
    const next = vml.slice(end).search(/<v:shape\s/);
    start = next < 0 ? -1 : end + next;
  }
  return found;
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
