/** The boxes of notes in drawings as other programs write them. */
import { hasShapes, idBlocks, withoutShapes, withShapes } from "../../../src/hosts/xlsx/write/note-shapes";

const VML = "urn:schemas-microsoft-com:vml";
const OFFICE = "urn:schemas-microsoft-com:office:office";
const EXCEL = "urn:schemas-microsoft-com:office:excel";

/** Nothing is declared in the root: libraries that write element by element declare what each needs. */
const elementwise =
  `<xml><a:shapelayout xmlns:a="${OFFICE}" xmlns:b="${VML}" b:ext="edit"><a:idmap b:ext="edit" data="3"/></a:shapelayout>` +
  `<c:shapetype xmlns:c="${VML}" id='_x0000_t202' coordsize="21600,21600"/>` +
  `<a:shape xmlns:a="${VML}" id="_x0000_s3073" type="#_x0000_t202"><b:ClientData xmlns:b="${EXCEL}" ObjectType="Note">` +
  "<b:Row>3</b:Row><b:Column>0</b:Column></b:ClientData></a:shape></xml>";
const usual =
  `<xml xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note">` +
  "<x:Row>3</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>";

/** Prefixes that are used where nothing declares them. */
function unbound(vml: string): string[] {
  const scopes: Set<string>[] = [];
  const lost = new Set<string>();
  for (const [, close, tag = "", isEmpty] of vml.matchAll(/<(\/?)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g)) {
    if (close) {
      scopes.pop();
      continue;
    }
    const declared = [...tag.matchAll(/xmlns:([\w.-]+)=/g)].map((match) => match[1]!);
    const scope = new Set([...(scopes.at(-1) ?? []), ...declared]);
    const bare = tag.replace(/"[^"]*"|'[^']*'/g, "");
    for (const [, prefix = ""] of bare.matchAll(/(?:^|\s)([\w.-]+):/g))
      if (prefix !== "xmlns" && !scope.has(prefix)) lost.add(prefix);
    if (!isEmpty) scopes.push(scope);
  }
  return [...lost];
}

const place = { row: 5, column: 2, lines: 1 };

it.each([
  ["that declares everything in its root", usual],
  ["that declares everything where it is used", elementwise],
  ["that is empty", `<xml xmlns:v="${VML}"/>`],
])("a box fits into a drawing %s, and goes again", (_, drawing) => {
  const grown = withShapes(drawing, [place]);
  expect(unbound(grown)).toEqual([]);
  expect(grown.match(/_x0000_t202["'] coordsize/g)).toHaveLength(1);
  expect(grown.endsWith("</xml>")).toBe(true);
  const gone = withoutShapes(grown, [place]);
  expect(gone).not.toContain("<x:Row>5</x:Row>");
  expect(hasShapes(gone)).toBe(hasShapes(drawing));
});

it("finds boxes and blocks of numbers whatever their prefixes", () => {
  expect(idBlocks(elementwise)).toEqual([3]);
  expect(hasShapes(elementwise)).toBe(true);
  const gone = withoutShapes(elementwise, [{ row: 3, column: 0 }]);
  expect([hasShapes(gone), gone.includes("shapetype")]).toEqual([false, true]);
});
