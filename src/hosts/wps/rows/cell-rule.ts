/** The drop-down list, input rule and hint of one cell, read and put back. */
import { attempt } from "../session";
import type { EtRange, EtValidation } from "../wps-api";

const SETTINGS = [
  "IgnoreBlank",
  "InCellDropdown",
  "ShowError",
  "ShowInput",
  "ErrorTitle",
  "ErrorMessage",
  "InputTitle",
  "InputMessage",
] as const;

type Setting = (typeof SETTINGS)[number];

export interface CellRule {
  readonly type: number;
  readonly alert: number;
  readonly operator: number;
  readonly formulas: readonly [first: string, second: string];
  readonly settings: Readonly<Partial<Record<Setting, boolean | string>>>;
}

/** Where an older build does not tell. */
const STOP = 1;
const BETWEEN = 1;

/** @returns null for a cell without any, and in builds that do not tell of them */
export function ruleOf(cell: EtRange): CellRule | null {
  const rule = attempt(() => cell.Validation);
  const type = rule && attempt(() => rule.Type);
  if (!rule || typeof type !== "number") return null;
  const settings = Object.fromEntries(
    SETTINGS.flatMap((name) => {
      const value = attempt(() => rule[name]);
      return typeof value === "string" || typeof value === "boolean" ? [[name, value] as const] : [];
    }),
  );
  // Type 0 is a mere hint, or nothing at all.
  if (type === 0 && !settings["InputMessage"]) return null;
  const number = (of: (rule: EtValidation) => unknown, otherwise: number): number => {
    const value = attempt(() => of(rule));
    return typeof value === "number" && value > 0 ? value : otherwise;
  };
  const text = (of: (rule: EtValidation) => unknown): string => {
    const value = attempt(() => of(rule));
    return typeof value === "string" ? value : "";
  };
  return {
    type,
    alert: number(({ AlertStyle }) => AlertStyle, STOP),
    operator: number(({ Operator }) => Operator, BETWEEN),
    formulas: [text(({ Formula1 }) => Formula1), text(({ Formula2 }) => Formula2)],
    settings,
  };
}

/** Null takes away what a copied neighbour has brought. */
export function putRule(cell: EtRange, rule: CellRule | null): void {
  const { Validation } = cell;
  Validation.Delete();
  if (!rule) return;
  const [first, second] = rule.formulas;
  Validation.Add(rule.type, rule.alert, rule.operator, first, ...(second === "" ? [] : [second]));
  for (const name of SETTINGS)
    if (rule.settings[name] !== undefined) Validation[name] = rule.settings[name] as never;
}
