/** Objects as WPS gives them, but strict: members outside of the typings are refused, and every access is counted. */
import { wpsSurface } from "./surface";

/** What stands behind an object: getters, setters and methods of one interface. */
export interface Node {
  readonly type: string;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
}

interface Counter {
  calls: number;
  /** By `Interface.Member`. */
  readonly byMember: Map<string, number>;
}

export function newCounter(): Counter {
  return { calls: 0, byMember: new Map() };
}

export function count(counter: Counter, member: string): void {
  counter.calls++;
  counter.byMember.set(member, (counter.byMember.get(member) ?? 0) + 1);
}

const NODE = Symbol("node");

export function nodeOf(value: unknown): Node | null {
  return (value as { [NODE]?: Node } | null)?.[NODE] ?? null;
}

/** @throws TypeError on any member that the typings or the node do not have */
export function strict(
  node: Node,
  counter: Counter,
  before: (member: string) => void = () => undefined,
): unknown {
  const members = wpsSurface().get(node.type);
  const check = (name: string): void => {
    if (members && !members.has(name)) throw new TypeError(`WPS has no ${node.type}.${name}`);
    count(counter, `${node.type}.${name}`);
    before(`${node.type}.${name}`);
  };
  const wrap = (value: unknown): unknown => (isNode(value) ? strict(value, counter, before) : value);
  return new Proxy(Object.create(null) as object, {
    get(_, name) {
      if (name === NODE) return node;
      if (typeof name === "symbol" || name === "then" || name === "toJSON") return undefined;
      const method = node.call?.[name];
      if (method)
        return (...args: unknown[]) => {
          check(name);
          return wrap(method(...(args as never[])));
        };
      check(name);
      const getter = node.get?.[name];
      if (!getter) throw new TypeError(`not imitated: ${node.type}.${name}`);
      return wrap(getter());
    },
    set(_, name, value) {
      check(String(name));
      const setter = node.set?.[String(name)];
      if (!setter || members?.get(String(name))?.isReadonly)
        throw new TypeError(`cannot be set: ${node.type}.${String(name)}`);
      setter(value as never);
      return true;
    },
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "type" in value;
}
