import { toldOnce } from "../../src/engine/told-once";
import { review } from "../../src/engine/review";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import type { Finding } from "../../src/model/finding";
import { nationalProfile } from "../../src/profile/profile";
import { fnd14 } from "../../src/rules/funds/fnd-14-source-incomplete";
import { str01 } from "../../src/rules/structure/str-01-required-cells";
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
