/** An object of Excel's model as the wire knows it: members by their wire names, and nothing beside them. */
import { ApiError } from "./protocol";

export interface Members {
  /** Scalar properties. */
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void>>;
  /** Navigation properties. */
  readonly to?: Readonly<Record<string, () => WireObject | null>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
}

export abstract class WireObject {
  /** Kept by the client between requests. */
  reference: string | null = null;
  #members: Members | null = null;

  /** Named in every answer that instantiates the object. */
  get id(): string | null {
    return null;
  }

  protected abstract describe(): Members;

  get members(): Members {
    return (this.#members ??= this.describe());
  }

  read(name: string): unknown {
    const getter = this.members.get?.[name];
    if (!getter) throw this.#unknown(name);
    return getter();
  }

  write(name: string, value: unknown): void {
    const setter = this.members.set?.[name];
    if (!setter) throw this.#unknown(`${name} =`);
    setter(value as never);
  }

  go(name: string): WireObject | null {
    const path = this.members.to?.[name];
    if (!path) throw this.#unknown(name);
    return path();
  }

  leadsTo(name: string): boolean {
    return this.members.to?.[name] !== undefined;
  }

  invoke(name: string, args: readonly unknown[]): unknown {
    const method = this.members.call?.[name];
    if (!method) throw this.#unknown(`${name}()`);
    return method(...(args as never[]));
  }

  /** How Excel names a member in an error's location. */
  locationOf(member: string): string {
    return `${this.className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }

  protected get className(): string {
    return this.constructor.name;
  }

  /** The collection's indexer. */
  at(_key: unknown): WireObject {
    throw this.#unknown("[]");
  }

  #unknown(name: string): UnknownMember {
    return new UnknownMember(`${this.constructor.name}.${name}`);
  }
}

/** The interpreter does not know the member; tests fail on it even when the code under test survives. */
export class UnknownMember extends ApiError {
  constructor(readonly member: string) {
    super("ApiNotFound", `not emulated: ${member}`);
  }
}

export class WireCollection extends WireObject {
  constructor(
    readonly items: () => readonly WireObject[],
    private readonly find: (key: unknown) => WireObject | null,
    private readonly more: Members = {},
    private readonly name = "Collection",
  ) {
    super();
  }

  protected override get className(): string {
    return this.name;
  }

  protected describe(): Members {
    return {
      ...this.more,
      call: {
        GetItem: (key: unknown) => this.at(key),
        GetItemOrNullObject: (key: unknown) => this.find(key),
        GetCount: () => this.items().length,
        ...this.more.call,
      },
    };
  }

  override at(key: unknown): WireObject {
    const item = this.find(key);
    if (!item) throw new ApiError("ItemNotFound", `The requested resource doesn't exist: ${String(key)}`);
    return item;
  }
}
