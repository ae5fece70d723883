/** How the parts of a package point at one another (ECMA-376 part 2). */
import { attribute, children, rootElement } from "../xml/tags";

export interface Relationship {
  readonly id: string;
  /** Last segment of the type, the same in the transitional and the strict namespace: worksheet, comments … */
  readonly kind: string;
  /** Name of the part; the target as written when external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** xl/workbook.xml → xl/_rels/workbook.xml.rels; "" → _rels/.rels */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** @param source the part that points, "" for the package itself */
export function parseRelationships(xml: string, source: string): Relationship[] {
  return children(xml, rootElement(xml))
    .filter((element) => element.name === "Relationship")
    .map(({ tag }) => {
      const isExternal = attribute(tag, "TargetMode") === "External";
      const target = attribute(tag, "Target") ?? "";
      return {
        id: attribute(tag, "Id") ?? "",
        kind: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
        target: isExternal ? target : resolve(target, source),
        isExternal,
      };
    });
}

/** Targets are absolute («/xl/…») or relative to the folder of the part that points. */
function resolve(target: string, source: string): string {
  const path = target.replaceAll("\\", "/").replace(/[#?].*$/, "");
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
