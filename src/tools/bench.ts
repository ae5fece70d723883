/** `npm run bench [rows …]`: time and peak memory of our own way beside exceljs loading and saving the same file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { scripts } from "../../package.json";
import { createWorkbook } from "../hosts/xlsx";
import { bundleChildren, type Children } from "./bench/bundle";
import { goals } from "./bench/goals";
import { JOB_NAMES, medians, type JobName, type Measured, type Results } from "./bench/measured";
import { ledgerDraft } from "./ledger";

const DEFAULT_ROWS = [1_000, 10_000, 100_000];
/** Small sizes are over quickly and vary much: they run several times, ours and theirs in turn. */
const SMALL = 10_000;
const RUNS_WHEN_SMALL = 5;

/** Without this much room the other library cannot hold 100,000 rows; everyone gets the same. */
const NODE_OPTIONS = ["--max-old-space-size=8192"];
/** What the command line is started with. */
const OUR_OPTIONS = scripts.check.split(" ").filter((word) => word.startsWith("--"));
const STARTER = join(__dirname, "bench/start-ours.cjs");
const packages = resolve(__dirname, "../../node_modules");

function measure({ ours, theirs }: Children, job: JobName, path: string): Measured {
  const script = job.startsWith("exceljs") ? [theirs] : [...OUR_OPTIONS, STARTER, ours];
  const { status, stdout } = spawnSync(process.execPath, [...NODE_OPTIONS, ...script, job, path], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_PATH: packages },
  });
  if (status !== 0) throw new Error(`${job} failed`);
  return JSON.parse(stdout) as Measured;
}

function measureAll(children: Children, path: string, runs: number): Results {
  const measured = new Map<JobName, Measured[]>(JOB_NAMES.map((job) => [job, []]));
  // A first run each, not counted: the files are in memory, and our compiled code is kept.
  for (const job of JOB_NAMES) measure(children, job, path);
  for (let run = 0; run < runs; run++)
    for (const job of JOB_NAMES) measured.get(job)!.push(measure(children, job, path));
  return Object.fromEntries(JOB_NAMES.map((job) => [job, medians(measured.get(job)!)])) as Results;
}

function compare(sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const results = new Map<number, Results>();
  try {
    const children = bundleChildren(folder);
    print(
      `Plain node ${process.version} ${NODE_OPTIONS.join(" ")}, one process a job. Our code is one minified`,
    );
    print(
      `bundle (${megabytes(children.ours)} MB), started as the command line is: ${OUR_OPTIONS.join(" ")} and the compiled`,
    );
    print(
      "code of an earlier run; exceljs is as its makers ship it. All code is loaded before the clock starts.",
    );
    for (const rows of sizes) {
      const path = join(folder, `${rows}.xlsx`);
      writeFileSync(path, createWorkbook([ledgerDraft(rows, { wide: true })]));
      const runs = rows <= SMALL ? RUNS_WHEN_SMALL : 1;
      print("");
      print(`${rows.toLocaleString("en")} rows × 20 columns, ${megabytes(path)} MB, median of ${runs}:`);
      const measured = measureAll(children, path, runs);
      for (const job of JOB_NAMES) print(line(job, measured[job]));
      results.set(rows, measured);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  print("");
  for (const { name, ratio, beside, limit } of goals(results))
    print(
      `${ratio <= limit ? "met   " : "MISSED"} ${name.padEnd(50)} ${ratio.toFixed(3)} (goal ≤ ${limit}; ${beside.what} ${beside.ratio.toFixed(3)})`,
    );
}

function line(job: JobName, { seconds, cpu, peak, grown }: Measured): string {
  const time = `${seconds.toFixed(3).padStart(7)} s (processor ${cpu.toFixed(3).padStart(6)} s)`;
  return `  ${job.padEnd(20)} ${time} ${peak.toFixed(0).padStart(6)} MB (${grown.toFixed(0)} MB by the work)`;
}

function megabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(1);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

compare(process.argv.length > 2 ? process.argv.slice(2).map(Number) : DEFAULT_ROWS);
