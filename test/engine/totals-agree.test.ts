/**
 * 一键重算 writes a total without asking exactly where FND-02 or FND-03 offer to: both rest on the same question, whether
 * the total follows from its parts.
 */
import fc from "fast-check";
import { runRules } from "../../src/engine/check";
import { recompute } from "../../src/engine/recompute";
import { a1 } from "../../src/model/address";
import type { CellEdit } from "../../src/model/finding";
import type { PerformanceForm } from "../../src/model/form";
import { nationalProfile } from "../../src/profile/profile";
import { fnd02 } from "../../src/rules/funds/fnd-02-total-equals-sources";
import { fnd03 } from "../../src/rules/funds/fnd-03-items-add-up";
import { dataTable, form, ledger, monitoring } from "../support/builders";

const cell = ({ at, next }: CellEdit) => `${a1(at)}=${next.value}`;

function offered(one: PerformanceForm): string[] {
  const { findings, ruleFailures } = runRules({ forms: [one], prose: [] }, [fnd02, fnd03], nationalProfile);
  expect(ruleFailures).toEqual([]);
  return findings.flatMap(({ fix }) => (fix?.safety === "safe" ? fix.edits.map(cell) : [])).sort();
}

function written(one: PerformanceForm): string[] {
  return recompute({ forms: [one] }, nationalProfile)
    .patch.edits.map(cell)
    .sort();
}

const amounts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom("—", "/", "", 0, "约三十") },
  ),
  { minLength: 1, maxLength: 5 },
);
/** Near the sum, far from it, and equal to a part. */
const stated = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.constantFrom(0, 1, 10, 20, 100),
  fc.constant(1_000_000),
);

const forms: readonly (readonly [
  string,
  (items: readonly (number | string)[], total: number) => PerformanceForm,
])[] = [
  [
    "sources of a project",
    (items, total) => monitoring({ funds: [total, ...items].map((initial) => ({ initial })) }),
  ],
  [
    "items of a table",
    (items, total) =>
      form("fund-usage", {
        tables: [
          dataTable("fund-usage", { item: "资金用途", amount: "金额" }, [
            ...items.map((amount, index) => ({ item: `用途${"甲乙丙丁戊"[index]}`, amount })),
            { item: "合计", amount: total, total: true },
          ]),
        ],
      }),
  ],
  [
    "projects of a ledger",
    (items, total) =>
      ledger({
        rows: items.map((initial, index) => ({ project: `项目${index}`, initial })),
        total: { initial: total },
      }),
  ],
];

test.each(forms)("%s", (_name, make) => {
  fc.assert(
    fc.property(amounts, stated, (items, total) => {
      const one = make(items, total);
      expect(offered(one)).toEqual(written(one));
    }),
    { numRuns: 500 },
  );
});

/** The same with 40 spent and a rate typed from the total as it stands, in whole percents: some sums have the same rate. */
const rated: typeof forms = [
  [
    "sources of a project",
    (items, total) =>
      monitoring({
        funds: [spent(total), ...items.map((initial) => ({ initial }))],
      }),
  ],
  [
    "rows of a table",
    (items, total) =>
      form("budget-calculation", {
        tables: [
          dataTable(
            "budget-calculation",
            { detail: "明细", budget: "预算金额", paid: "支付金额", rate: "预算执行率" },
            [
              ...items.map((budget, index) => ({ detail: `用途${"甲乙丙丁戊"[index]}`, budget })),
              { detail: "合计", budget: total, paid: 40, rate: spent(total).rate, total: true },
            ],
          ),
        ],
      }),
  ],
  [
    "projects of a ledger",
    (items, total) =>
      ledger({
        rows: items.map((initial, index) => ({ project: `项目${index}`, initial })),
        total: spent(total),
      }),
  ],
];

function spent(total: number) {
  return { initial: total, executed: 40, rate: `${Math.round(4000 / total)}%` };
}

test.each(rated)("a typed rate speaks for the total: %s", (_name, make) => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 300 }), (items, total) => {
      const one = make(items, total);
      expect(offered(one)).toEqual(written(one));
    }),
    { numRuns: 500 },
  );
  // 36% of 110, which the sum 93 contradicts (43%); 13% is right for 303 and for 300 alike.
  expect(written(make([60, 33], 110))).toEqual([]);
  expect(recompute({ forms: [make([60, 33], 110)] }, nationalProfile).untouched).toEqual([
    expect.objectContaining({ why: expect.stringContaining("本行执行率36%与合计相符") }),
  ]);
  expect(written(make([170, 133], 300))).toEqual([expect.stringMatching(/=303$/)]);
});

test.each(forms)("«—» is nothing, not a gap: %s", (_name, make) => {
  const one = make([60, "—", 33], 100);
  expect(written(one)).toEqual([expect.stringMatching(/=93$/)]);
  expect(offered(one)).toEqual(written(one));
  expect(written(make([60, "", 33], 100))).toEqual([]);
});

test("rows that seem to be subtotals are not added, whether the total is stated or blank", () => {
  const [, table] = forms[1]!;
  expect(written(table([60, 20, 40, 10], 70))).toEqual([]);
  const blank = form("fund-usage", {
    tables: [
      dataTable("fund-usage", { item: "资金用途", amount: "金额" }, [
        ...[60, 20, 40, 10].map((amount, index) => ({ item: `用途${index}`, amount })),
        { item: "合计", amount: "", total: true },
      ]),
    ],
  });
  expect(recompute({ forms: [blank] }, nationalProfile).untouched.map(({ why }) => why)).toEqual([
    expect.stringContaining("小计"),
  ]);
});
