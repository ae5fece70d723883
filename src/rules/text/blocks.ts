/**
 * Running text to be laid against the tables: paragraphs of a report, or text cells of the workbook. The checks in this
 * folder know only blocks and forms, so that a report's text can be checked by the very same code.
 */
import type { CellView } from "../../model/snapshot";
import type { PerformanceForm } from "../../model/form";
import type { ReportText } from "../../model/recognised";
import type { Profile } from "../../profile/profile";
import type { HasCell, Problem } from "../rule";
import type { Severity } from "../../model/finding";
import { bare } from "./similarity";

export interface TextBlock {
  readonly text: string;
  /** For people: «第12段», or the sheet's name. */
  readonly where: string;
  /** The cell it stands in, or begins in; of a report the one that stands for its paragraph. */
  readonly cell: CellView | null;
  /** Cells below in which it goes on. */
  readonly more?: readonly CellView[];
  /** Begins behind the end of another sentence in its cell. */
  readonly isWithin?: boolean;
  /** The form it is a part of: then it speaks of that form alone. */
  readonly form: PerformanceForm | null;
  /** Text of a report: the forms it speaks of. */
  readonly about?: readonly PerformanceForm[];
  /** … of all of which it speaks as one: its totals are theirs. */
  readonly together?: readonly PerformanceForm[];
  /** The heading it stands under. */
  readonly section?: string | null;
}

export interface TextScope {
  readonly blocks: readonly TextBlock[];
  readonly forms: readonly PerformanceForm[];
  readonly profile: Profile;
  readonly report?: ReportText;
}

/** What a check found: a message of its rule, where it is said, and the cells of the table that say otherwise. */
export interface TextIssue<Message extends string = string> {
  readonly message: Message;
  readonly block: TextBlock;
  readonly cells: readonly HasCell[];
  readonly data: Readonly<Record<string, string | number>>;
  readonly arithmetic?: string;
  readonly severity?: Severity;
}

/**
 * The forms a block can be held against: its own; for text outside of the forms those of its sheet, and all when the
 * workbook is about one project only.
 */
export function formsFor(block: TextBlock, { forms }: TextScope): readonly PerformanceForm[] {
  if (block.form) return [block.form];
  if (block.about) return block.about;
  const projects = new Set(
    forms.flatMap(({ fields }) => (fields.projectName?.value ? [bare(fields.projectName.value)] : [])),
  );
  if (projects.size <= 1 || !block.cell) return forms;
  const { sheet } = block.cell.at;
  return forms.filter(({ range }) => range.sheet === sheet);
}

/** As a problem of the worksheet; null when neither text nor table has a cell. */
export function problemOf(issue: TextIssue): Problem | null {
  const { cell, more = [] } = issue.block;
  const at = [...(cell ? [cell, ...more].map((one) => ({ cell: one })) : []), ...issue.cells];
  const { data, arithmetic, severity } = issue;
  return at.length > 0 ? { at, data, arithmetic, severity } : null;
}
