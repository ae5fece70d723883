/** How much a workbook may ask of this machine. Real workbooks stay far below; archives built to exhaust memory do not. */
export interface Limits {
  readonly entries: number;
  /** Inflated bytes of one part. */
  readonly partBytes: number;
  /** Inflated bytes of all parts together. */
  readonly totalBytes: number;
  /** Inflated ÷ compressed, looked at from `ratioFrom` inflated bytes on: small parts of spaces compress well. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MB = 1 << 20;

export const DEFAULT_LIMITS: Limits = {
  entries: 20_000,
  partBytes: 768 * MB,
  totalBytes: 1536 * MB,
  ratio: 250,
  ratioFrom: 16 * MB,
};
