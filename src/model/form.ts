/** The typed forms that rules speak of. Terms follow docs/glossary.md. */
import type { CellRange } from "./address";
import type { Decimal } from "./decimal";
import type { Sourced } from "./sourced";
import type { Amount, Direction, IndicatorValue, MoneyUnit, Rate } from "./values";
import type { CellValue, Notice } from "./snapshot";

export type FormKind =
  | "monitoring" // 项目支出绩效目标执行监控表
  | "department-monitoring" // 部门整体绩效运行监控表
  | "self-evaluation" // 项目支出绩效自评表
  | "department-self-evaluation" // 部门整体支出绩效自评表
  | "ledger" // 项目绩效监控台账, as a whole
  | "ledger-row" // one project of a ledger
  | "indicator-framework" // 评价指标体系框架
  | "tracking" // 绩效跟踪情况表
  | "tracking-basics" // 附表1-1
  | "tracking-plan" // 附表1-2
  | "tracking-progress" // 附表1-3
  | "tracking-deviation" // 附表1-4
  | "tracking-conclusion" // 跟踪评价结论反馈表
  | "evaluation-feedback" // 评价结果反馈
  | "fund-usage" // 资金使用情况表
  | "budget-calculation" // 预算测算及执行表
  | "fund-execution" // 资金执行情况表
  | "prior-year-execution" // 上年执行情况
  | "indicator-table" // 绩效指标表
  | "goal-plan" // 绩效目标申报（批复）表
  | "score-sheet" // 绩效评价指标评分表
  | "stage-completion"; // 产出/效果阶段完成表

/** Which budget a rate was divided by. */
export type Denominator = "initial" | "adjusted" | "received";

/** The columns of money in a row of money. */
export const AMOUNT_COLUMNS = [
  "initialBudget",
  "adjustedBudget",
  "received",
  "executed",
  "forecast",
] as const;
export type AmountColumn = (typeof AMOUNT_COLUMNS)[number];

/** A row of money. Every field null = the form has no such column. */
export interface FundLine {
  readonly label: Sourced<string>;
  readonly role: "total" | "source" | "detail";
  /** Nesting under the total: 0 the total itself, 1 a source, 2 a part of a source. */
  readonly level: number;
  /** 年初预算数 */
  readonly initialBudget: Sourced<Amount> | null;
  /** 调整后预算数／全年预算数 */
  readonly adjustedBudget: Sourced<Amount> | null;
  /** 到位资金 */
  readonly received: Sourced<Amount> | null;
  /** 1-{m}月执行数／全年执行数 */
  readonly executed: Sourced<Amount> | null;
  /** 全年预计执行数 */
  readonly forecast: Sourced<Amount> | null;
  /** 预算调整数, where the form leaves it to the reader to add it to 年初预算数. */
  readonly adjustment?: Sourced<Amount> | null;
  /** 偏差原因 of the line's own. */
  readonly explanation?: Sourced<string> | null;
  /** 执行率 */
  readonly rate: Sourced<Rate> | null;
  /** 预算执行率的分值、得分（自评表） */
  readonly weight: Sourced<Decimal> | null;
  readonly score: Sourced<Decimal> | null;
  /** Amounts of a ledger's row that are no budget, yet may be what a rate was divided by: 合同金额, 计划投资. */
  readonly otherBases?: readonly { readonly name: string; readonly amount: Sourced<Amount> }[];
}

export type ReasonCategory = "经费保障" | "制度保障" | "人员保障" | "硬件条件保障" | "其他";
export type Likelihood = "确定能" | "有可能" | "完全不可能";

/** The columns about a deviation. */
export interface DeviationReason {
  /** One tick (or text) column a category; empty when the form has none. */
  readonly categories: Readonly<Partial<Record<ReasonCategory, Sourced<string>>>>;
  /** A single drop-down instead of tick columns. */
  readonly category: Sourced<string> | null;
  /** 原因说明／偏差原因分析及改进措施 */
  readonly explanation: Sourced<string> | null;
  /** The column's header asks for measures as well (改进措施). */
  readonly asksMeasures: boolean;
  /** 改进措施 in a column of their own. */
  readonly measures: Sourced<string> | null;
}

export interface LikelihoodChoice {
  /** One tick column a choice; empty when the form has a single column. */
  readonly choices: Readonly<Partial<Record<Likelihood, Sourced<string>>>>;
  readonly choice: Sourced<string> | null;
}

export interface Indicator {
  /** 一级／二级指标: null = no such column; value null = column there, label missing. */
  readonly level1: Sourced<string> | null;
  readonly level2: Sourced<string> | null;
  /** 三级指标 */
  readonly name: Sourced<string>;
  /** 年度指标值, with operator and unit columns already joined in. */
  readonly target: Sourced<IndicatorValue> | null;
  /** 1-{m}月执行情况／实际完成值 */
  readonly actual: Sourced<IndicatorValue> | null;
  /** 全年预计完成情况 */
  readonly forecast: Sourced<IndicatorValue> | null;
  /** 计划完成 at the report's date (阶段完成表) */
  readonly planned: Sourced<IndicatorValue> | null;
  readonly direction: Direction;
  readonly weight: Sourced<Decimal> | null;
  readonly score: Sourced<Decimal> | null;
  /** 完成率 (of the target) or 得分率 (of the points) that the row states. */
  readonly completion?: { readonly of: "target" | "weight"; readonly rate: Sourced<Rate> };
  /** 分值 of its 一级 and 二级指标 where these stand in columns of their own. */
  readonly levelWeights?: {
    readonly level1: Sourced<Decimal> | null;
    readonly level2: Sourced<Decimal> | null;
  };
  readonly reason: DeviationReason;
  readonly likelihood: LikelihoodChoice | null;
  readonly remark: Sourced<string> | null;
  /** Every filled cell of the row is a null word («/», «—»): a row kept for the form's sake. */
  readonly isPlaceholder: boolean;
}

/** A titled value such as 项目名称, 主管部门, 实施单位. */
export type FieldName =
  | "projectName"
  | "department"
  | "implementer"
  | "unitSeal"
  | "projectCode"
  | "reportDate"
  | "startDate"
  | "endDate"
  | "overallScore"
  | "grade"
  | (string & {});

/** Goals of the year in words. */
export interface Goals {
  /** 年度总体目标／预期目标 */
  readonly expected: Sourced<string> | null;
  /** 实际完成情况 */
  readonly actual: Sourced<string> | null;
}

/** A table that is neither funds nor indicators (附表, 小表): rows of sourced cells by column id of its definition. */
export interface DataRow {
  readonly isTotal: boolean;
  readonly cells: Readonly<Record<string, Sourced<string>>>;
}

export interface DataTable {
  readonly id: string;
  /** Column id → header as written, and where. */
  readonly headers: Readonly<Record<string, Sourced<string>>>;
  readonly rows: readonly DataRow[];
}

/** What belongs to the form but is not there; rules STR-02/03 and SCR-12 report it. */
export interface Missing {
  readonly what: "column" | "row" | "field";
  /** Field name of this model: rate, weight, total … */
  readonly field: string;
  /** The label that was looked for. */
  readonly label: string;
}

export interface PerformanceForm {
  readonly kind: FormKind;
  /** Definition (and variant) that recognised it. */
  readonly definition: string;
  readonly range: CellRange;
  readonly title: Sourced<string> | null;
  /** The unit its amounts are in; null when nothing says so. */
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  /** Months covered: 1-7月 → {from:1,to:7}; a full year in self-evaluations → {from:1,to:12}; null unknown. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** The denominator its own columns suggest, before the profile has its say; null without a choice. */
  readonly denominators: readonly Denominator[];
  readonly fields: Readonly<Partial<Record<FieldName, Sourced<string>>>>;
  readonly goals: Goals;
  readonly funds: readonly FundLine[];
  readonly indicators: readonly Indicator[];
  /** 总分 row. */
  readonly total: {
    readonly weight: Sourced<Decimal> | null;
    readonly score: Sourced<Decimal> | null;
  } | null;
  readonly tables: readonly DataTable[];
  /** Only of kind «ledger»: its projects, parsed on demand so that 100,000 rows never stand in memory at once. */
  readonly rows: RowSource | null;
  /** Only of kind «ledger-row»: the projects it is one of, and which of them it is. */
  readonly among?: RowSource;
  readonly place?: number;
  /**
   * Only of kind «ledger»: further groups of money beside the one that `rows` holds (other quarters, years, sources), each
   * a ledger of the same projects with nothing but their names, one budget, 执行数 and 执行率.
   */
  readonly blocks?: readonly PerformanceForm[];
  readonly missing: readonly Missing[];
  readonly notices: readonly Notice[];
}

/** Projects of a ledger. Each is a form of kind «ledger-row» with one fund line and at most one indicator. */
export interface RowSource {
  readonly count: number;
  /** @throws RangeError outside 0…count−1 */
  at(index: number): PerformanceForm;
  /** The row only details the project above it («其中：…», 1.1 below 1): no sum over the projects counts it. */
  isPart(index: number): boolean;
  /** The row of totals, when there is one. */
  readonly total: FundLine | null;
  /** Rows that sum some of the projects. */
  readonly sections: readonly RowSection[];
  /**
   * The bare contents of the rows by column of the ledger's table, for a first glance that parses nothing; null where only
   * `at` can tell. 序号 is left out: no form of a row holds it.
   */
  readonly columns: ReadonlyMap<string, RowColumn> | null;
  /** Spending of the first month, the second … (or quarter) in columns of their own, if the ledger has such. */
  readonly instalments?: Instalments;
}

export interface Instalments {
  /** «项»: no parts of the time, but what the money was for. */
  readonly of: "月" | "季度" | "项";
  readonly columns: readonly RowColumn[];
  /** Headings of the columns, and what the ledger's total says in each. */
  readonly names: readonly string[];
  readonly totals: readonly (Sourced<Amount> | null)[];
}

/** 小计, or a heading with the sums of the projects below it; which projects it stands for is not said. */
export interface RowSection {
  readonly line: FundLine;
  /** Indexes of the projects between the last such row and this one, without the second … */
  readonly above: readonly [from: number, to: number];
  /** … and between this one and the next. */
  readonly below: readonly [from: number, to: number];
}

/** One column of a ledger, project by project. */
export interface RowColumn {
  /** Of its amounts: its heading's, else the form's. */
  readonly unit: MoneyUnit;
  /** Content of the cell that the form of the row holds; undefined where a merge leaves that to be worked out. */
  valueAt(index: number): CellValue | undefined;
  /** Number format of that cell. */
  formatAt(index: number): string;
}
