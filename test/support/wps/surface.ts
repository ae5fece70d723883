/** The members of WPS's own typings (npm et-jsapi-declare), so that a test refuses what WPS would silently not have. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

interface Member {
  readonly kind: "method" | "property";
  readonly isReadonly: boolean;
  /** Interface of what it gives; null = anything else. */
  readonly type: string | null;
}

type Surface = ReadonlyMap<string, ReadonlyMap<string, Member>>;

const FILES = ["lib.et.d.ts", "lib.kso.d.ts", "index.d.ts", "addon.et.d.ts"];
/** Parts of the application that the typings keep in interfaces of their own. */
const ROOTS = ["AddonRoot", "EtAddonRoot"];
/** Found on some builds though the typings know nothing of it: shared with a test that looks for it. */
const UNDECLARED: Readonly<Record<string, string>> = { DebugTools: "DebugTools" };

let loaded: Surface | null = null;

export function wpsSurface(): Surface {
  return (loaded ??= load());
}

function load(): Surface {
  const folder = dirname(require.resolve("et-jsapi-declare/package.json"));
  const found = new Map<string, Map<string, Member>>();
  for (const file of FILES) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(folder, file), "utf8"),
      ts.ScriptTarget.Latest,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node)) collect(found, node);
      else ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const application = found.get("Application")!;
  for (const root of ROOTS) for (const [name, member] of found.get(root)!) application.set(name, member);
  for (const [name, type] of Object.entries(UNDECLARED))
    application.set(name, { kind: "property", isReadonly: true, type });
  const property: Member = { kind: "property", isReadonly: true, type: "Worksheets" };
  found.get("Workbook")!.set("Worksheets", property);
  return found;
}

function collect(found: Map<string, Map<string, Member>>, node: ts.InterfaceDeclaration): void {
  const members = found.get(node.name.text) ?? new Map<string, Member>();
  found.set(node.name.text, members);
  for (const member of node.members) {
    if (!member.name || !(ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))) continue;
    const name = member.name.text;
    if (members.has(name)) continue; // the first overload decides the kind
    if (ts.isMethodSignature(member))
      members.set(name, { kind: "method", isReadonly: true, type: typeName(member.type) });
    else if (ts.isPropertySignature(member))
      members.set(name, {
        kind: "property",
        isReadonly: member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
        type: typeName(member.type),
      });
  }
}

/** `TypedIDispatch<Worksheet | Sheets>` → Worksheet. */
function typeName(type: ts.TypeNode | undefined): string | null {
  if (!type) return null;
  if (ts.isUnionTypeNode(type)) return type.types.map(typeName).find((name) => name !== null) ?? null;
  if (!ts.isTypeReferenceNode(type)) return null;
  const name = ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
  return /^Typed/.test(name) ? typeName(type.typeArguments?.[0]) : name;
}
