import { ApiError } from "../protocol";
import { WireCollection, WireObject, type Members } from "../wire-object";
import { bagOfMap, Look } from "./formats";
import type { Rect } from "./rect";
import type { RuleFormat, SheetData } from "./sheet-data";

/** @param areas where new ones are laid; null = the whole sheet */
export function conditionalFormats(
  sheet: SheetData,
  areas: readonly Rect[] | null,
  nextId: () => string,
): WireCollection {
  const here = () =>
    sheet.formats.filter((format) => !areas || areas.some((area) => sheet.formatsIn(area).includes(format)));
  const wrap = (format: RuleFormat) => new ConditionalFormat(sheet, format);
  return new WireCollection(
    () => {
      if (sheet.cannotListFormats) throw new ApiError("GeneralException", "rules that cannot be read");
      return here().map(wrap);
    },
    (id) => {
      const format = here().find((candidate) => candidate.id === id);
      return format ? wrap(format) : null;
    },
    {
      call: {
        Add: (type: string) => {
          if (type !== "Custom") throw new ApiError("InvalidArgument", type);
          if (sheet.isProtected) throw new ApiError("AccessDenied", "the sheet is protected");
          const format = { id: nextId(), type, areas: [...(areas ?? [])], formula: "", look: new Map() };
          sheet.formats = [format, ...sheet.formats]; // the newest comes first
          return wrap(format);
        },
      },
    },
  );
}

class ConditionalFormat extends WireObject {
  constructor(
    private readonly sheet: SheetData,
    private readonly format: RuleFormat,
  ) {
    super();
  }

  override get id(): string {
    return this.format.id;
  }

  protected describe(): Members {
    const isCustom = this.format.type === "Custom";
    return {
      get: { Id: () => this.format.id, Type: () => this.format.type },
      to: {
        Custom: () => {
          if (!isCustom) throw new ApiError("InvalidOperation", "no custom format");
          return new CustomFormat(this.format);
        },
        CustomOrNullObject: () => (isCustom ? new CustomFormat(this.format) : null),
      },
      call: {
        Delete: () => {
          if (!this.sheet.formats.includes(this.format)) throw new ApiError("ItemNotFound", "format is gone");
          this.sheet.formats = this.sheet.formats.filter((other) => other !== this.format);
        },
      },
    };
  }
}

class CustomFormat extends WireObject {
  constructor(private readonly format: RuleFormat) {
    super();
  }

  protected describe(): Members {
    return {
      to: { Rule: () => new Rule(this.format), Format: () => new Look(bagOfMap(this.format.look)) },
    };
  }
}

class Rule extends WireObject {
  constructor(private readonly format: RuleFormat) {
    super();
  }

  protected describe(): Members {
    return {
      get: { Formula: () => this.format.formula },
      set: { Formula: (formula: string) => void (this.format.formula = formula) },
    };
  }
}
