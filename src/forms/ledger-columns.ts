/** What is the same for all rows of a ledger, found out once. */
import type { MoneyUnit } from "../model/values";
import { DEFAULT_UNIT, isPercentHeader } from "./parse-funds";
import type { SheetView } from "./sheet-view";
import { TableCells } from "./table-cells";
import type { TableMatch } from "./tables";
import { moneyUnitIn } from "./values";

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

export class LedgerColumns {
  readonly cells: TableCells;
  readonly fields: readonly string[];
  readonly hasIndicator: boolean;
  readonly percentRate: boolean;
  private readonly units = new Map<string, MoneyUnit>();

  constructor(view: SheetView, table: TableMatch, unit: MoneyUnit | null) {
    this.cells = new TableCells(view, table);
    this.fields = FIELDS.filter((id) => table.columns.has(id));
    this.hasIndicator = [...ABOUT_DEVIATION, ...CHOICES].some((id) => table.columns.has(id));
    this.percentRate = isPercentHeader(this.cells, "rate");
    for (const [id, column] of table.columns)
      this.units.set(id, moneyUnitIn(column.text) ?? unit ?? DEFAULT_UNIT);
  }

  unitOf(id: string): MoneyUnit {
    return this.units.get(id) ?? DEFAULT_UNIT;
  }
}
