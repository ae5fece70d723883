/** What templates ask for, and the reading of the answers. */
import type { MoneyUnit } from "../../model/values";
import type { TemplateParameter, TemplateValues } from "./template";

/** When a template is asked for: the core itself has no clock. */
export interface Today {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
}

const text = (id: string, label: string): TemplateParameter => ({ id, label, kind: "text", initial: "" });

export const projectName = text("projectName", "项目名称");
export const agency = text("agency", "单位名称");

export const year = (today: Today): TemplateParameter => ({
  id: "year",
  label: "年度",
  kind: "number",
  initial: String(today.year),
});

/** Nobody monitors January alone. The national form of a central department ends with July. */
export const month: TemplateParameter = {
  id: "month",
  label: "截至月份",
  kind: "choice",
  choices: Array.from({ length: 11 }, (_, index) => String(index + 2)),
  initial: "7",
};

export const unit: TemplateParameter = {
  id: "unit",
  label: "金额单位",
  kind: "choice",
  choices: ["万元", "元"],
  initial: "万元",
};

export const rows = (label: string, initial: number): TemplateParameter => ({
  id: "rows",
  label,
  kind: "number",
  initial: String(initial),
});

/** Answers by parameter; each reader knows what its parameter may hold. */
export class Answers {
  readonly #values: TemplateValues;

  constructor(parameters: readonly TemplateParameter[], values: TemplateValues) {
    this.#values = Object.fromEntries(
      parameters.map(({ id, label, kind, choices, initial }) => {
        const value = (values[id] ?? initial).trim();
        if (kind === "choice" && !choices?.includes(value))
          throw new RangeError(`“${label}”请从列表中选择，模板没有插入。`);
        return [id, value];
      }),
    );
  }

  text(id: string): string {
    return this.#values[id] ?? "";
  }

  /** @throws RangeError unless it is a year of this or the last century */
  year(): number {
    const value = this.text("year").normalize("NFKC");
    if (!/^(19|20)\d{2}$/.test(value)) throw new RangeError("“年度”请填四位数字，如 2026，模板没有插入。");
    return Number(value);
  }

  /** @throws RangeError unless it is a whole number from 1 to `most` */
  rows(most: number): number {
    const value = this.text("rows").normalize("NFKC");
    const count = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (count < 1 || count > most) throw new RangeError(`“行数”请填 1 到 ${most} 的整数，模板没有插入。`);
    return count;
  }

  unit(): MoneyUnit {
    return this.text("unit") === "元" ? "元" : "万元";
  }

  /** «1-7月» */
  period(): string {
    return `1-${this.text("month")}月`;
  }
}
