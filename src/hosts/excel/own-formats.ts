/**
 * Finding our conditional formats: by the formula that names us; by the ids of those last made where Excel cannot list the
 * formats of a sheet, which happens with some that other programs have written.
 */
import { severityOfMark } from "../mark-look";
import { cannotList, isGone } from "./errors";
import type { SheetList } from "./sheet-list";

/** The sheet is given by its id. */
interface FormatId {
  readonly sheet: string;
  readonly id: string;
}

export interface FoundFormats {
  readonly ours: readonly FormatId[];
  readonly all: readonly FormatId[];
}

const SETTING = "绩效监控助手.marks";
const PROPERTIES = ["id", "type", "customOrNullObject/rule/formula"];

export class OwnFormats {
  #made: readonly FormatId[] = [];
  #unstored = false;

  constructor(private readonly list: SheetList) {}

  /** Ids are known only after the request that makes them, so that the next write stores them in the workbook. */
  remember(made: readonly FormatId[]): void {
    this.#made = made;
    this.#unstored = true;
  }

  queueStore(context: Excel.RequestContext): void {
    if (!this.#unstored) return;
    context.workbook.settings.add(SETTING, JSON.stringify(this.#made));
    this.#unstored = false;
  }

  /** @returns ours; and the ids of all that there are, to know later what has come */
  async find(context: Excel.RequestContext): Promise<FoundFormats> {
    try {
      const { sheets } = await this.list.askAll(context, (sheet) => {
        const formats = sheet.getRange().untrack().conditionalFormats;
        formats.load(PROPERTIES.map((name) => `items/${name}`).join(","));
        return formats;
      });
      const placed = sheets.flatMap(({ sheet, answer }) =>
        answer.items.map((format) => ({ sheet: sheet.id, id: format.id, isOurs: isOurs(format) })),
      );
      return { ours: placed.filter((format) => format.isOurs), all: placed };
    } catch (error) {
      if (!cannotList(error)) throw error;
      const ours = await this.#findById(context);
      return { ours, all: ours };
    }
  }

  /** One request a format: a single one that is gone would spoil a common request. */
  async #findById(context: Excel.RequestContext): Promise<FormatId[]> {
    const stored = context.workbook.settings.getItemOrNullObject(SETTING);
    stored.load("value");
    await this.list.askAll(context, () => null);
    const ids = this.#made.length > 0 ? this.#made : idsIn(stored.isNullObject ? null : stored.value);
    const found: FormatId[] = [];
    for (const known of ids) {
      const format = formatAt(context, known);
      format.load(PROPERTIES.join(","));
      try {
        await context.sync();
      } catch (error) {
        if (!isGone(error)) throw error;
        continue;
      }
      if (isOurs(format)) found.push(known);
    }
    return found;
  }
}

export function queueDelete(context: Excel.RequestContext, format: FormatId): void {
  formatAt(context, format).delete();
}

function formatAt(context: Excel.RequestContext, { sheet, id }: FormatId): Excel.ConditionalFormat {
  const whole = context.workbook.worksheets.getItem(sheet).getRange().untrack();
  return whole.conditionalFormats.getItem(id);
}

function isOurs(format: Excel.ConditionalFormat): boolean {
  if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return false;
  return severityOfMark(format.customOrNullObject.rule.formula) !== null;
}

/** What another program may have put into the setting is not trusted. */
function idsIn(value: unknown): FormatId[] {
  if (typeof value !== "string") return [];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.filter(isFormatId) : [];
  } catch {
    return [];
  }
}

function isFormatId(item: unknown): item is FormatId {
  const { sheet, id } = (item ?? {}) as Partial<FormatId>;
  return typeof sheet === "string" && typeof id === "string";
}
