/** Marks: conditional formats over the cells' own looks, and notes. Nobody else's format or note is touched. */
import type { Mark, Severity } from "../../model/finding";
import { HostError } from "../host";
import { marksByLook } from "../marks-by-look";
import { MARK_COLOURS, markFormula } from "../mark-look";
import { hostErrorOf, isRefusedNote, unrestoredError } from "./errors";
import { noteTexts, type Note, type NoteBook, type NoteTexts } from "./notes";
import { OwnFormats, queueDelete, type FoundFormats } from "./own-formats";
import { addressLists, MAX_ADDRESS, rectsOf } from "./rects";
import type { SheetList } from "./sheet-list";
import { quiet } from "./write/write-cells";

/** What stands in the workbook of ours, and of others' notes. */
interface Standing {
  readonly formats: FoundFormats;
  readonly sheets: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

export class Marks {
  readonly #formats: OwnFormats;

  constructor(
    private readonly list: SheetList,
    private readonly notes: NoteBook,
  ) {
    this.#formats = new OwnFormats(list);
  }

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
      if ((await this.#takeBack(context, before, error)) === "completed") return;
      // A note of the older kind that Excel does not tell us of may stand in the cell: colours alone must do then.
      if (texts.size === 0 || !isRefusedNote(error)) throw hostErrorOf(error);
      const bare = marks.map(({ at, severity }) => ({ at, severity }));
      await this.replace(context, bare);
    }
  }

  /** Along with something else that is written: what was made last. */
  queueStore(context: Excel.RequestContext): void {
    this.#formats.queueStore(context);
  }

  async #look(context: Excel.RequestContext): Promise<Standing> {
    const listed = this.notes.queue(context);
    const formats = await this.#formats.find(context);
    const sheets = new Set(this.list.known.map(({ name }) => name));
    return { formats, sheets, notes: await this.notes.locate(context, listed()) };
  }

  /** New formats first, old ones deleted last: when one of the old is missing, everything else is done. */
  async #change(
    context: Excel.RequestContext,
    before: Standing,
    marks: readonly Mark[],
    texts: NoteTexts,
  ): Promise<void> {
    if (marks.length === 0 && before.formats.ours.length === 0 && !before.notes.some(({ ours }) => ours))
      return;
    quiet(context);
    const added = queueFormats(context, marks);
    for (const { format } of added) format.load("id");
    this.notes.queueChange(context, before.notes, texts);
    for (const format of before.formats.ours) queueDelete(context, format);
    context.runtime.enableEvents = true;
    await context.sync();
    const idOf = new Map(this.list.known.map(({ name, id }) => [name, id]));
    this.#formats.remember(added.map(({ sheet, format }) => ({ sheet: idOf.get(sheet)!, id: format.id })));
  }

  async #takeBack(
    context: Excel.RequestContext,
    before: Standing,
    cause: unknown,
  ): Promise<"completed" | "undone"> {
    try {
      const now = await this.#look(context);
      const present = new Set(now.formats.ours.map(({ id }) => id));
      const completed = before.formats.ours.some(({ id }) => !present.has(id));
      quiet(context);
      // Half-made formats do not bear our name yet; they are known by not having been there.
      const unwanted = completed
        ? now.formats.ours.filter(({ id }) => before.formats.ours.some((old) => old.id === id))
        : now.formats.all.filter(({ id }) => !before.formats.all.some((old) => old.id === id));
      for (const format of unwanted) queueDelete(context, format);
      if (!completed)
        this.notes.queueChange(context, now.notes, noteTexts(before.notes.filter(({ ours }) => ours)));
      context.runtime.enableEvents = true;
      await context.sync();
      return completed ? "completed" : "undone";
    } catch {
      throw unrestoredError(cause);
    }
  }
}

/** One format a severity and sheet, over all its cells. */
function queueFormats(
  context: Excel.RequestContext,
  marks: readonly Mark[],
): { sheet: string; format: Excel.ConditionalFormat }[] {
  return marksByLook(marks).flatMap((group) => {
    const { at, severity } = group[0]!;
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    return addressLists(rectsOf(group.map((mark) => mark.at)), MAX_ADDRESS).map((addresses) => ({
      sheet: at.sheet,
      format: queueFormat(sheet.getRanges(addresses).untrack(), severity),
    }));
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
