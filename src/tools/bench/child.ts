/**
 * One job of the bench, in a process of its own so that one's memory is not another's: prints what it took as JSON.
 * Code is loaded before the clock starts, ours as the other library's, which is loaded only where it is measured.
 */
import { readFileSync } from "node:fs";
import { planSafe } from "../../engine/plan";
import { review } from "../../engine/review";
import { XlsxHost } from "../../hosts/xlsx";
import { nationalProfile } from "../../profile/profile";
import type { JobName, Measured } from "./measured";

type Job = (bytes: Uint8Array) => Promise<unknown>;

const JOBS: Readonly<Record<JobName, () => Promise<Job>>> = {
  read: async () => (bytes) => XlsxHost.open(bytes).read("workbook"),
  check: async () => async (bytes) => review(await XlsxHost.open(bytes).read("workbook"), nationalProfile),
  fix: async () => fix,
  "exceljs load": exceljsLoad,
  "exceljs load + save": async () => {
    const load = await exceljsLoad();
    return async (bytes) => (await load(bytes)).xlsx.writeBuffer();
  },
};

async function fix(bytes: Uint8Array): Promise<Uint8Array> {
  const host = XlsxHost.open(bytes);
  const plan = planSafe(review(await host.read("workbook"), nationalProfile));
  const result = await host.apply(plan.patch);
  if (result.outcome === "refused") throw new Error(result.conflicts[0]?.message);
  return await host.save();
}

async function exceljsLoad() {
  const { default: exceljs } = await import("exceljs");
  return async (bytes: Uint8Array) => new exceljs.Workbook().xlsx.load(bytes.slice().buffer);
}

async function run(name: JobName, path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const job = await JOBS[name]();
  const start = performance.now();
  const before = process.cpuUsage();
  await job(bytes);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, peak } satisfies Measured));
}

const [name, path] = process.argv.slice(2);
void run(name as JobName, path!);
