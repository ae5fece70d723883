/**
 * Screens: a glance at the bare cells of a ledger's row that tells most rows apart from those a rule may object to. Of
 * 100,000 projects nearly all are in order, and a row in order need not even be parsed.
 *
 * A screen errs on one side only: a row it lets pass (false) must be one about which none of its rules says anything; a row
 * it is unsure of (true) is shown to the rules, which judge exactly. Binary floating point may therefore be used with a
 * margin, as it decides nothing but who looks. `test/engine/screens.test.ts` compares the findings with and without.
 */
import type { PerformanceForm, RowColumn } from "../model/form";
import type { Profile } from "../profile/profile";

/** Might the rules object to the row at this index? */
export type RowTest = (index: number) => boolean;

/** Made once for a ledger. Rules that share a screen share its answers. */
export type Screen = (glance: Glance) => RowTest;

export const never: RowTest = () => false;
export const always: RowTest = () => true;

export class Glance {
  private readonly made = new Map<Screen, RowTest>();

  constructor(
    readonly ledger: PerformanceForm,
    private readonly columns: ReadonlyMap<string, RowColumn>,
    readonly profile: Profile,
  ) {}

  has(...ids: readonly string[]): boolean {
    return ids.some((id) => this.columns.has(id));
  }

  column(id: string): RowColumn | null {
    return this.columns.get(id) ?? null;
  }

  all(): readonly RowColumn[] {
    return [...this.columns.values()];
  }

  /** The screen's test; asked again about the row it was just asked about, it need not look again. */
  test(screen: Screen): RowTest {
    let test = this.made.get(screen);
    if (!test) this.made.set(screen, (test = remembering(screen(this))));
    return test;
  }
}

function remembering(test: RowTest): RowTest {
  if (test === never || test === always) return test;
  let last = -1;
  let answer = true;
  return (index) => {
    if (index !== last) {
      answer = test(index);
      last = index;
    }
    return answer;
  };
}
