/** A ledger's column of rates is of one kind: a wrong number in it is read as the others are. */
import { planSafe } from "../../src/engine/plan";
import { review } from "../../src/engine/review";
import { nationalProfile } from "../../src/profile/profile";
import { gridSheet } from "../support/layouts/grid";

/** @param right the rates that the first rows' amounts confirm; @param odd those of the last rows, whose right rate is `due` */
function fixes(right: readonly number[], odd: readonly number[], due: number): unknown[] {
  const rows = [
    ...right.map((rate) => [1000, rate > 1.5 ? rate * 10 : rate * 1000, rate]),
    ...odd.map((rate) => [1000, due * 10, rate]),
  ];
  const sheet = gridSheet([
    ["项目支出台账"],
    ["单位：万元"],
    ["序号", "项目名称", "预算数", "支出数", "执行率"],
    ...rows.map((row, index) => [index + 1, `项目${index + 1}`, ...row]),
  ]);
  const reviewed = review({ sheets: [sheet], activeSheet: null, notices: [] }, nationalProfile);
  return planSafe(reviewed).patch.edits.map(({ expected, next }) => [expected, next.value]);
}

const FRACTIONS = [0.2, 0.45, 0.613, 0.8];
const PERCENTS = [20, 45, 61.3, 80];

test.each<[string, readonly number[], readonly number[], number, unknown[]]>([
  ["0.99 for 5 % among fractions", FRACTIONS, [0.99], 5, [[0.99, 0.05]]],
  ["0.9 for 4.31 % among fractions", FRACTIONS, [0.9], 4.31, [[0.9, 0.0431]]],
  ["0.6 for 88 % among fractions", FRACTIONS, [0.6], 88, [[0.6, 0.88]]],
  ["0.99 for 5 % among percentages", PERCENTS, [0.99], 5, [[0.99, 5]]],
  ["0.9 for 88 % among percentages", PERCENTS, [0.9], 88, [[0.9, 88]]],
  ["a right fraction among percentages", PERCENTS, [0.88], 88, [[0.88, 88]]],
  ["right small ones of either kind", FRACTIONS, [0.009], 0.9, []],
  ["a small percentage that is right", PERCENTS, [0.9], 0.9, []],
  ["too few to tell", [0.2, 0.45], [0.6], 88, [[0.6, 0.88]]],
])("%s", (_, right, odd, due, expected) => expect(fixes(right, odd, due)).toEqual(expected));
