/** Draws a logical project form in a style onto a canvas. */
import type { Canvas } from "./canvas";
import type { LogicalForm, LogicalFund, LogicalIndicator } from "./logical";
import type { Kind, Style } from "./style";
import { traditional } from "./words";

export interface Drawn {
  /** First free row and column behind the form. */
  readonly bottom: number;
  readonly right: number;
}

const GROUPS: Readonly<Record<string, string>> = {
  经费保障: "偏差原因分析",
  制度保障: "偏差原因分析",
  人员保障: "偏差原因分析",
  硬件条件保障: "偏差原因分析",
  其他: "偏差原因分析",
  explanation: "偏差原因分析",
  确定能: "完成目标可能性",
  有可能: "完成目标可能性",
  完全不可能: "完成目标可能性",
};

interface Column {
  readonly id: string;
  readonly left: number;
  readonly right: number;
}

export class ProjectDrawing {
  private row: number;
  private readonly columns: readonly Column[];
  private readonly right: number;

  constructor(
    private readonly canvas: Canvas,
    private readonly form: LogicalForm,
    private readonly kind: Kind,
    private readonly style: Style,
    private readonly words: (id: string, block?: string) => string,
    top: number,
    private readonly left: number,
  ) {
    this.row = top;
    let column = left + (style.groupColumn ? 1 : 0);
    this.columns = style.columns.map((id) => {
      const width = style.wide && ["name", "reason", "explanation"].includes(id) ? 2 : 1;
      const place = { id, left: column, right: column + width - 1 };
      column += width;
      return place;
    });
    this.right = Math.max(column - 1, left + 2 + style.fundColumns.length);
  }

  draw(): Drawn {
    this.title();
    this.fields();
    this.funds();
    this.goals();
    this.indicators();
    if (this.style.notes) {
      this.canvas.put(this.row, this.left, "注：1. 本表由实施单位填写，主管部门审核。");
      this.canvas.put(
        this.row + 1,
        this.left,
        "2. 偏差原因分析：针对有偏差的指标，分别从各方面进行判断，并说明原因。",
      );
      this.row += 2;
    }
    return { bottom: this.row, right: this.right + 1 };
  }

  private script(text: string): string {
    return this.style.traditional ? traditional(text) : text;
  }

  private spaced(text: string): string {
    const { spacing } = this.style;
    if (spacing === "blanks") return [...text].join(" ");
    if (spacing === "newline" && text.length >= 4) return `${text.slice(0, 2)}\n${text.slice(2)}`;
    if (spacing === "vertical" && text.length <= 6) return [...text].join("\n");
    return text;
  }

  private head(text: string): string {
    return this.script(/\d/.test(text) ? text : this.spaced(text));
  }

  private get titleText(): string {
    return this.script(this.kind === "monitoring" ? "项目支出绩效目标执行监控表" : "项目支出绩效自评表");
  }

  private title(): void {
    if (!this.style.title) return;
    this.canvas.span(this.row, this.left, this.row, this.right, this.titleText);
    this.canvas.span(this.row + 1, this.left, this.row + 1, this.right, `（${this.form.year}年度）`);
    this.row += 2;
    if (this.style.unitAt === "beside") this.canvas.put(this.row++, this.right, "单位：万元");
  }

  private fields(): void {
    const pair = (left: number, right: number, label: string, value: string): void => {
      this.canvas.put(this.row, left, this.head(label));
      this.canvas.span(this.row, left + 1, this.row, right, value, this.style.labels === "merged");
    };
    pair(this.left, this.right, "项目名称", this.form.projectName);
    this.row += 1;
    const middle = this.left + 2;
    pair(this.left, middle - 1, "主管部门", this.form.department);
    pair(middle, this.right, "实施单位", this.form.implementer);
    this.row += 1;
  }

  private funds(): void {
    const { canvas, left, style } = this;
    const unit = (named: boolean): string => (named ? "（万元）" : "");
    const height = this.form.funds.length;
    const block = `${this.head("项目资金")}${unit(style.unitAt === "block")}`;
    canvas.span(this.row, left, this.row + height, left, block, style.labels === "merged");
    style.fundColumns.forEach((id, i) => {
      const money = !["rate", "weight", "score"].includes(id);
      canvas.put(
        this.row,
        left + 2 + i,
        this.head(this.words(id, "funds")) + unit(money && style.unitAt === "columns"),
      );
    });
    this.form.funds.forEach((fund, i) => {
      const row = this.row + 1 + i;
      canvas.put(row, left + 1, this.script(fund.label) + (i === 0 ? "：" : ""));
      style.fundColumns.forEach((id, j) => canvas.put(row, left + 2 + j, fundCell(fund, id, i)));
    });
    this.row += height + 1;
  }

  private goals(): void {
    const { canvas, left } = this;
    const label = this.head("年度总体目标");
    if (this.style.goals === "beside") {
      canvas.put(this.row, left, label);
      canvas.span(this.row, left + 1, this.row, this.right, this.form.goal);
      this.row += 1;
      return;
    }
    const half = left + 2;
    canvas.span(this.row, left, this.row + 1, left, label);
    canvas.span(this.row, left + 1, this.row, half, this.head("预期目标"));
    canvas.span(this.row, half + 1, this.row, this.right, this.head("实际完成情况"));
    canvas.span(this.row + 1, left + 1, this.row + 1, half, this.form.goal);
    canvas.span(this.row + 1, half + 1, this.row + 1, this.right, this.form.goalActual);
    this.row += 2;
  }

  private header(): void {
    const { style, canvas } = this;
    const split = style.header === "split";
    const two = split || style.header === "two-row";
    const bottom = this.row + (two ? 1 : 0);
    let group = "";
    this.columns.forEach(({ id, left, right }) => {
      if (id === "|") return;
      const word = id === "" ? "佐证材料清单" : this.words(id);
      const above = GROUPS[id];
      if (two && above) {
        if (above !== group)
          canvas.span(this.row, left, this.row, this.groupEnd(left, above), this.head(above));
        canvas.span(bottom, left, bottom, right, this.head(word));
      } else if (split && word.length >= 4 && !/[（\d]/.test(word)) {
        canvas.span(this.row, left, this.row, right, this.script(word.slice(0, 2)));
        canvas.span(bottom, left, bottom, right, this.script(word.slice(2)));
      } else canvas.span(this.row, left, bottom, right, this.head(word));
      group = above ?? "";
    });
    this.row = bottom + 1;
    if (!style.numberRow) return;
    this.columns.forEach(({ left }, i) => canvas.put(this.row, left, i + 1));
    this.row += 1;
  }

  private groupEnd(left: number, group: string): number {
    return Math.max(
      ...this.columns.filter((c) => c.left >= left && GROUPS[c.id] === group).map((c) => c.right),
    );
  }

  private indicators(): void {
    const { style, canvas, form } = this;
    const start = this.row;
    this.header();
    let pageTop = this.row;
    form.indicators.forEach((indicator, i) => {
      if (style.pageEvery > 0 && i > 0 && i % style.pageEvery === 0) {
        this.levels(pageTop, i);
        if (style.pageTitle && style.title)
          canvas.span(this.row, this.left, this.row++, this.right, this.titleText);
        this.header();
        pageTop = this.row;
      }
      if (style.blankRows && i % 4 === 3) this.row += 1;
      this.rows.push(this.row);
      for (const { id, left, right } of this.columns)
        if (id !== "level1" && id !== "level2")
          canvas.span(this.row, left, this.row, right, indicatorCell(indicator, id, style), style.wide);
      this.row += 1;
    });
    this.levels(pageTop, form.indicators.length);
    if (style.groupColumn) {
      const simple = style.labels === "merged" && style.pageEvery === 0;
      canvas.span(start, this.left, simple ? this.row - 1 : start, this.left, this.head("绩效指标"));
    }
    if (style.total) {
      const free = this.columns.find(({ id }) => !["weight", "score", "|"].includes(id))!;
      canvas.put(this.row, style.groupColumn ? this.left : free.left, this.head("总分"));
      for (const { id, left } of this.columns)
        if (id === "weight" || id === "score") canvas.put(this.row, left, this.totalOf(id));
      this.row += 1;
    }
  }

  /** The indicators' 90 points and the 10 for the budget's execution. */
  private totalOf(id: "weight" | "score"): number {
    const hundredths = this.form.indicators.reduce((sum, one) => sum + Math.round(one[id] * 100), 0);
    return (hundredths + 1000) / 100;
  }

  private readonly rows: number[] = [];

  /** Writes the levels of the rows of one page. */
  private levels(pageTop: number, until: number): void {
    const first = this.rows.findIndex((row) => row >= pageTop);
    for (const { id, left } of this.columns) {
      if (id !== "level1" && id !== "level2") continue;
      const key = (i: number): string =>
        id === "level1"
          ? this.form.indicators[i]!.level1
          : this.form.indicators[i]!.level1 + this.form.indicators[i]!.level2;
      for (let i = first; i < until;) {
        let end = i;
        while (end + 1 < until && key(end + 1) === key(i)) end += 1;
        this.level(left, i, end, this.form.indicators[i]![id]);
        i = end + 1;
      }
    }
  }

  private level(column: number, from: number, to: number, text: string): void {
    const { labels } = this.style;
    const word = this.script(text);
    if (labels === "filled") for (let i = from; i <= to; i++) this.canvas.put(this.rows[i]!, column, word);
    else
      this.canvas.span(
        this.rows[from]!,
        column,
        this.rows[to]!,
        column,
        this.head(text),
        labels === "merged",
      );
  }
}

function fundCell(fund: LogicalFund, id: string, index: number): string | number {
  if (id === "weight" || id === "score") return index === 0 ? 10 : "—";
  return fund[id as "rate"];
}

export function indicatorCell(indicator: LogicalIndicator, id: string, style: Style): string | number {
  const signs = style.columns.includes("operator");
  if (id === "operator") return indicator.target.startsWith("≥") ? "≥" : "=";
  if (id === "unit") return indicator.target.endsWith("%") ? "%" : "次";
  if (id === "target") return signs ? Number(indicator.target.replace(/[≥%]/g, "")) : indicator.target;
  if (id === "explanation") return indicator.reason;
  if (id === "其他") return indicator.reason ? "√" : "";
  if (id === "" || id === "|") return "";
  if (id in GROUPS) return id === indicator.likelihood ? "√" : "";
  return indicator[id as keyof LogicalIndicator];
}
