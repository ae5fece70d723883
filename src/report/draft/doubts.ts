/**
 * A report must not launder a wrong figure: where the check found a figure to be in error, the sentence that uses it says
 * so in a gap, until somebody has looked.
 */
import { SETTLE_FIRST } from "../../engine/draft-reason";
import { cellKey, type CellAddress } from "../../model/address";
import type { Finding } from "../../model/finding";
import type { Sourced } from "../../model/sourced";

/** Errors that say a target was missed, words are lacking or a sign is doubled; the figure itself is not in doubt. */
const SOUND = /^(RSN-|PRG-|FMT-|IND-0[567]$|SCR-(05|09)$)/;
/** Told in one place; a ledger may have hundreds. */
const MOST = 5;
const SHORT = "〔此数与表内其他内容不一致，请先核对〕";

export class Doubts {
  private readonly byCell = new Map<string, Finding[]>();
  private readonly known = new Set<Finding>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const isOfRow = SETTLE_FIRST.has(finding.rule);
      if (!isOfRow && (finding.severity !== "error" || SOUND.test(finding.rule))) continue;
      // A percentage that cannot be is the row's own fault, not that of the amounts it was compared with.
      for (const at of isOfRow ? finding.at.slice(0, 1) : finding.at) {
        const key = cellKey(at);
        this.byCell.set(key, [...(this.byCell.get(key) ?? []), finding]);
      }
    }
  }

  /** What is to be settled about these cells, as gaps; the whole story once, a reminder afterwards. */
  about(...cells: readonly MaybeCell[]): string {
    return this.told(this.findingsAt(addresses(cells)));
  }

  /** The same without what is told where the text comes to those other cells. */
  aboutOnly(cells: readonly MaybeCell[], later: readonly MaybeCell[]): string {
    const others = new Set(this.findingsAt(addresses(later)));
    return this.told(this.findingsAt(addresses(cells)).filter((finding) => !others.has(finding)));
  }

  at(places: readonly CellAddress[]): string {
    return this.told(this.findingsAt(places));
  }

  /** Whether anything is to be settled about these cells; it is told where they are told one by one. */
  has(places: readonly CellAddress[]): boolean {
    return places.some((at) => this.byCell.has(cellKey(at)));
  }

  private findingsAt(places: readonly CellAddress[]): readonly Finding[] {
    return [...new Set(places.flatMap((at) => this.byCell.get(cellKey(at)) ?? []))];
  }

  private told(found: readonly Finding[]): string {
    const fresh = found.filter((finding) => !this.known.has(finding));
    fresh.forEach((finding) => this.known.add(finding));
    if (fresh.length === 0) return found.length > 0 ? SHORT : "";
    const told = fresh.slice(0, MOST).map(({ message }) => `〔请先核对：${nested(message)}〕`);
    const rest = fresh.length - told.length;
    return told.join("") + (rest > 0 ? `〔另有${rest}处不一致，请先按校核结果核对〕` : "");
  }
}

type MaybeCell = Sourced<unknown> | null | undefined;

function addresses(cells: readonly MaybeCell[]): CellAddress[] {
  return cells.flatMap((sourced) => (sourced ? [sourced.cell.at] : []));
}

/** A gap within a gap could not be told apart. */
function nested(message: string): string {
  return message.replace(/〔/gu, "（").replace(/〕/gu, "）").replace(/。$/u, "");
}
