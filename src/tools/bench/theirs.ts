/** The jobs of the library beside which we are measured, without a line of ours. */
import exceljs from "exceljs";
import { runJob } from "./run-job";

const load = (bytes: Uint8Array) => new exceljs.Workbook().xlsx.load(bytes.slice().buffer);

runJob({
  "exceljs load": load,
  "exceljs load + save": async (bytes) => (await load(bytes)).xlsx.writeBuffer(),
});
