/** Looks of ranges and of conditional formats: bags of properties by wire path. */
import { WireObject, type Members } from "../wire-object";
import { ApiError } from "../protocol";

/** Where a look's properties are kept. */
export interface LookBag {
  get(path: string): unknown;
  set(path: string, value: unknown): void;
  clear(prefix: string): void;
}

/** Known properties of each part; anything else is not emulated. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  "": ["HorizontalAlignment", "VerticalAlignment", "WrapText", "TextOrientation", "ColumnWidth", "RowHeight"],
  "Fill.": ["Color", "Pattern"],
  "Font.": ["Name", "Size", "Bold", "Color"],
  "Protection.": ["Locked"],
};
const CHILDREN = ["Fill", "Font", "Protection", "Borders"];
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

export class Look extends WireObject {
  constructor(
    private readonly bag: LookBag,
    private readonly path = "",
  ) {
    super();
  }

  protected describe(): Members {
    const names = PARTS[this.path] ?? [];
    const each = <T>(make: (name: string) => T) =>
      Object.fromEntries(names.map((name) => [name, make(name)]));
    return {
      get: each((name) => () => this.bag.get(this.path + name) ?? null),
      set: each((name) => (value: unknown) => this.bag.set(this.path + name, value)),
      to: this.path === "" ? children((child) => this.#child(child)) : {},
      call: this.path === "Fill." ? { Clear: () => this.bag.clear("Fill.") } : {},
    };
  }

  #child(name: string): WireObject {
    return name === "Borders" ? new Borders(this.bag) : new Look(this.bag, `${name}.`);
  }
}

function children(make: (name: string) => WireObject) {
  return Object.fromEntries(CHILDREN.map((name) => [name, () => make(name)]));
}

class Borders extends WireObject {
  constructor(private readonly bag: LookBag) {
    super();
  }

  protected describe(): Members {
    return {};
  }

  override at(edge: unknown): WireObject {
    if (!EDGES.includes(String(edge))) throw new ApiError("InvalidArgument", String(edge));
    return new Border(this.bag, `Borders.${String(edge)}.`);
  }
}

class Border extends WireObject {
  constructor(
    private readonly bag: LookBag,
    private readonly path: string,
  ) {
    super();
  }

  protected describe(): Members {
    const set = (name: string) => (value: unknown) => this.bag.set(this.path + name, value);
    return { set: { Style: set("Style"), Weight: set("Weight"), Color: set("Color") } };
  }
}

export function bagOfMap(look: Map<string, unknown>): LookBag {
  return {
    get: (path) => look.get(path),
    set: (path, value) => void look.set(path, value),
    clear: (prefix) =>
      [...look.keys()].filter((key) => key.startsWith(prefix)).forEach((key) => look.delete(key)),
  };
}
