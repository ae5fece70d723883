import { joinPatches, planSafe, planSelected } from "../../src/engine/plan";
import type { CellEdit, Finding, Fix, Severity } from "../../src/model/finding";
import { a1 } from "../../src/model/address";
import { view } from "./fake-form";

function edit(at: string, next: CellEdit["next"], expected: CellEdit["expected"] = null): CellEdit {
  return { at: view(at).at, expected, next };
}

function finding(rule: string, severity: Severity, safety: Fix["safety"], ...edits: CellEdit[]): Finding {
  return { rule, severity, message: rule, at: [edits[0]!.at], arithmetic: null, fix: { safety, edits } };
}

const written = (patch: { edits: readonly CellEdit[] }) =>
  patch.edits.map((one) => `${a1(one.at)}=${JSON.stringify(one.next)}`);

describe("planning", () => {
  it("takes safe fixes only, in the sheet's order", () => {
    const findings = [
      finding("C", "info", "safe", edit("B3", { value: 3 })),
      finding("A", "error", "safe", edit("A1", { value: 1 })),
      finding("B", "error", "needs-confirmation", edit("A2", { value: 2 })),
    ];
    expect(written(planSafe({ findings }).patch)).toEqual(['A1={"value":1}', 'B3={"value":3}']);
  });

  it("lets the more severe of two contradicting fixes win, whatever their order", () => {
    const info = finding("A", "info", "safe", edit("A1", { value: 1 }));
    const error = finding("B", "error", "safe", edit("A1", { value: 2 }));
    for (const findings of [
      [info, error],
      [error, info],
    ]) {
      const plan = planSelected(findings);
      expect(written(plan.patch)).toEqual(['A1={"value":2}']);
      expect(plan.postponed).toEqual([info]);
      expect(plan.fixed).toEqual([error]);
    }
  });

  it("takes a fix whole or not at all", () => {
    const swap = finding("S", "info", "safe", edit("A1", { value: 9 }), edit("A2", { value: 8 }));
    const first = finding("E", "error", "safe", edit("A2", { value: 1 }));
    expect(written(planSelected([swap, first]).patch)).toEqual(['A2={"value":1}']);
  });

  it("joins a value and a fill of one cell, and two equal values", () => {
    const plan = planSelected([
      finding("A", "error", "safe", edit("A1", { value: 1 })),
      finding("B", "error", "safe", edit("A1", { fill: "#FF0000" })),
      finding("C", "error", "safe", edit("A1", { value: 1 })),
    ]);
    expect(plan.patch.edits).toHaveLength(1);
    expect(plan.patch.edits[0]!.next).toEqual({ value: 1, fill: "#FF0000" });
    expect(plan.postponed).toEqual([]);
  });

  it("joins patches, the earlier winning", () => {
    const joined = joinPatches(
      { edits: [edit("A2", { value: 1 })] },
      { edits: [edit("A2", { value: 2 }), edit("A1", { value: 3 })] },
    );
    expect(written(joined)).toEqual(['A1={"value":3}', 'A2={"value":1}']);
  });
});
