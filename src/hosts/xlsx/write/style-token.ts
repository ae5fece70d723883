/** What an inverse patch remembers of a cell in a file: its style, and what its content had beyond its value. */

export interface RememberedContent {
  /** Index of the shared string, with its runs. */
  readonly sharedString?: number;
  /** Index of the cell's rich value: a picture in the cell, a linked data type. */
  readonly richValue?: number;
  /** An inline string with runs, as XML. */
  readonly inline?: string;
}

export interface RememberedCell extends RememberedContent {
  readonly style: number;
}

export function styleToken({ style, sharedString, richValue, inline }: RememberedCell): string {
  const shared = sharedString === undefined ? "" : `:${sharedString}`;
  const rich = richValue === undefined ? "" : `;vm=${richValue}`;
  return `xlsx:${style}${shared}${rich}${inline === undefined ? "" : `;${inline}`}`;
}

/** @returns null for the tokens of other hosts */
export function parseToken(token: string | undefined): RememberedCell | null {
  const match = /^xlsx:(\d+)(?::(\d+))?(?:;vm=(\d+))?(?:;(<[^]*>))?$/.exec(token ?? "");
  if (!match) return null;
  const [, style, sharedString, richValue, inline] = match;
  return {
    style: Number(style),
    ...(sharedString !== undefined && { sharedString: Number(sharedString) }),
    ...(richValue !== undefined && { richValue: Number(richValue) }),
    ...(inline !== undefined && { inline }),
  };
}
