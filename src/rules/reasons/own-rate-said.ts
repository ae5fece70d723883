/** A rate that the words beside a ledger's row give for it, against the row's own. */
import { decimal, roundHalfUp, type Decimal } from "../../model/decimal";
import type { PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { executionRate } from "../judgement";

/** A clause that says nothing else: «支出进度40%», «预算执行率仅为38.5%». */
const RATE =
  /^(?:该|本)?(?:项目)?(?:资金|预算|经费)?(?:支出|执行|支付)(?:进度|率)(?:仅|只|为|有|达到?|是|:|：)*(\d{1,3}(?:\.\d{1,4})?)[%％]$/u;
/** Whatever stands before it may be of another time, part or plan. */
const OF_ELSE = /截|月|季|年|底|前|预计|目前|计划|目标|其中|上级|中央|省|财政|合同|期|阶段/u;

export interface SaidRate {
  readonly clause: string;
  /** In percent, of the row. */
  readonly own: Decimal;
}

/** Null where the words give no rate for the row as a whole, or the row's own. */
export function otherRateSaid(text: string, form: PerformanceForm, profile: Profile): SaidRate | null {
  const [line] = form.funds;
  if (form.kind !== "ledger-row" || !line) return null;
  const clauses = text.split(/[。；，,;！\s]+/u);
  const index = clauses.findIndex((clause) => RATE.test(clause));
  if (index < 0 || OF_ELSE.test(clauses.slice(0, index).join(""))) return null;
  const clause = clauses[index]!;
  const said = decimal(RATE.exec(clause)![1]!);
  const own = [line.rate?.value?.percent, executionRate(line, form, profile)?.percent].filter((one) => !!one);
  const places = said.decimalPlaces();
  if (own.length === 0 || own.some((percent) => roundHalfUp(percent, places).eq(said))) return null;
  return { clause, own: own[0]! };
}
