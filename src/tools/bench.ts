/**
 * `npm run bench [rows …]`: time and peak memory of our own way beside exceljs loading and saving the same file.
 * Every job runs in a process of its own, so that one's memory is not another's.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planSafe } from "../engine/plan";
import { review } from "../engine/review";
import { createWorkbook, XlsxHost } from "../hosts/xlsx";
import { nationalProfile } from "../profile/profile";
import { ledgerDraft } from "./ledger";

const DEFAULT_ROWS = [1_000, 10_000, 100_000];

interface Measured {
  readonly seconds: number;
  /** Seconds of processor time: what is left of the truth on a busy machine. */
  readonly cpu: number;
  /** MB */
  readonly peak: number;
}

type Job = (bytes: Uint8Array) => Promise<unknown>;

const JOBS = {
  read: (bytes) => XlsxHost.open(bytes).read("workbook"),
  check: async (bytes) => review(await XlsxHost.open(bytes).read("workbook"), nationalProfile),
  fix: async (bytes) => {
    const host = XlsxHost.open(bytes);
    const plan = planSafe(review(await host.read("workbook"), nationalProfile));
    const result = await host.apply(plan.patch);
    if (result.outcome === "refused") throw new Error(result.conflicts[0]?.message);
    return host.save();
  },
  "exceljs load": (bytes) => loadWithExceljs(bytes),
  "exceljs load + save": async (bytes) => (await loadWithExceljs(bytes)).xlsx.writeBuffer(),
} as const satisfies Record<string, Job>;

type JobName = keyof typeof JOBS;

/** Loaded only where it is measured: it must not count in our own memory. */
async function loadWithExceljs(bytes: Uint8Array) {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  return workbook.xlsx.load(bytes.slice().buffer);
}

/** In the child: does the job once and prints what it took. */
async function run(job: JobName, path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const start = performance.now();
  const before = process.cpuUsage();
  await JOBS[job](bytes);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const measured: Measured = {
    seconds,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(measured));
}

function measure(job: JobName, path: string): Measured {
  const child = spawnSync(
    process.execPath,
    ["--max-old-space-size=8192", "--import", "tsx", __filename, "run", job, path],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (child.status !== 0) throw new Error(`${job} failed`);
  return JSON.parse(child.stdout) as Measured;
}

interface Goal {
  readonly name: string;
  readonly ours: number;
  readonly theirs: number;
  readonly limit: number;
}

function goals(results: ReadonlyMap<number, Readonly<Record<JobName, Measured>>>): Goal[] {
  const list: Goal[] = [];
  for (const [rows, result] of results) {
    const load = result["exceljs load"];
    const save = result["exceljs load + save"];
    const size = `${rows.toLocaleString("en")} rows`;
    list.push(
      {
        name: `${size}: check ÷ exceljs load, time`,
        ours: result.check.seconds,
        theirs: load.seconds,
        limit: 0.7,
      },
      {
        name: `${size}: check ÷ exceljs load, memory`,
        ours: result.check.peak,
        theirs: load.peak,
        limit: 0.5,
      },
      {
        name: `${size}: fix ÷ exceljs load + save, time`,
        ours: result.fix.seconds,
        theirs: save.seconds,
        limit: 0.4,
      },
      {
        name: `${size}: fix ÷ exceljs load + save, memory`,
        ours: result.fix.peak,
        theirs: save.peak,
        limit: 0.5,
      },
    );
  }
  const [small, large] = [results.get(10_000), results.get(100_000)];
  if (small && large)
    list.push({
      name: "100,000 ÷ 10,000 rows, check",
      ours: large.check.seconds,
      theirs: small.check.seconds,
      limit: 11,
    });
  return list;
}

function compare(sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const results = new Map<number, Record<JobName, Measured>>();
  try {
    for (const rows of sizes) {
      const path = join(folder, `${rows}.xlsx`);
      writeFileSync(path, createWorkbook([ledgerDraft(rows, { wide: true })]));
      const measured = {} as Record<JobName, Measured>;
      for (const job of Object.keys(JOBS) as JobName[]) {
        measured[job] = measure(job, path);
        const { seconds, cpu, peak } = measured[job];
        print(
          `${String(rows).padStart(7)} × 20  ${job.padEnd(20)} ${seconds.toFixed(2).padStart(7)} s (processor ${cpu.toFixed(2).padStart(6)} s) ${peak.toFixed(0).padStart(6)} MB`,
        );
      }
      results.set(rows, measured);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  print("");
  for (const { name, ours, theirs, limit } of goals(results)) {
    const ratio = ours / theirs;
    print(`${ratio <= limit ? "met   " : "MISSED"} ${name.padEnd(52)} ${ratio.toFixed(2)} (goal ≤ ${limit})`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [command, job, path] = process.argv.slice(2);
if (command === "run") void run(job as JobName, path!);
else compare(process.argv.length > 2 ? process.argv.slice(2).map(Number) : DEFAULT_ROWS);
