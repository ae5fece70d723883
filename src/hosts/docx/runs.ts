/** The runs that are open, the outermost first: a text box in a hidden run is hidden, too. */
import { attribute } from "../xlsx/xml/tags";
import { isSymbolFont } from "./symbols";
import { isOn } from "./values";

interface OpenRun {
  isHidden: boolean;
  inSymbols: boolean;
}

export class Runs {
  readonly #open: OpenRun[] = [];

  begin(): void {
    this.#open.push({ isHidden: false, inSymbols: false });
  }

  end(): void {
    this.#open.pop();
  }

  /** A property of the innermost. */
  property(name: string, tag: string): void {
    const run = this.#open.at(-1);
    if (!run) return;
    if (name === "vanish") run.isHidden = isOn(tag);
    else if (name === "rFonts")
      run.inSymbols = isSymbolFont(attribute(tag, "w:ascii") ?? attribute(tag, "ascii"));
  }

  get isHidden(): boolean {
    return this.#open.some((run) => run.isHidden);
  }

  get inSymbols(): boolean {
    return this.#open.at(-1)?.inSymbols ?? false;
  }
}
