import { runRules } from "../../src/engine/check";
import { toldOnce } from "../../src/engine/told-once";
import { review } from "../../src/engine/review";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import type { Finding } from "../../src/model/finding";
import { nationalProfile } from "../../src/profile/profile";
import { fnd14 } from "../../src/rules/funds/fnd-14-source-incomplete";
import { ind06 } from "../../src/rules/indicators/ind-06-limit-exceeded";
import { ind08 } from "../../src/rules/indicators/ind-08-zero-target";
import { str01 } from "../../src/rules/structure/str-01-required-cells";
import { monitoring } from "../support/builders";
import { projectLayout } from "../support/layouts";

const at = (row: number) => ({ sheet: "表", row, column: 3 });
const finding = (rule: string, ...rows: number[]): Finding => ({
  rule,
  severity: "info",
  message: "。",
  at: rows.map(at),
  arithmetic: null,
  fix: null,
});

const rules = [fnd14, str01];

test("a rule keeps silent where the one it yields to reports all its cells", () => {
  const all = [finding("FND-14", 1, 2), finding("STR-01", 1), finding("STR-01", 2)];
  expect(toldOnce(all, rules)).toEqual(all.slice(1));
});

test("one cell that nobody else reports keeps the finding", () => {
  const all = [finding("FND-14", 1, 2), finding("STR-01", 1)];
  expect(toldOnce(all, rules)).toEqual(all);
});

test("a target of 0 is spoken of once, whatever is wrong with it", () => {
  const told = (actual: string) => {
    const form = monitoring({ indicators: [{ name: "培训场次", target: "0", actual }] });
    return runRules({ forms: [form], prose: [] }, [ind06, ind08], nationalProfile).findings.map(
      ({ rule }) => rule,
    );
  };
  expect([told("0"), told("5")]).toEqual([["IND-08"], ["IND-06"]]);
});

test("with the other rule switched off it speaks", () => {
  const { draft } = projectLayout(1, "monitoring", true);
  const gap = draft.cells.find(({ row, value }) => value === 0 && row > 0)!;
  const workbook = workbookOfDrafts([{ ...draft, cells: draft.cells.filter((cell) => cell !== gap) }]);
  const rulesAt = (severities: Record<string, "off">) =>
    review(workbook, { ...nationalProfile, severities })
      .findings.filter(({ at: [cell] }) => cell!.row === gap.row)
      .map(({ rule }) => rule);
  expect(rulesAt({})).toContain("STR-01");
  expect(rulesAt({})).not.toContain("FND-14");
  expect(rulesAt({ "STR-01": "off" })).toContain("FND-14");
});
