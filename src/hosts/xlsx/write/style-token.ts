/** What an inverse patch remembers of a cell in a file: its style, and the shared string with its runs. */

export interface RememberedStyle {
  readonly style: number;
  readonly sharedString: number | null;
}

export function styleToken({ style, sharedString }: RememberedStyle): string {
  return sharedString === null ? `xlsx:${style}` : `xlsx:${style}:${sharedString}`;
}

/** @returns null for the tokens of other hosts */
export function parseToken(token: string | undefined): RememberedStyle | null {
  const match = /^xlsx:(\d+)(?::(\d+))?$/.exec(token ?? "");
  return match && { style: Number(match[1]), sharedString: match[2] === undefined ? null : Number(match[2]) };
}
