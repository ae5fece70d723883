/** Looks of ranges and of conditional formats: bags of properties by wire path. */
import { WireObject, type Members } from "../wire-object";
import { ApiError } from "../protocol";
import type { Rect } from "./rect";

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

/** What cells look like that nobody has dressed. */
const UNDRESSED: Readonly<Record<string, unknown>> = {
  "Font.Name": "宋体",
  "Font.Size": 11,
  "Font.Bold": false,
  "Font.Color": "#000000",
  HorizontalAlignment: "General",
  VerticalAlignment: "Bottom",
  WrapText: false,
  TextOrientation: 0,
  "Protection.Locked": true,
};

/** The look without what says nothing, to compare. */
export function dressing(
  look: ReadonlyMap<string, unknown>,
  undressed: Readonly<Record<string, unknown>> = UNDRESSED,
): [string, unknown][] {
  const isBlank = (path: string) => {
    const side = /^Borders\.(Top|Bottom|Left|Right)\./.exec(path)?.[1];
    if (side) return (look.get(`Borders.${side}.Style`) ?? "None") === "None";
    return path.startsWith("Fill.") && look.get("Fill.Pattern") === "None";
  };
  return [...look].filter(([path, value]) => undressed[path] !== value && !isBlank(path)).sort();
}

/** As `getCellProperties` gives it. */
export function cellFormat(look: ReadonlyMap<string, unknown> | undefined) {
  const of = (path: string) => look?.get(path) ?? UNDRESSED[path];
  const color = look?.get("Fill.Color");
  const border = (side: string) => ({
    style: look?.get(`Borders.${side}.Style`) ?? "None",
    weight: look?.get(`Borders.${side}.Weight`) ?? "Thin",
    color: look?.get(`Borders.${side}.Color`) ?? "#000000",
  });
  return {
    fill: { color: color ?? "#FFFFFF", pattern: look?.get("Fill.Pattern") ?? (color ? "Solid" : "None") },
    font: {
      name: of("Font.Name"),
      size: of("Font.Size"),
      bold: of("Font.Bold"),
      color: of("Font.Color"),
    },
    borders: { top: border("Top"), bottom: border("Bottom"), left: border("Left"), right: border("Right") },
    protection: { locked: of("Protection.Locked") },
    horizontalAlignment: of("HorizontalAlignment"),
    verticalAlignment: of("VerticalAlignment"),
    wrapText: of("WrapText"),
    textOrientation: of("TextOrientation"),
  };
}

/** Which side of the cell is meant, in a range of several cells; null = none. */
export function sidesOf(
  edge: string,
  { top, left, bottom, right }: Rect,
  row: number,
  column: number,
): ("Top" | "Bottom" | "Left" | "Right")[] {
  const sides = {
    Top: edge === "EdgeTop" ? row === top : edge === "InsideHorizontal" && row > top,
    Bottom: edge === "EdgeBottom" ? row === bottom : edge === "InsideHorizontal" && row < bottom,
    Left: edge === "EdgeLeft" ? column === left : edge === "InsideVertical" && column > left,
    Right: edge === "EdgeRight" ? column === right : edge === "InsideVertical" && column < right,
  };
  return (["Top", "Bottom", "Left", "Right"] as const).filter((side) => sides[side]);
}
