import { noRateNotice } from "../../src/cli/no-rate-notice";
import type { FormReport, FundReport } from "../../src/cli/check-report";
import { a1 } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";

const fund = (label: string, row: number, computedRate: number | null): FundReport => ({
  label,
  initialBudget: { cell: `C${row}`, text: "", value: null },
  adjustedBudget: null,
  received: null,
  executed: { cell: `D${row}`, text: "", value: null },
  statedRate: null,
  computedRate,
  denominator: null,
});

const form = (funds: FundReport[]) => ({ sheet: "S", funds }) as FormReport;
const finding = (row: number): Finding => ({
  rule: "FND-16",
  severity: "error",
  message: "",
  at: [{ sheet: "S", row, column: 2 }],
  arithmetic: null,
  fix: null,
});
const cellsOf = ({ at }: Finding) => at.map(a1);

test("says nothing when every line has its rate", () => {
  expect(noRateNotice(form([fund("总额", 6, 58.85)]), [], cellsOf)).toBeNull();
});

test("says nothing of a line that a finding speaks of", () => {
  expect(noRateNotice(form([fund("总额", 6, null)]), [finding(5)], cellsOf)).toBeNull();
});

test("names the lines without rate and finding", () => {
  const notice = noRateNotice(
    form([fund("总额", 6, null), fund("其他资金", 8, null)]),
    [finding(5)],
    cellsOf,
  );
  expect(notice).toMatchObject({ code: "no-rate", sheet: "S", cells: ["C8"] });
  expect(notice?.message).toBe("“其他资金”没有预算数或预算为0，没有计算执行率。");
});

test("counts many", () => {
  const funds = [1, 2, 3, 4, 5].map((row) => fund(`项目${row}`, row, null));
  expect(noRateNotice(form(funds), [], cellsOf)?.message).toContain("“项目1”、“项目2”、“项目3”等5行");
});
