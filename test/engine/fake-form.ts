/** The smallest forms and rules that show how the engine treats any of them. */
import { blankForm } from "../../src/forms/blank-form";
import { parseA1 } from "../../src/model/address";
import type { PerformanceForm, RowSource } from "../../src/model/form";
import type { CellValue, CellView } from "../../src/model/snapshot";
import type { RecognisedWorkbook, Rule } from "../../src/rules/rule";
import { defineRule } from "../../src/rules/rule";

export function view(at: string, value: CellValue = null, sheet = "表"): CellView {
  return {
    at: { sheet, ...parseA1(at)! },
    value,
    text: value === null ? "" : String(value),
    formula: null,
    format: "General",
  };
}

export function form(parts: Partial<PerformanceForm> = {}, sheet = "表"): PerformanceForm {
  return {
    ...blankForm("self-evaluation", { sheet, top: 0, left: 0, bottom: 20, right: 9 }),
    definition: "test",
    unit: "万元",
    year: 2020,
    period: { from: 1, to: 12 },
    ...parts,
  };
}

export function recognised(...forms: PerformanceForm[]): RecognisedWorkbook {
  return { forms, prose: [] };
}

export function ledger(count: number, at: (index: number) => PerformanceForm): PerformanceForm {
  const rows: RowSource = { count, at, isPart: () => false, total: null, sections: [], columns: null };
  return form({ kind: "ledger", rows });
}

/** A rule that only says what its test needs. */
export function rule(id: string, parts: Partial<Rule> = {}): Rule {
  return defineRule({
    id,
    title: "",
    severity: "warning",
    forms: ["self-evaluation"],
    messages: { found: "发现 {what}" },
    why: "",
    basis: "",
    formula: "",
    remedy: "",
    example: { fails: "", passes: "" },
    ...parts,
  });
}
