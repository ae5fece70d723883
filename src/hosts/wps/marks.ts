/** Marks: conditional formats over the cells' own looks, and comments. Nobody else's format or comment is touched. */
import { cellKey } from "../../model/address";
import type { Mark, Severity } from "../../model/finding";
import { combineMarks } from "../combine-marks";
import { MARK_COLOURS, markFormula, severityOfMark } from "../mark-look";
import { marksByLook } from "../marks-by-look";
import { rectsOf } from "../rects";
import { rangesOf } from "./areas";
import { bgrOf } from "./colours";
import { CommentBook, putComment } from "./comments";
import { hostErrorOf, noSheet, unrestoredError } from "./errors";
import type { EtApplication, EtFormatCondition, EtSheet } from "./wps-api";

/** xlExpression */
const BY_FORMULA = 2;
/** xlContinuous */
const CONTINUOUS = 1;

export class Marks {
  /** What was last made, to be made again when something new fails. */
  #last: readonly Mark[] = [];

  /**
   * Makes `marks` the only ones of ours.
   * @param sheets all sheets of the workbook by the names the marks know them by
   * @throws HostError; the sheet then bears the former marks
   */
  replace(app: EtApplication, sheets: ReadonlyMap<string, EtSheet>, marks: readonly Mark[]): void {
    const missing = marks.find(({ at }) => !sheets.has(at.sheet));
    if (missing) throw noSheet(missing.at.sheet);
    const wanted = combineMarks(marks);
    const former = this.#last.filter(({ at }) => sheets.has(at.sheet));
    try {
      make(app, sheets, wanted, former);
    } catch (error) {
      try {
        make(app, sheets, former, wanted);
      } catch {
        throw unrestoredError(error);
      }
      throw hostErrorOf(error);
    }
    this.#last = wanted;
  }
}

function make(
  app: EtApplication,
  sheets: ReadonlyMap<string, EtSheet>,
  marks: readonly Mark[],
  former: readonly Mark[],
): void {
  const cleared = new Map([...sheets].map(([name, sheet]) => [name, clearFormats(sheet)]));
  for (const group of marksByLook(marks)) {
    const { at, severity } = group[0]!;
    const ranges = rangesOf(sheets.get(at.sheet)!, rectsOf(group.map((mark) => mark.at)), (pieces) =>
      app.Union(...pieces),
    );
    for (const range of ranges) {
      const added = range.FormatConditions.Add(BY_FORMULA, undefined, `=${markFormula(severity)}`);
      // The fill is seen without a colour of the text, which would be two calls more.
      added.Interior.Color = bgrOf(MARK_COLOURS[severity].fill);
      if (cleared.get(at.sheet)!.others > 0) makeSeen(added, severity);
    }
  }
  // Our notes stand in marked cells only; when marks are only taken off, a note whose mark a person has removed goes too.
  const noted = [...marks, ...former].flatMap(({ at, note }) => (note === undefined ? [] : [at.sheet]));
  const mayBearNotes = [...sheets].filter(
    ([name]) => marks.length === 0 || noted.includes(name) || cleared.get(name)!.ours > 0,
  );
  makeComments(new Map(mayBearNotes), marks);
}

/** Takes off our formats. @returns how many there were, and how many of others there are */
function clearFormats(sheet: EtSheet): { readonly ours: number; readonly others: number } {
  const { FormatConditions } = sheet.Cells;
  const count = FormatConditions.Count;
  let others = 0;
  for (let index = count; index >= 1; index--) {
    const condition = FormatConditions.Item(index);
    if (condition.Type === BY_FORMULA && severityOfMark(String(condition.Formula1)) !== null)
      condition.Delete();
    else others++;
  }
  return { ours: count - others, others };
}

/** A format of the clerk's own may apply too: ours comes first and has a frame. */
function makeSeen(condition: EtFormatCondition, severity: Severity): void {
  const { Borders } = condition;
  Borders.LineStyle = CONTINUOUS;
  Borders.Color = bgrOf(MARK_COLOURS[severity].line);
  condition.SetFirstPriority();
}

function makeComments(sheets: ReadonlyMap<string, EtSheet>, marks: readonly Mark[]): void {
  const comments = new CommentBook(sheets);
  const wanted = new Map(
    marks.flatMap(({ at, note }) => (note === undefined ? [] : [[cellKey(at), { at, note }] as const])),
  );
  for (const { key, comment } of comments.ours()) if (!wanted.has(key)) comment.item.Delete();
  for (const { at, note } of wanted.values())
    putComment(sheets.get(at.sheet)!, comments.of(at.sheet), at, note);
}
