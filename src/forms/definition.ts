/**
 * A form as data. ONE definition recognises it in a clerk's sheet, parses it and draws the blank template.
 * Column and row ids are the field names of the model.
 */
import type { FormKind } from "../model/form";
import type { CellRange } from "../model/address";

/** A label and the other ways it is written. Compared after normalisation (spaces, width, punctuation removed). */
export interface Label {
  /** The standard wording, used in templates and messages. */
  readonly text: string;
  readonly synonyms?: readonly string[];
  /** Pattern on the normalised label, e.g. for the period: /^1-?\d{1,2}月执行数/. */
  readonly pattern?: RegExp;
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
