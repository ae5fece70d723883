/** Answers of `load`: PascalCase members, `_Items` of collections, null for null objects. */
import type { QueryInfo } from "./protocol";
import { UnknownMember, WireCollection, type WireObject } from "./wire-object";

type Answer = Record<string, unknown>;

/** What every answer about an object says of it. */
export function stamp(object: WireObject): Answer {
  return {
    ...(object.reference !== null && { _ReferenceId: object.reference }),
    ...(object.id !== null && { Id: object.id }),
  };
}

export function query(object: WireObject, { Select = [], Expand = [] }: QueryInfo): Answer {
  const names = [...Select, ...Expand];
  if (names.length === 0) throw new UnknownMember(`${object.constructor.name} loaded without names`);
  return select(
    object,
    names.map((name) => name.split("/")),
  );
}

function select(object: WireObject, paths: readonly string[][]): Answer {
  const answer = stamp(object);
  if (object instanceof WireCollection) {
    const inner = paths.map((path) => (/^items$/i.test(path[0]!) ? path.slice(1) : path));
    answer["_Items"] = object.items().map((item) =>
      select(
        item,
        inner.filter((path) => path.length > 0),
      ),
    );
    return answer;
  }
  const deeper = new Map<string, string[][]>();
  for (const [first = "", ...rest] of paths) {
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    if (rest.length === 0 && !object.leadsTo(name)) answer[name] = object.read(name);
    else deeper.set(name, [...(deeper.get(name) ?? []), rest]);
  }
  for (const [name, rests] of deeper) {
    const next = object.go(name);
    answer[name] =
      next &&
      select(
        next,
        rests.filter((rest) => rest.length > 0),
      );
  }
  return answer;
}
