/**
 * Rows that owe no reason and give none, and whose project is certain to succeed. Serves all rules about reasons and
 * likelihoods.
 */
import type { RowColumn } from "../../model/form";
import { always, type Screen } from "../screen";
import { paceInDoubt } from "./money";

const WORDS = ["explanation", "reason", "measures", "remark"];
/** Ticked columns have too many ways to be filled. */
const TICKED = ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他", "确定能", "有可能", "完全不可能"];

export const reasonInDoubt: Screen = (glance) => {
  // Where the row's own target can be judged, its pace may contradict the likelihood.
  if (glance.has(...TICKED) || glance.has("target")) return always;
  const pace = glance.test(paceInDoubt);
  const words = WORDS.flatMap((id) => glance.column(id) ?? []);
  const category = glance.column("reasonCategory");
  const likelihood = glance.column("likelihood");
  return (index) =>
    pace(index) ||
    words.some((column) => saysSomething(column, index)) ||
    (category !== null && category.valueAt(index) !== null) ||
    (likelihood !== null && likelihood.valueAt(index) !== "确定能");
};

function saysSomething(column: RowColumn, index: number): boolean {
  const value = column.valueAt(index);
  return value !== null && value !== "/";
}
