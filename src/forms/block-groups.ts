/** Which group header a column of a ledger stands under, where several rates have one each: 一季度 | 二季度 | 三季度. */
import { flat } from "./text-cells";
import type { ColumnMatch, TableMatch } from "./tables";

const RATE_WORDS = /(?:预算|资金)?(?:执行|支出|支付|使用)(?:率|进度|比例).*$/u;

export class RateGroups {
  /** Of the ledger, from left to right. */
  readonly rates: readonly ColumnMatch[];
  /** The row of headers in which the rates' groups differ; -1 when they have none. */
  private readonly level: number;
  private readonly own: string;
  private readonly known: ReadonlySet<string>;

  constructor({ columns, others }: Pick<TableMatch, "columns" | "others">) {
    const first = columns.get("rate");
    this.rates = [...(first ? [first] : []), ...others.filter(({ id }) => id === "rate")].sort(
      (a, b) => a.left - b.left,
    );
    const differs = (level: number): boolean => new Set(this.rates.map(({ texts }) => texts[level])).size > 1;
    const depth = this.rates.length < 2 ? 0 : Math.min(...this.rates.map(({ texts }) => texts.length - 1));
    this.level = Array.from({ length: depth }, (_, level) => level).findIndex(differs);
    this.own = first ? this.of(first) : "";
    this.known = new Set(this.rates.map((rate) => this.of(rate)));
  }

  /** «» for a column under none, as all are where the groups have no headers. */
  of({ texts }: ColumnMatch): string {
    return this.level < 0 || texts.length <= this.level + 1 ? "" : texts.slice(0, this.level + 1).join(" ");
  }

  /** Under the group of another rate than the table's own. */
  isElsewhere(column: ColumnMatch): boolean {
    const group = this.of(column);
    return group !== "" && group !== this.own && this.known.has(group);
  }

  /** «三季度», of «三季度 执行率» or «三季度执行率». */
  nameOf({ texts, text }: ColumnMatch): string {
    return flat((this.level < 0 ? text.replace(RATE_WORDS, "") : texts[this.level]) || text);
  }
}
