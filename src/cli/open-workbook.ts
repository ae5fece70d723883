/** Workbooks of the command line, with Node's own compressor behind them. */
import { gunzipSync, gzipSync } from "node:zlib";
import { XlsxHost, type NativeGzip } from "../hosts/xlsx";

/** Half the time of the usual 6 for a file hardly larger. */
const LEVEL = 3;

const native: NativeGzip = {
  gunzip: (data, size) => gunzipSync(data, { maxOutputLength: Math.max(1, size) }),
  gzip: (content) => gzipSync(content, { level: LEVEL }),
};

/** @throws HostError encrypted, legacy-format, not-a-workbook, damaged, unsafe or too-large */
export function openWorkbook(bytes: Uint8Array): XlsxHost {
  return XlsxHost.open(bytes, { native });
}
