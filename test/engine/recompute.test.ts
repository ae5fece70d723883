import { recompute, type RecomputeOptions } from "../../src/engine/recompute";
import { readForms } from "../../src/forms";
import { a1 } from "../../src/model/address";
import type { PerformanceForm } from "../../src/model/form";
import { nationalProfile } from "../../src/profile/profile";
import { dataTable, form, ledger, monitoring, selfEvaluation } from "../support/builders";
import { gridSheet } from "../support/layouts/grid";

function run(one: PerformanceForm, options?: RecomputeOptions) {
  const result = recompute({ forms: [one] }, nationalProfile, options);
  return {
    ...result,
    written: result.patch.edits.map(
      (edit) => `${a1(edit.at)}=${edit.next.formula ?? String(edit.next.value)}`,
    ),
    left: result.untouched.map(({ why }) => why),
  };
}

const percent = (value: number | null) => ({ value, format: "0.00%" });

describe("rates", () => {
  const line = { initial: 981.26, executed: 577.5 };

  it("confirms a right rate and says which budget it rests on", () => {
    const { written, confirmed } = run(monitoring({ funds: [{ ...line, rate: "58.85%" }] }));
    expect(written).toEqual([]);
    expect(confirmed.map(({ why }) => why)).toContain("577.5 ÷ 981.26（年初预算数）= 58.85%");
  });

  it.each([
    ["text", "60%", "58.85%"],
    ["percent format", percent(0.6), "0.5885"],
    ["bare percent", 60, "58.85"],
    ["blank", percent(null), "0.5885"],
  ])("corrects a rate in the cell's own notation: %s", (_, rate, expected) => {
    const { written } = run(monitoring({ funds: [{ ...line, rate }] }));
    expect(written).toEqual([expect.stringMatching(new RegExp(`=${expected}$`))]);
  });

  it("keeps a formula and says that its result is wrong", () => {
    const rate = { value: 0.6, format: "0.00%", formula: "=D2/C2" };
    const { written, left } = run(monitoring({ funds: [{ ...line, rate }] }));
    expect(written).toEqual([]);
    expect(left).toEqual([expect.stringContaining("应为 58.85%")]);
  });

  it("leaves a rate that is right against another budget of the row", () => {
    const { written, left } = run(monitoring({ funds: [{ ...line, received: 592.2, rate: "97.52%" }] }));
    expect(written).toEqual([]);
    expect(left).toEqual([expect.stringContaining("到位资金")]);
  });

  it.each(["48.33%", "", "50%"])("writes no rate from amounts in different units over %j", (rate) => {
    const { written, left } = run(monitoring({ funds: [{ initial: 120, executed: 580_000, rate }] }));
    expect(written).toEqual([]);
    expect(left).toEqual([expect.stringContaining("相差悬殊，疑似元、万元混填")]);
  });

  describe("keeps the rate where an amount may be the wrong figure", () => {
    const evaluation = (executed: readonly [number, number, number], ...rates: string[]) =>
      selfEvaluation({
        funds: ["", "财政拨款", "其他资金"].map((label, i) => ({
          label,
          adjusted: [200, 150, 50][i]!,
          executed: executed[i]!,
          rate: rates[i]!,
          ...(i === 0 && { weight: 10, score: 9 }),
        })),
      });

    it("more was spent than there was", () => {
      const { written, left } = run(evaluation([180, 153, 27], "90%", "90%", "54%"));
      expect([written, left]).toEqual([[], [expect.stringContaining("执行数大于预算数")]]);
    });

    it("it is right for what the sources make up, as is the score", () => {
      const { written, left } = run(evaluation([108, 150, 30], "90%", "100%", "60%"));
      expect(written).toEqual([expect.stringMatching(/=180$/)]);
      expect(left).toEqual([]);
    });

    it("it is right for what the total leaves", () => {
      const { written, left } = run(evaluation([180, 105, 30], "90%", "100%", "60%"));
      expect(written).toEqual([]);
      expect(left).toContainEqual(expect.stringContaining("可能是本行金额填错"));
    });
  });

  it("fills no score into a cell merged with the one above", () => {
    const form = selfEvaluation({
      indicators: [
        { name: "面积", target: 1, actual: 1, weight: 50, score: 50 },
        { name: "株数", target: 1, actual: 1, weight: 40, score: "" },
      ],
    });
    const merged = form.indicators.map((row) =>
      row.score?.value ? row : { ...row, score: { ...row.score!, inherited: true } },
    );
    expect(run({ ...form, indicators: merged }).written).toEqual([]);
    expect(run(form).written).toHaveLength(1);
  });

  it.each([0, "", "—", "未批复", { value: { error: "#DIV/0!" } }])(
    "gives no rate without a usable budget: %p",
    (initial) => {
      const { written } = run(monitoring({ funds: [{ initial, executed: 5, rate: "" }] }));
      expect(written).toEqual([]);
    },
  );

  it("writes formulas on request, where all cells hold plain numbers", () => {
    const { written } = run(monitoring({ funds: [{ ...line, rate: percent(null) }] }), { as: "formulas" });
    expect(written).toEqual([expect.stringMatching(/=ROUND\([A-Z]1\/[A-Z]1,4\)$/)]);
    const text = monitoring({ funds: [{ initial: "981.26", executed: 577.5, rate: percent(null) }] });
    expect(run(text, { as: "formulas" }).written).toEqual([expect.stringMatching(/=0.5885$/)]);
  });

  it.each([
    ["a bare percent", { value: 60, format: "0.00" }, /^=ROUND\([A-Z]1\/[A-Z]1\*100,2\)$/, 58.85],
    [
      "as many places as the cell had",
      { value: 0.6, format: "0.00%" },
      /^=ROUND\([A-Z]1\/[A-Z]1,4\)$/,
      0.5885,
    ],
    ["a cell for text", { value: "60%", format: "@" }, undefined, "58.85%"],
  ])("writes a formula together with its result: %s", (_, rate, formula, value) => {
    const { patch } = run(monitoring({ funds: [{ ...line, rate }] }), { as: "formulas" });
    expect(patch.edits[0]!.next).toEqual({
      value,
      ...(formula && { formula: expect.stringMatching(formula) }),
    });
  });

  it("writes no formula over numbers that are kept in 元 and shown in 万元", () => {
    const shownInMyriads = (value: number) => ({ value: value * 10_000, format: "0!.0," });
    const { written } = run(
      monitoring({
        funds: [{ initial: shownInMyriads(981.2), executed: 577.5, rate: percent(null) }],
      }),
      { as: "formulas" },
    );
    expect(written).toEqual([expect.stringMatching(/=0.5886$/)]);
  });
});

describe("totals", () => {
  const sources = (a: number | string, b: number | string) => [
    { label: "财政拨款", initial: a },
    { label: "其他资金", initial: b },
  ];

  it("fills and corrects a total from its sources, and the rate from the new total", () => {
    const { written } = run(
      monitoring({
        funds: [
          { initial: 0, executed: 50, rate: percent(null) },
          { initial: 60, executed: 30, rate: percent(0.5) },
          { initial: 40, executed: 20, rate: percent(0.5) },
        ],
      }),
    );
    expect(written.map((text) => text.split("=")[1])).toEqual(["100", "0.5"]);
  });

  it("is exact where binary fractions are not", () => {
    const { written } = run(monitoring({ funds: [{ initial: "" }, ...sources(0.1, 0.2)] }));
    expect(written.map((text) => text.split("=")[1])).toEqual(["0.3"]);
  });

  it("leaves a total when a source is blank, and one that looks like another unit", () => {
    const blank = run(monitoring({ funds: [{ initial: 100 }, ...sources(60, "")] }));
    expect([blank.written, blank.left]).toEqual([[], [expect.stringContaining("未填")]]);
    const yuan = run(monitoring({ funds: [{ initial: 1_000_000 }, ...sources(60, 40)] }));
    expect([yuan.written, yuan.left]).toEqual([[], [expect.stringContaining("元、万元")]]);
  });

  it("leaves a total whose difference is made up of parts: the total may be right", () => {
    const { written, left } = run(monitoring({ funds: [{ initial: 60 }, ...sources(60, 40)] }));
    expect([written, left]).toEqual([[], [expect.stringContaining("可能是其中一项漏记、重记或填错")]]);
    const slip = run(monitoring({ funds: [{ initial: 117 }, ...sources(60, 40)] }));
    expect(slip.written).toEqual([expect.stringMatching(/=100$/)]);
  });

  it("leaves a forecast over a part that expects less than it has spent", () => {
    const forecasts = (a: number) =>
      monitoring({
        funds: [
          { initial: 1240, executed: 700, forecast: 1240 },
          { label: "财政拨款", initial: 1200, executed: 690, forecast: a },
          { label: "其他资金", initial: 40, executed: 10, forecast: 40 },
        ],
      });
    const { written, left } = run(forecasts(650));
    expect([written, left]).toEqual([[], [expect.stringContaining("全年预计执行数小于已执行数")]]);
    expect(run(forecasts(1190)).written).toEqual([expect.stringMatching(/=1230$/)]);
  });

  it("writes a sum over the sources as a formula", () => {
    const { written } = run(monitoring({ funds: [{ initial: "" }, ...sources(60, 40)] }), {
      as: "formulas",
    });
    expect(written).toEqual([expect.stringMatching(/=SUM\([A-Z]2:[A-Z]3\)$/)]);
  });
});

describe("scores", () => {
  const fund = (score: number | string, executed = 43.1) => ({
    adjusted: 50,
    executed,
    rate: percent(executed / 50),
    weight: 10,
    score,
  });

  it("derives the points of budget execution, capped by their weight", () => {
    expect(run(selfEvaluation({ funds: [fund("")] })).written).toEqual([expect.stringMatching(/=8.62$/)]);
    expect(run(selfEvaluation({ funds: [fund("", 60)] })).written).toEqual([expect.stringMatching(/=10$/)]);
  });

  it("does not correct points that a table rounds to whole numbers", () => {
    expect(run(selfEvaluation({ funds: [fund(9)] })).written).toEqual([]);
  });

  it("fills a blank score that follows from the values, and leaves one that a person gave", () => {
    const indicators = [
      { level2: "成本指标", name: "副食品费用（万元）", target: 80, actual: 83, weight: 10, score: "" },
      { level2: "成本指标", name: "工资费用（万元）", target: 80, actual: 83, weight: 10, score: 10 },
      { level2: "效益指标", name: "改善条件", target: "显著提高", actual: "有所提高", weight: 10, score: "" },
    ];
    const { written } = run(selfEvaluation({ indicators }));
    expect(written).toEqual([expect.stringMatching(/=9.63$/)]);
  });

  it("adds up the total, once every row has a score", () => {
    const scored = (score: number | string) =>
      selfEvaluation({
        funds: [fund(8.62)],
        indicators: [
          { name: "培训人次", target: 100, actual: "很多", weight: 50, score },
          { name: "合格率", target: "100%", actual: "100%", weight: 40, score: 40 },
        ],
        total: { weight: 100, score: 97 },
      });
    expect(run(scored(50)).written).toEqual([expect.stringMatching(/=98.62$/)]);
    expect(run(scored("")).written).toEqual([]);
  });
});

it("leaves a total that is right for the points by the formula", () => {
  const row = { level2: "数量指标", name: "日均客运量", target: "≥18万人次", actual: "13.9万人次" };
  const evaluation = (total: number) =>
    run(
      selfEvaluation({
        funds: [{ adjusted: 200, executed: 190, rate: "95%", weight: 10, score: 9.5 }],
        indicators: [{ ...row, weight: 90, score: 90 }],
        total: { weight: 100, score: total },
      }),
    );
  expect(evaluation(79)).toMatchObject({
    written: [],
    left: [expect.stringContaining("“日均客运量”应得69.5分，改正后正好是总分 79")],
  });
  expect(evaluation(78)).toMatchObject({
    written: [],
    left: [expect.stringContaining("没有达标却得满分，请先改正得分")],
  });
});

it("writes no total over one that may hold points which no cell gives", () => {
  const { written, left } = run(
    selfEvaluation({
      funds: [],
      indicators: [
        { name: "培训人次", target: 100, actual: 100, weight: 50, score: 50 },
        { name: "合格率", target: "100%", actual: "100%", weight: 40, score: 39.78 },
      ],
      total: { weight: 100, score: 99.58 },
    }),
  );
  expect([written, left]).toEqual([[], [expect.stringContaining("可能含表内没有列出的预算执行得分")]]);
});

describe("ledgers and tables", () => {
  it("keeps a rate over an amount that the 小计 of its rows contradicts", () => {
    const list = (executed: number, rate: string) =>
      readForms({
        sheets: [
          gridSheet([
            ["项目库执行情况台账（1-6月）"],
            ["一级项目", "二级项目", "预算批复数", "实际支出", "支出进度"],
            ["乡村建设", "小计", 1800, 924.5, "51.36%"],
            ["", "农村厕所改造", 650, executed, rate],
            ["", "村庄道路硬化", 1150, 586.5, "51%"],
            ["粮油生产", "小计", 1240, 694.4, "56%"],
            ["", "高产示范片建设", 860, 481.6, "56%"],
            ["", "良种补贴", 380, 212.8, "56%"],
            // Added up over the wrong figure.
            ["总计", "", 3040, executed + 586.5 + 694.4, ""],
          ]),
        ],
        activeSheet: null,
        notices: [],
      }).forms[0]!;
    expect(run(list(438, "52%"))).toMatchObject({
      written: ["E9=56.54%"],
      left: expect.arrayContaining([expect.stringContaining("可能是本行金额填错")]),
    });
    // No 小计 speaks for this one.
    expect(run(list(338, "58%")).written).toEqual(["E4=52.00%", "E9=53.25%"]);
  });

  it("keeps a rate where the others are shares of their contracts, whatever one with equal amounts says", () => {
    const list = (...contracts: readonly number[]) =>
      readForms({
        sheets: [
          gridSheet([
            ["政府采购项目合同支付台账（1-11月）"],
            ["项目名称", "预算金额", "合同金额", "已支付金额", "支付比例"],
            ["物业服务", 260, contracts[0]!, 223.2, `${22320 / contracts[0]!}%`],
            ["食堂食材", 180, 180, 165.6, "92%"],
            ["空调更换", 96, 91.2, 82.08, "80%"],
          ]),
        ],
        activeSheet: null,
        notices: [],
      }).forms[0]!;
    expect(run(list(248)).written).toEqual([]);
    // Nothing speaks for the contracts here.
    expect(run(list(260)).written).toEqual(["E5=85.50%"]);
  });

  it("keeps a rate over a total that its only source contradicts", () => {
    const funds = (executed: number) => [
      { initial: 3600, adjusted: 3600, executed, rate: "61%" },
      { label: "一般公共预算", initial: 3600, adjusted: 3600, executed: 1836, rate: "51%" },
    ];
    expect(run(monitoring({ funds: funds(1936) })).written).toEqual([]);
    expect(run(monitoring({ funds: funds(1836) })).written).toEqual([expect.stringMatching(/=51/)]);
  });

  it("fills each row's rate and the row of totals", () => {
    const { written, confirmedCount } = run(
      ledger({
        rows: [
          { adjusted: 100, executed: 50, rate: percent(0.5) },
          { adjusted: 300, executed: 60, rate: percent(null) },
        ],
        total: { adjusted: 400, executed: "", rate: percent(null) },
      }),
    );
    expect(written.map((text) => text.split("=")[1])).toEqual(["0.2", "110", "0.275"]);
    expect(confirmedCount).toBe(2);
  });

  it("adds up the 合计 row of a small table", () => {
    const rows = [
      { item: "绿化", amount: 9.95 },
      { item: "物业", amount: 158.53 },
      { item: "合计", amount: "", total: true },
    ] as never;
    const table = dataTable("fund-usage", { item: "资金用途", amount: "金额" }, rows);
    expect(run(form("fund-usage", { tables: [table] })).written).toEqual([expect.stringMatching(/=168.48$/)]);
  });
});
