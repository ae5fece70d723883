/**
 * One job of the bench, in a process of its own so that one's memory is not another's: prints what it took as JSON.
 * All code is loaded before the clock starts, and each side's process holds that side's code only.
 */
import { readFileSync } from "node:fs";
import type { JobName, Measured } from "./measured";

type Job = (bytes: Uint8Array) => Promise<unknown>;

/** The arguments of the process: name of the job, path of the workbook. */
export function runJob(jobs: Readonly<Partial<Record<JobName, Job>>>): void {
  const [name, path] = process.argv.slice(2);
  void measure(jobs[name as JobName]!, new Uint8Array(readFileSync(path!)));
}

async function measure(job: Job, bytes: Uint8Array): Promise<void> {
  const ready = process.memoryUsage.rss() / 2 ** 20;
  const start = performance.now();
  const before = process.cpuUsage();
  await job(bytes);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 2 ** 10;
  const measured: Measured = { seconds, cpu: (user + system) / 1e6, peak, grown: Math.max(0, peak - ready) };
  process.stdout.write(JSON.stringify(measured));
}
