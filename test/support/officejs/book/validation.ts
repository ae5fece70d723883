import { WireObject, type Members } from "../wire-object";
import type { Rect } from "./rect";
import type { SheetData } from "./sheet-data";

export class Validation extends WireObject {
  constructor(
    private readonly sheet: SheetData,
    private readonly range: Rect,
  ) {
    super();
  }

  protected describe(): Members {
    const set = (part: string) => (value: unknown) =>
      void this.sheet.validations.push({ range: this.range, part, value });
    return { set: { Rule: set("Rule"), ErrorAlert: set("ErrorAlert"), Prompt: set("Prompt") } };
  }
}
