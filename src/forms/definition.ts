/**
 * A form as data. ONE definition recognises it in a clerk's sheet, parses it and draws the blank template.
 * Column and row ids are the field names of the model.
 */
import type { FormKind } from "../model/form";
import type { CellRange } from "../model/address";

/** A label and the other ways it is written. Compared after normalisation (`headerKey`). */
export interface Label {
  /** The standard wording, used in templates and messages. */
  readonly text: string;
  readonly synonyms?: readonly string[];
  /** Pattern on the normalised label, e.g. for the period: /^1-?\d{1,2}月执行数/. */
  readonly pattern?: RegExp;
  /** What the header, with the group headers above it, must not contain: 预计 in a column of results. */
  readonly not?: RegExp;
}

export interface ColumnDefinition {
  /** Field name of the model; columns known but not used have ids of their own. */
  readonly id: string;
  readonly label: Label;
  /** Group header above it on the standard form. */
  readonly group?: string;
  /** Header cells of the standard form, group first, where they are not simply `group` and the label. */
  readonly header?: readonly string[];
}

/** A table that is found by its header cells, wherever they stand and in whatever order. */
export interface TableDefinition {
  readonly id: string;
  readonly columns: readonly ColumnDefinition[];
  /** Of each list at least one column must be there. */
  readonly required: readonly (readonly string[])[];
  /** Number of different columns that must be there at the least. */
  readonly atLeast: number;
  /** Columns any of which begins the search; every recognisable header has one of them. */
  readonly anchors: readonly string[];
  /** With one of these columns it is another table. */
  readonly excluded?: readonly string[];
  /** 一级、二级、三级指标 may stand under one common heading without names of their own. */
  readonly impliedLevels?: boolean;
  /** The clerk's own layout this is the table of; absent = the standard one. */
  readonly custom?: CustomForm;
}

/** A titled value: «项目名称｜后勤保障项目». */
export interface FieldDefinition {
  readonly id: string;
  readonly label: Label;
}

/** A form made of titled values, a block of funds, goals and a table of indicators. */
export interface ProjectFormDefinition {
  readonly id: string;
  readonly kind: FormKind;
  readonly title: Label;
  /** Columns of the indicators or funds that speak for this form rather than its sisters. */
  readonly evidence: readonly string[];
  /** What the standard form has; what is not there is listed in `PerformanceForm.missing`. */
  readonly expected: {
    readonly funds: readonly string[];
    readonly indicators: readonly string[];
    readonly fields: readonly string[];
    readonly total: boolean;
  };
  /** The form covers the whole year unless it says otherwise. */
  readonly wholeYear: boolean;
}

/**
 * A layout of the clerk's own: the header words that stand for known columns. Only a header with all of them is of this
 * layout. The columns it does not name keep their standard wordings; everything else (geometry, units, periods) works as
 * for the standard form.
 */
export interface CustomForm {
  readonly id: string;
  readonly name: string;
  readonly kind: "monitoring" | "self-evaluation" | "ledger";
  /** Column id → header words in the clerk's sheet. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

export interface FormMatch {
  readonly definition: string;
  readonly kind: FormKind;
  readonly range: CellRange;
  /** 0…1; below 1 something is missing or unusual. */
  readonly confidence: number;
}

/** Why a place that looks like a form was not taken for one. */
export interface NearMiss {
  readonly kind: FormKind;
  readonly range: CellRange;
  /** One Chinese sentence: «缺少“三级指标”列». */
  readonly reason: string;
}
