import { WireObject, type Members } from "../wire-object";
import { overlaps, type Rect } from "./rect";
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
    const get = (part: string, otherwise: unknown) => () =>
      this.sheet.validations.filter((one) => one.part === part && overlaps(one.range, this.range)).at(-1)
        ?.value ?? otherwise;
    const rule = get("Rule", {});
    return {
      get: {
        Type: () => Object.keys(rule() as object)[0] ?? "None",
        Rule: rule,
        ErrorAlert: get("ErrorAlert", null),
        Prompt: get("Prompt", null),
        IgnoreBlanks: get("IgnoreBlanks", true),
      },
      set: {
        Rule: set("Rule"),
        ErrorAlert: set("ErrorAlert"),
        Prompt: set("Prompt"),
        IgnoreBlanks: set("IgnoreBlanks"),
      },
      call: {
        Clear: () =>
          void (this.sheet.validations = this.sheet.validations.filter(
            ({ range }) => !overlaps(range, this.range),
          )),
      },
    };
  }
}
