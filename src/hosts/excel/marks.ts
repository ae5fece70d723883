/**
 * Marks as conditional formats over the cells' own looks. Ours are known by the formula; the ids of those last made are a
 * second way, because Excel sometimes cannot list the conditional formats of a sheet.
 */
import type { Mark, Severity } from "../../model/finding";
import { HostError } from "../host";
import { MARK_COLOURS, markFormula, severityOfMark } from "../mark-look";
import { hostErrorOf, isGone, failedMember, unrestoredError } from "./errors";
import { noteTexts, type Note, type NoteBook, type NoteTexts } from "./notes";
import { addressLists, rectsOf } from "./rects";
import type { SheetList } from "./sheet-list";
import { quiet } from "./write/write-cells";

/** What stands in the workbook of ours, and of others' notes. */
interface Standing {
  readonly formats: readonly Excel.ConditionalFormat[];
  readonly sheets: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

export class Marks {
  /** Ids of the formats last made in this session. */
  #ids: readonly string[] = [];

  constructor(
    private readonly list: SheetList,
    private readonly notes: NoteBook,
  ) {}

  /** Makes `marks` the only ones of ours. On failure the sheet is as it was. */
  async replace(context: Excel.RequestContext, marks: readonly Mark[]): Promise<void> {
    const before = await this.#look(context);
    const missing = marks.find(({ at }) => !before.sheets.has(at.sheet));
    if (missing)
      throw new HostError(
        "host-failure",
        `找不到工作表“${missing.at.sheet}”，可能已改名或删除，请重新校核。`,
      );
    const texts = noteTexts(
      marks.flatMap(({ at, note }) => (note === undefined ? [] : [{ at, text: note }])),
    );
    try {
      await this.#change(context, before, marks, texts);
    } catch (error) {
      await this.#takeBack(context, before, error);
      // A note of the older kind that Excel does not tell us of may stand in the cell: colours alone must do then.
      if (texts.size === 0 || !/^(Comment|Note)/.test(failedMember(error))) throw hostErrorOf(error);
      await this.replace(
        context,
        marks.map(({ at, severity }) => ({ at, severity })),
      );
    }
  }

  async #look(context: Excel.RequestContext): Promise<Standing> {
    const listed = this.notes.queue(context);
    const { sheets } = await this.list.askAll(context, (sheet) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
      return formats;
    });
    const formats = sheets.flatMap(({ answer }) => answer.items.filter(isOurs));
    return {
      formats,
      sheets: new Set(sheets.map(({ sheet }) => sheet.name)),
      notes: await this.notes.locate(context, listed()),
    };
  }

  /** New formats first and old ones deleted last, so that whatever fails, one of both sets stands whole. */
  async #change(
    context: Excel.RequestContext,
    before: Standing,
    marks: readonly Mark[],
    texts: NoteTexts,
  ): Promise<void> {
    if (marks.length === 0 && before.formats.length === 0 && !before.notes.some(({ ours }) => ours)) return;
    quiet(context);
    const added = queueFormats(context, marks);
    for (const format of added) format.load("id");
    this.notes.queueChange(context, before.notes, texts);
    for (const format of before.formats) format.delete();
    context.runtime.enableEvents = true;
    await context.sync();
    this.#ids = added.map(({ id }) => id);
  }

  async #takeBack(context: Excel.RequestContext, before: Standing, cause: unknown): Promise<void> {
    try {
      const now = await this.#look(context);
      const old = new Set(before.formats.map(({ id }) => id));
      quiet(context);
      for (const format of now.formats) if (!old.has(format.id)) format.delete();
      const notes = noteTexts(before.notes.filter(({ ours }) => ours));
      this.notes.queueChange(context, now.notes, notes);
      context.runtime.enableEvents = true;
      await context.sync();
    } catch {
      throw unrestoredError(cause);
    }
  }
}

function isOurs(format: Excel.ConditionalFormat): boolean {
  if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return false;
  return severityOfMark(format.customOrNullObject.rule.formula) !== null;
}

/** One format a severity and sheet, over all its cells. */
function queueFormats(context: Excel.RequestContext, marks: readonly Mark[]): Excel.ConditionalFormat[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.severity} ${mark.at.sheet}`;
    const same = groups.get(key);
    if (same) same.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()].flatMap((group) => {
    const { at, severity } = group[0]!;
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    return addressLists(rectsOf(group.map((mark) => mark.at))).map((addresses) =>
      queueFormat(sheet.getRanges(addresses), severity),
    );
  });
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function queueFormat(areas: Excel.RangeAreas, severity: Severity): Excel.ConditionalFormat {
  const added = areas.conditionalFormats.add("Custom");
  const { fill, line } = MARK_COLOURS[severity];
  added.custom.rule.formula = `=${markFormula(severity)}`;
  const { format } = added.custom;
  format.fill.color = fill;
  format.font.color = line;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = line;
  }
  return added;
}
