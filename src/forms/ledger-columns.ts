/** What is the same for all rows of a ledger, found out once. */
import type { MoneyUnit } from "../model/values";
import { RateGroups } from "./block-groups";
import { DEFAULT_UNIT, isPercentHeader } from "./parse-funds";
import type { SheetView } from "./sheet-view";
import { compact, headerKey } from "./labels";
import { flat } from "./text-cells";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { moneyUnitIn, type RateHabit } from "./values";

const FIELDS = ["projectName", "projectCode", "department", "implementer", "overallScore", "grade"];
const ABOUT_DEVIATION = [
  "reason",
  "explanation",
  "reasonCategory",
  "likelihood",
  "remark",
  "target",
  "actual",
];
const CHOICES = [
  "经费保障",
  "制度保障",
  "人员保障",
  "硬件条件保障",
  "其他",
  "确定能",
  "有可能",
  "完全不可能",
];

/** «自评得分（满分120分）», «得分（含加分）»: not measured by 100 as all else about scores is. */
const OTHER_SCALE = /(?<!\d)(?!100)\d{2,3}分|加分|附加/u;

/** What money may be spent out of, and what is no such amount although it sounds like one. */
const BASE = /合同|中标|成交|采购|指标|计划|批复|下达|安排|预算|投资|概算|可用|可支配|审定|拨付|拨款/u;
const NO_BASE =
  /绩效|目标|执行|支出|支付|完成|率|比例|进度|差|结余|结转|剩余|上年|去年|以前|号|编码|名称|内容|说明|情况|单位|方式|类|时间|日期/u;

export class LedgerColumns {
  readonly cells: TableCells;
  readonly fields: readonly string[];
  readonly hasIndicator: boolean;
  readonly percentRate: boolean;
  /** Columns of amounts that the ledger's own words do not name. */
  readonly otherBases: readonly {
    readonly column: number;
    readonly name: string;
    readonly unit: MoneyUnit;
  }[];
  private keptHabit?: RateHabit | null;
  private readonly units = new Map<string, MoneyUnit>();

  /**
   * @param block which of several groups of money the columns are, for sentences about them; null for the ledger's own
   * @param habit how the rates are written, asked once and only when a number leaves it open
   */
  constructor(
    view: SheetView,
    table: TableMatch,
    unit: MoneyUnit | null,
    readonly block: string | null = null,
    private readonly findHabit: (columns: LedgerColumns) => RateHabit | null = () => null,
  ) {
    this.cells = new TableCells(view, table);
    const otherScale = OTHER_SCALE.test(compact(table.columns.get("overallScore")?.text ?? ""));
    this.fields = FIELDS.filter((id) => table.columns.has(id) && !(otherScale && id === "overallScore"));
    this.hasIndicator = [...ABOUT_DEVIATION, ...CHOICES].some((id) => table.columns.has(id));
    this.percentRate = isPercentHeader(this.cells, "rate");
    for (const [id, column] of table.columns)
      this.units.set(id, moneyUnitIn(column.text) ?? unit ?? DEFAULT_UNIT);
    const groups = new RateGroups(table);
    this.otherBases = table.others
      .filter((column) => !groups.isElsewhere(column))
      .filter(
        (column) =>
          table.bases?.includes(column) ||
          (BASE.test(headerKey(column.text)) && !NO_BASE.test(headerKey(column.text))),
      )
      .map(({ left, text }) => ({
        column: left,
        name: flat(text),
        unit: moneyUnitIn(text) ?? unit ?? DEFAULT_UNIT,
      }));
  }

  get rateHabit(): RateHabit | null {
    if (this.keptHabit === undefined) this.keptHabit = this.findHabit(this);
    return this.keptHabit;
  }

  unitOf(id: string): MoneyUnit {
    return this.units.get(id) ?? DEFAULT_UNIT;
  }
}
