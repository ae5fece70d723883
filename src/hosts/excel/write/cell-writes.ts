/** What is to be written into cells, forwards and back again. */
import type { CellAddress } from "../../../model/address";
import type { CellEdit } from "../../../model/finding";
import { changesContent, type CellFacts } from "../../patching";
import { inputFor, inputOfChange } from "../content";
import type { FactsOf } from "./facts";

export interface CellWrite {
  readonly at: CellAddress;
  /** Typed input; undefined = content stays. */
  readonly input?: string | number | boolean;
  /** Set before the content: a cell formatted as text would take a number for text. */
  readonly formatFirst?: string;
  /** Set after the content, because Excel may change the format of what is typed in. */
  readonly format?: string;
  /** Null = no fill. */
  readonly fill?: string | null;
}

const TEXT_FORMAT = "@";

export function forwardWrites(edits: readonly CellEdit[], factsOf: FactsOf): CellWrite[] {
  return edits.map(({ at, next }) => {
    const facts = factsOf(at)!;
    const input = inputOfChange(next);
    const { style } = next;
    return {
      at,
      input,
      ...formats(input, facts.numberFormat, next.numberFormat),
      ...(next.fill !== undefined ? { fill: next.fill } : style !== undefined ? { fill: null } : {}),
    };
  });
}

/** Everything the edits may have changed, as it was. */
export function backwardWrites(edits: readonly CellEdit[], factsOf: FactsOf): CellWrite[] {
  return edits.map(({ at, next }) => {
    const facts = factsOf(at)!;
    const input = changesContent(next) ? (facts.formula ?? inputFor(facts.value)) : undefined;
    const touchesFill = next.fill !== undefined || next.style !== undefined;
    const formatNow = next.numberFormat ?? facts.numberFormat;
    return {
      at,
      input,
      ...formats(input, formatNow, facts.numberFormat),
      ...(touchesFill && facts.fill !== undefined && { fill: facts.fill }),
    };
  });
}

function formats(
  input: CellWrite["input"],
  now: CellFacts["numberFormat"],
  wanted: string | undefined,
): Pick<CellWrite, "formatFirst" | "format"> {
  const isText = typeof input === "string" && !input.startsWith("=");
  const mustLoosen = input !== undefined && input !== "" && !isText && now === TEXT_FORMAT;
  const mayDrift = typeof input === "string" && input.startsWith("=");
  return {
    ...(mustLoosen && { formatFirst: "General" }),
    ...(wanted !== undefined ? { format: wanted } : (mustLoosen || mayDrift) && { format: now }),
  };
}
