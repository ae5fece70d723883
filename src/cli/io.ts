/** Where a command speaks: the document to `out`, progress and complaints to `err`. */
export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
}

/** Exit status of every command. */
export const EXIT = {
  /** No finding of severity error, every file read. */
  clean: 0,
  findings: 1,
  /** Some file was refused; the rest is complete. */
  refused: 2,
  badArguments: 3,
} as const;
