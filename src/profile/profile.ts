/**
 * 口径配置: every threshold, denominator, tolerance and scoring variant a rule uses. Rules hold no number of their own.
 * Amounts are in 万元, rates and shares in percent, unless a name says otherwise.
 */
import * as z from "zod";

const percent = z.number().finite();
const severityChoice = z.enum(["error", "warning", "info", "off"]);

export const profileSchema = z.strictObject({
  id: z.string().min(1),
  /** Shown to the clerk. */
  name: z.string().min(1),
  /** Ground of the preset (文号), and what of it must still be checked against the original. */
  basis: z.string(),
  denominator: z.strictObject({
    /** auto = 调整后预算数 where the form has the column, else 年初预算数. */
    monitoring: z.enum(["auto", "initial", "adjusted", "received"]),
    selfEvaluation: z.enum(["auto", "initial", "adjusted", "received"]),
    ledger: z.enum(["auto", "initial", "adjusted", "received"]),
  }),
  tolerance: z.strictObject({
    /** 万元; totals take this times the number of items. */
    amount: z.number().nonnegative(),
    /** Percentage points; a rate written with fewer digits is compared at its own digits. */
    rate: z.number().nonnegative(),
    score: z.number().nonnegative(),
    /** Allowed when all scores of the table are whole numbers (then only a hint is given). */
    wholeScore: z.number().nonnegative(),
    /** 占比合计 against 100%, percentage points. */
    share: z.number().nonnegative(),
  }),
  pace: z.strictObject({
    /** 执行率 ÷ 序时 below these (percent): yellow, red. */
    fundYellow: percent,
    fundRed: percent,
    /** Optional fixed steps, e.g. 四川 2025: rate required by the end of a month; used instead of yellow when present. */
    fundSteps: z.array(z.strictObject({ untilMonth: z.number().int().min(1).max(12), percent })),
    /** 执行率 − 序时 above this (points): hint that payment may be early. */
    fundFast: percent,
    /** Indicator: 完成值 ÷ (目标 × m/12) below (percent): yellow, red; at or above: blue. */
    indicatorYellow: percent,
    indicatorRed: percent,
    indicatorBlue: percent,
    /** Blue is measured against the whole year's target instead of its share for the months so far. */
    blueAgainstYear: z.boolean(),
    /** 预计年底 (执行率 ÷ 序时) below this while 预计 is 100%. */
    yearEndForecast: percent,
    /** 指标得分率 above 预算执行率 by more than this (percent): 钱与事不匹配. */
    moneyVersusWork: percent,
    /** … and is only a warning when at least this much of the budget (percent) is unspent. */
    unspent: percent,
  }),
  deviation: z.strictObject({
    /** |完成−目标|/目标 above this needs a reason (percent). */
    explain: percent,
    /** 完成/目标 above 100 + this is asked about (percent). */
    excess: percent,
    /** 计划与实际 difference that contradicts «一致» (percent), and the one below which nothing is said. */
    planned: percent,
    /** Share of 完成值 equal to their target above which the targets look filled in afterwards (percent). */
    identical: percent,
  }),
  scoring: z.strictObject({
    /** Points for budget execution. */
    budgetWeight: z.number().nonnegative(),
    /** 100 分 include the budget points (国家) or not (鄂州). */
    totalIncludesBudget: z.boolean(),
    /** Over-run of a reverse indicator: subtract = (1−(a−t)/t)×w, 0 from a≥2t; ratio = t/a×w. */
    reverse: z.enum(["subtract", "ratio"]),
    /** Lower limits of 达成 / 部分达成 in percent of the weight; upper limit of a class is the one above. */
    qualitative: z.strictObject({ achieved: percent, partly: percent }),
    /** Accepted weights of 一级指标, each set may be met. */
    levelWeights: z.array(z.record(z.string(), z.number())),
    /** Grades from best to worst: score at or above `from`. */
    grades: z.array(z.strictObject({ grade: z.string(), from: z.number() })).min(1),
  }),
  reasons: z.strictObject({
    /** 汉字 without punctuation. */
    minimumLength: z.number().int().nonnegative(),
    /** 汉字 left after removing figures and the indicator's name. */
    minimumSubstance: z.number().int().nonnegative(),
  }),
  /** Two texts at least this much alike (percent) are taken for copies of each other. */
  similarity: z
    .strictObject({
      /** 目标 of two projects (STR-10). */
      goals: percent,
      /** 完成情况 against 目标 (STR-11). */
      results: percent,
      /** 原因 against 问题 (RSN-06). */
      reasons: percent,
      /** Names of one indicator in two tables (IND-14). */
      names: percent,
      /** 项目名称 in the title against the field (STR-06): below this they are different names. */
      titles: percent.prefault(50),
      /** Names of one item of spending in text and table (TXT-01). */
      items: percent.prefault(80),
      /** Share of a long 完成情况 whose words are the 目标's (STR-11). */
      held: percent.prefault(97),
    })
    .prefault({ goals: 95, results: 90, reasons: 95, names: 90 }),
  /** How much there must be before something is suspicious. */
  evidence: z
    .strictObject({
      /** 汉字 from which on two texts that are alike are copies (STR-10, STR-11, RSN-06). */
      paragraph: z.number().int().nonnegative().prefault(15),
      /** 汉字 from which on a text made of another's words is a copy (STR-11). */
      longText: z.number().int().nonnegative().prefault(30),
      /** Characters from which on a sentence can be nothing but clichés (RSN-12). */
      cliche: z.number().int().nonnegative().prefault(8),
      /** Rows from which on «all the same», «all full marks» says something (IND-11, SCR-11). */
      rows: z.number().int().nonnegative().prefault(5),
      /** Decimal places that nobody plans with (IND-11). */
      places: z.number().int().nonnegative().prefault(4),
      /** Share of spending from which on an indicator of its own is expected (STR-03). */
      spending: percent.prefault(5),
      /** Two counts this close are of the same heads (TXT-02). */
      heads: percent.prefault(2),
      /** A count in the goals this close to an indicator's is meant to be the same (TXT-02). */
      counts: percent.prefault(20),
      /** How far a bare number may be off a percentage and still be one (IND-05 …). */
      barePercent: percent.prefault(50),
    })
    .prefault({}),
  format: z
    .strictObject({
      /** Decimal places of amounts in 万元 (FND-13). */
      moneyPlaces: z.number().int().nonnegative(),
    })
    .prefault({ moneyPlaces: 2 }),
  /** Two amounts this many times apart are taken for 元 and 万元 mixed up (FND-04): from … to. */
  unitSlip: z
    .strictObject({
      from: z.number().min(1000),
      to: z.number().min(1000),
      /** A total this many times its parts differs by its unit, not by a slip (FND-02, FND-03). */
      total: z.number().min(10).prefault(1000),
      /** So many projects of a ledger at least, before one is compared with the usual of its column (FND-04). */
      rows: z.int().min(3).prefault(5),
      /** 万元: no project of an office costs so much, if it also is `apart` times the largest of the others. */
      huge: z.number().min(10_000).prefault(1_000_000),
      /** 元: no project costs less, likewise. */
      tiny: z.number().min(0).prefault(1000),
      apart: z.number().min(10).prefault(100),
    })
    .prefault({ from: 5000, to: 20_000 }),
  /** Lights switched on for red only, or yellow too, when deciding whether a reason is required. */
  reasonFrom: z.enum(["red", "yellow"]),
  /** Severity of a rule, or off; absent = the rule's own. */
  severities: z.record(z.string(), severityChoice),
});

export type Profile = z.infer<typeof profileSchema>;

/** 国家口径 (财预〔2019〕136号、财预〔2020〕10号): the default. */
export const nationalProfile: Profile = {
  id: "national",
  name: "国家口径（136号、10号文）",
  basis:
    "财预〔2019〕136号监控表、财预〔2020〕10号自评表的表式；灯色界限取自通行的预算管理系统默认值，可按本地文件修改。",
  denominator: { monitoring: "auto", selfEvaluation: "auto", ledger: "auto" },
  tolerance: { amount: 0.01, rate: 0.01, score: 0.01, wholeScore: 0.5, share: 0.05 },
  pace: {
    fundYellow: 80,
    fundRed: 60,
    fundSteps: [],
    fundFast: 20,
    indicatorYellow: 80,
    indicatorRed: 60,
    indicatorBlue: 120,
    blueAgainstYear: false,
    yearEndForecast: 90,
    moneyVersusWork: 5,
    unspent: 20,
  },
  deviation: { explain: 15, excess: 30, planned: 5, identical: 90 },
  scoring: {
    budgetWeight: 10,
    totalIncludesBudget: true,
    reverse: "subtract",
    qualitative: { achieved: 80, partly: 60 },
    levelWeights: [
      { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
      { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
    ],
    grades: [
      { grade: "优", from: 90 },
      { grade: "良", from: 80 },
      { grade: "中", from: 60 },
      { grade: "差", from: 0 },
    ],
  },
  reasons: { minimumLength: 10, minimumSubstance: 6 },
  similarity: { goals: 95, results: 90, reasons: 95, names: 90, titles: 50, items: 80, held: 97 },
  evidence: {
    paragraph: 15,
    longText: 30,
    cliche: 8,
    rows: 5,
    places: 4,
    spending: 5,
    heads: 2,
    counts: 20,
    barePercent: 50,
  },
  format: { moneyPlaces: 2 },
  unitSlip: { from: 5000, to: 20_000, total: 1000, rows: 5, huge: 1_000_000, tiny: 1000, apart: 100 },
  reasonFrom: "red",
  severities: {},
};
