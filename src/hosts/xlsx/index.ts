/** What others may use of the .xlsx adapter. */
export { XlsxHost } from "./xlsx-host";
export { createWorkbook } from "./write/create-workbook";
export { readWorkbook } from "./read/read-workbook";
export { DEFAULT_LIMITS, type Limits } from "./zip/limits";
export type { NativeGzip } from "./zip/native";
