/** Screens only save time: with and without them a ledger's findings are the same, whatever stands in its rows. */
import { runRules } from "../../src/engine/check";
import { screenedRows } from "../../src/engine/screened-rows";
import { a1 } from "../../src/model/address";
import { readForms } from "../../src/forms";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import type { SheetDraft } from "../../src/model/sheet-draft";
import { presets } from "../../src/profile/presets";
import { nationalProfile, type Profile } from "../../src/profile/profile";
import { rules } from "../../src/rules";
import { always } from "../../src/rules/screen";
import { ledgerDraft } from "../../src/tools/ledger";
import { spoiltLedger } from "../support/layouts/spoilt-ledger";

const national = nationalProfile;
const profiles: readonly Profile[] = [
  national,
  ...presets,
  { ...national, denominator: { ...national.denominator, ledger: "initial" } },
  { ...national, denominator: { ...national.denominator, ledger: "received" }, reasonFrom: "yellow" },
  { ...national, pace: { ...national.pace, fundFast: 5, fundYellow: 100 } },
  { ...national, tolerance: { ...national.tolerance, rate: 0, amount: 0 } },
];

test("300 spoilt ledgers: every screen lets pass only what no rule objects to", () => {
  let screened = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const recognised = readForms(spoiltLedger(seed));
    const profile = profiles[seed % profiles.length]!;
    const all = runRules(recognised, rules, profile, { screened: false });
    const some = runRules(recognised, rules, profile);
    // Compared as text first: that takes a hundredth of the time.
    if (JSON.stringify(some) !== JSON.stringify(all)) expect({ seed, ...some }).toEqual({ seed, ...all });
    for (const form of recognised.forms) screened += form.rows?.columns ? form.rows.count : 0;
  }
  expect(screened).toBeGreaterThan(3_000);
}, 120_000);

/** The same ledger with the amounts of one column in 元, as its heading says. */
function inYuan({ cells, ...draft }: SheetDraft, label: string): SheetDraft {
  const head = cells.find(({ value }) => value === label)!;
  const rewritten = cells.map((cell) => {
    if (cell === head) return { ...cell, value: `${label}（元）` };
    const isAmount = cell.column === head.column && typeof cell.value === "number";
    return isAmount ? { ...cell, value: Math.round((cell.value as number) * 10_000) } : cell;
  });
  return { ...draft, cells: rewritten };
}

test.each(["年初预算数", "调整后预算数", "1-7月执行数", "全年预计执行数"])(
  "amount columns of different units, %s in 元: the same is said of the same cells, screened or not",
  (label) => {
    const told = (draft: SheetDraft, screened: boolean) => {
      const { findings, ruleFailures } = runRules(readForms(workbookOfDrafts([draft])), rules, national, {
        screened,
      });
      expect(ruleFailures).toEqual([]);
      return findings.map(({ rule, at, severity }) => [rule, severity, ...at.map(a1)].join(" "));
    };
    const draft = ledgerDraft(700, { wide: true, flawEvery: 7 });
    const plain = told(draft, true);
    expect(plain.length).toBeGreaterThan(50);
    const mixed = inYuan(draft, label);
    expect(told(mixed, true)).toEqual(told(mixed, false));
    expect(told(mixed, true)).toEqual(plain);
  },
);

test("a row all in 元 whose text gives the amount in 万元 is looked at", () => {
  const draft = ledgerDraft(40, { wide: true, flawEvery: 0 });
  const head = draft.cells.find(({ value }) => value === "序号")!;
  const row = head.row + 5;
  const remark = draft.cells.find(({ value, row: own }) => own === head.row && value === "备注")!;
  const budget = draft.cells.find(({ value, row: own }) => own === head.row && value === "年初预算数")!;
  const amount = draft.cells.find((cell) => cell.row === row && cell.column === budget.column)!
    .value as number;
  const cells = draft.cells.map((cell) => {
    if (cell.row !== row) return cell;
    if (cell.column === remark.column) return { ...cell, value: `年初批复${amount}万元。` };
    return typeof cell.value === "number" && cell.value > 1 && cell.column > 0
      ? { ...cell, value: Math.round(cell.value * 10_000) }
      : cell;
  });
  const told = (screened: boolean) =>
    runRules(readForms(workbookOfDrafts([{ ...draft, cells }])), rules, national, { screened }).findings;
  expect(told(true)).toEqual(told(false));
  expect(told(true).map(({ rule }) => rule)).toContain("FND-04");
});

const rowRules = rules
  .filter(({ check, forms }) => check && forms.includes("ledger-row"))
  .map((rule) => ({ rule }));

/** Rows that some rule is shown. */
function shownRows(flawEvery: number): number {
  const { forms } = readForms(workbookOfDrafts([ledgerDraft(700, { wide: true, flawEvery })]));
  const groups = screenedRows(forms[0]!, rowRules, national);
  expect(groups.some(({ test }) => test === always)).toBe(false);
  return Array.from({ length: forms[0]!.rows!.count }, (_, index) => index).filter((index) =>
    groups.some(({ test }) => test(index)),
  ).length;
}

test("a ledger in order is hardly looked at, one with mistakes at these", () => {
  expect(shownRows(0)).toBeLessThan(30);
  expect(shownRows(7)).toBeGreaterThanOrEqual(100);
  expect(shownRows(7)).toBeLessThan(130);
});

test("what a column shows at a glance is what the form of the row holds", () => {
  let merged = 0;
  const told: unknown[] = [];
  const held: unknown[] = [];
  for (let seed = 1; seed <= 200; seed++)
    for (const { rows } of readForms(spoiltLedger(seed)).forms)
      for (let index = 0; rows && index < rows.count; index++) {
        const row = rows.at(index);
        const cells = {
          executed: row.funds[0]?.executed?.cell,
          department: row.fields.department?.cell,
          remark: row.indicators[0]?.remark?.cell,
        };
        for (const [id, cell] of Object.entries(cells)) {
          const column = rows.columns!.get(id);
          const value = column?.valueAt(index);
          if (column && value === undefined) merged += 1;
          else {
            told.push([seed, id, value, column?.formatAt(index)]);
            held.push([seed, id, cell?.value, cell?.format]);
          }
        }
      }
  expect(told).toEqual(held);
  expect(told.length).toBeGreaterThan(5_000);
  expect(merged).toBeGreaterThan(10);
});
