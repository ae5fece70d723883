/** The header cells above each other over one column, however the rows were merged, split or squeezed. */
import { headerKey, type Vocabulary } from "./labels";
import type { CellValue } from "../model/snapshot";
import type { SheetView } from "./sheet-view";

/** One column as its header shows it: the cells that hold the words, from group header to leaf. */
export interface HeaderColumn {
  readonly left: number;
  right: number;
  /** Position of the leaf: the lowest header cell. */
  readonly leaf: {
    readonly row: number;
    readonly column: number;
    readonly bottom: number;
    readonly width: number;
  };
  readonly texts: readonly string[];
  /** What the column may be, best first. */
  readonly ids: readonly string[];
  /** Text in other rows than the first one of the band. */
  readonly below: boolean;
  /** A figure or a long text stands in it, as no header has. */
  readonly strange: boolean;
}

/** Longer texts are content, never a header. */
const LONGEST_HEADER = 60;

export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** Reads rows top…bottom as a header. */
export function headerBand(
  view: SheetView,
  top: number,
  bottom: number,
  vocabulary: Vocabulary,
  groups: readonly string[],
): HeaderBand {
  const columns: HeaderColumn[] = [];
  const withLeafBelow = new Set<string>();
  const leafAreas: string[] = [];
  for (let column = view.left; column <= view.right; column++) {
    const texts: string[] = [];
    let leaf: HeaderColumn["leaf"] | null = null;
    let below = false;
    let strange = false;
    let above = "";
    for (let row = top; row <= bottom; row++) {
      const text = view.text(row, column);
      if (text === "") continue;
      const area = view.area(row, column);
      const id = `${area.top},${area.left}`;
      if (id === above) continue;
      if (above) withLeafBelow.add(above);
      above = id;
      if (isContent(text, view.value(row, column))) strange = true;
      texts.push(text);
      if (row > top) below = true;
      leaf = { row: area.top, column: area.left, bottom: area.bottom, width: area.right - area.left + 1 };
    }
    if (!leaf) continue;
    const previous = columns.at(-1);
    if (previous && previous.right === column - 1 && leafAreas.at(-1) === above) {
      previous.right = column;
      continue;
    }
    columns.push({
      left: column,
      right: column,
      leaf,
      texts,
      ids: identify(texts, vocabulary, groups),
      below,
      strange,
    });
    leafAreas.push(above);
  }
  // A column under which only the group header is seen has no header of its own.
  return { top, bottom, columns: columns.filter((_, i) => !withLeafBelow.has(leafAreas[i]!)) };
}

const FIGURE = /^[-+≥≤><=]?\d[\d,.]*\s*(%|％|元|千元|万元|亿元)?$/;

function isContent(text: string, value: CellValue): boolean {
  return typeof value !== "string" || text.length > LONGEST_HEADER || FIGURE.test(text);
}

const OF_ALL = /^(?:合计|小计|总计|总额)$/u;

const REMEMBERED = 4_000;
const remembered = new WeakMap<Vocabulary, Map<string, readonly string[]>>();

/** Headers repeat from sheet to sheet and band to band: each is looked up once. */
function identify(
  texts: readonly string[],
  vocabulary: Vocabulary,
  groups: readonly string[],
): readonly string[] {
  let known = remembered.get(vocabulary);
  if (!known || known.size > REMEMBERED) remembered.set(vocabulary, (known = new Map()));
  const stack = texts.join("\u0001");
  let ids = known.get(stack);
  if (!ids) known.set(stack, (ids = lookUp(texts, vocabulary, groups)));
  return ids;
}

const QUALIFIER = /^([^()（）]+)[(（](年初|全年|调整后?|当年|实际|预计|全年预计)[)）]$/u;

/** «预算数（调整后）» is 调整后预算数: in this bracket stands what tells the column from its neighbour. */
function withQualifier(text: string): string {
  return text.trim().replace(QUALIFIER, "$2$1");
}

/** The whole stack read as one word goes first («年度» + «指标值»), then the leaf alone («偏差原因分析» + «其他»). */
function lookUp(
  texts: readonly string[],
  vocabulary: Vocabulary,
  groups: readonly string[],
): readonly string[] {
  if (texts.some((text) => text.length > LONGEST_HEADER)) return [];
  const qualified = texts.map(withQualifier);
  if (qualified.some((text, i) => text !== texts[i])) {
    const ids = lookUp(qualified, vocabulary, groups);
    if (ids.length > 0) return ids;
  }
  const keys = texts.map(headerKey).filter((key) => key !== "");
  const ids = idsOf(keys, vocabulary, groups);
  // «执行数» over «合计 | 财政拨款 | 其他资金»: the first of them is what the group says.
  const ofAll = ids.length === 0 && keys.length > 1 && OF_ALL.test(keys.at(-1)!);
  return ofAll ? idsOf(keys.slice(0, -1), vocabulary, groups) : ids;
}

function idsOf(
  keys: readonly string[],
  vocabulary: Vocabulary,
  groups: readonly string[],
): readonly string[] {
  const whole = keys.join("");
  const leaf = keys.at(-1) ?? "";
  const lastTwo = keys.slice(-2).join("");
  const claimed = [whole, lastTwo, leaf].map((key) => vocabulary.claimed(key)).find((id) => id !== undefined);
  if (claimed !== undefined) return [claimed];
  const group = groups.find((prefix) => whole.startsWith(prefix) && whole.length > prefix.length);
  const ungrouped = group === undefined ? "" : whole.slice(group.length);
  // «全年预算数» over «总额｜财政拨款｜其他资金»: the whole of the group is what its header names.
  const summed = keys.length > 1 && /^(总额|合计|总计|小计)$/.test(leaf) ? [keys.slice(0, -1).join("")] : [];
  const tries = [...new Set([whole, lastTwo, leaf, ...summed])];
  return [
    ...new Set([
      ...tries.flatMap((key) => vocabulary.exactly(key, whole)),
      ...vocabulary.exactly(ungrouped, ungrouped),
      ...tries.flatMap((key) => vocabulary.roughly(key, whole)),
    ]),
  ];
}
