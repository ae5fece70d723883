/** Mistakes between columns, rows, forms and texts that belong together. */
import fc from "fast-check";
import { dataTable, form, monitoring, prose, selfEvaluation } from "../../support/builders";
import { amount, count, mutation, percent } from "./mutation";

/** Two budgets that differ, and what was spent of them. */
const budgets = fc.record({
  initial: fc.integer({ min: 40_000, max: 9_000_000 }),
  cut: fc.integer({ min: 10, max: 40 }),
  share: fc.integer({ min: 20, max: 55 }),
});
interface Budgets {
  readonly initial: number;
  readonly cut: number;
  readonly share: number;
}
const rated = ({ initial, cut, share }: Budgets, by: "initial" | "adjusted") => {
  const adjusted = Math.round((initial * (100 - cut)) / 100);
  const executed = Math.round((initial * share) / 100);
  const rate = (whole: number) => percent(executed, whole);
  const line = { initial: amount(initial), adjusted: amount(adjusted), executed: amount(executed) };
  return monitoring({
    funds: [
      { ...line, rate: rate(adjusted) },
      { ...line, rate: rate(by === "initial" ? initial : adjusted) },
    ],
  });
};

const repeated = (of: number, actual: number) =>
  selfEvaluation({
    indicators: [
      ...Array.from({ length: 5 }, (_, index) => ({ name: `指标${index}`, target: "100%", actual: "100%" })),
      {
        name: "维修装修费（万元）",
        target: (of / 10_000).toFixed(4),
        actual: (actual / 10_000).toFixed(4),
      },
    ],
  });

const completion = (actual: number, planned: number) =>
  form("tracking-deviation", {
    tables: [
      dataTable(
        "tracking-deviation",
        { target: "目标", actual: "实际产出数", planned: "计划应完成数", completionRate: "实际完成率" },
        [{ target: "人员到岗", actual: `${actual}人`, planned: `${planned}人`, completionRate: "100%" }],
      ),
    ],
  });
const accuracy = (planned: number, actual: number, stated: number) => ({
  forms: [
    form("tracking-progress", {
      tables: [
        dataTable("tracking-progress", { actual: "实际执行金额", planned: "计划执行金额" }, [
          { actual: amount(actual).toFixed(2), planned: amount(planned).toFixed(2) },
        ]),
      ],
    }),
  ],
  prose: prose(`预算执行准确率为${stated.toFixed(2)}%，评价为好。`),
});

/** 附表1-4, whose row joins several indicators, beside the table of their stages. */
const joined = (of: number, stage: string) => ({
  forms: [
    form("tracking-deviation", {
      tables: [
        dataTable(
          "tracking-deviation",
          { target: "目标", actual: "实际产出数", planned: "计划应完成数", completionRate: "实际完成率" },
          [
            {
              target: "人员到岗；考核通过率100%",
              actual: `合计${of}人`,
              planned: `${of}人`,
              completionRate: "100%",
            },
          ],
        ),
      ],
    }),
    form("stage-completion", { indicators: [{ name: "年终考核通过率", target: "100%", actual: stage }] }),
  ],
  prose: [],
});
/** 资金使用情况表 beside the indicators. */
const spent = (share: number, ...names: readonly string[]) => ({
  forms: [
    form("fund-usage", {
      tables: [
        dataTable("fund-usage", { item: "资金用途", amount: "金额" }, [
          { item: "大院绿化", amount: 10 },
          { item: "物业管理费", amount: 90 - share },
          { item: "机关水电费", amount: share },
          { item: "合计", amount: 100, total: true },
        ]),
      ],
    }),
    monitoring({ indicators: names.map((name) => ({ name, target: "100%" })) }),
  ],
  prose: [],
});

const titled = (title: string, projectName: string) =>
  selfEvaluation({ title: `${title}项目支出绩效自评表`, fields: { projectName } });

export const workbookMutations = [
  mutation(
    "FND-11",
    budgets,
    (some) => rated(some, "adjusted"),
    (some) => rated(some, "initial"),
  ),
  mutation(
    "IND-11",
    // The last digit is not a nought, so that the figure is exact to four places.
    fc.integer({ min: 100, max: 99_999 }).map((of) => of * 10 + 7),
    (of) => repeated(of, of - 1),
    (of) => repeated(of, of),
  ),
  mutation(
    "IND-17",
    count,
    (of) => completion(of, of),
    (of) => completion(of - Math.ceil(of / 20), of),
  ),
  mutation(
    "IND-17",
    fc.tuple(fc.integer({ min: 10_000, max: 900_000 }), fc.integer({ min: 60, max: 99 })),
    ([planned, share]) => {
      const actual = Math.round((planned * share) / 100);
      return accuracy(planned, actual, (actual / planned) * 100);
    },
    ([planned, share]) => accuracy(planned, Math.round((planned * share) / 100), share - 10),
  ),
  mutation(
    "IND-17",
    count,
    (of) => joined(of, "100%"),
    (of) => joined(of, "未考核"),
    ["IND-03"],
  ),
  mutation(
    "STR-03",
    fc.integer({ min: 25, max: 60 }),
    (of) => spent(of, "绿化水平", "物业服务面积", "用水用电量"),
    (of) => spent(of, "绿化水平", "物业服务面积"),
  ),
  mutation(
    "STR-06",
    count,
    (of) => titled(`${of}号楼维修工程`, `${of}号楼维修工程`),
    (of) => titled("交流干部宿舍装修", `日常维修工程${of}`),
  ),
];
