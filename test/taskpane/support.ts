/** A store over a workbook in memory, with the real engine. */
import type { CellAddress } from "../../src/model/address";
import type { CellValue } from "../../src/model/snapshot";
import type { Host } from "../../src/hosts/host";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import { engine } from "../../src/taskpane/engine";
import { ReviewStore, type ReviewStoreOptions } from "../../src/taskpane/review-store";
import { samples } from "../../src/tools/samples";

export const MONITORING = "后勤保障项目监控表.xlsx";
export const SELF_EVALUATION = "后勤服务中心自评表.xlsx";
export const LEDGER = "项目绩效监控台账.xlsx";

export function sampleHost(name: string): MemoryHost {
  return MemoryHost.ofDrafts(samples[name]!());
}

export function storeOver(host: Host, options: ReviewStoreOptions = {}): ReviewStore {
  return new ReviewStore(host, engine, { quiet: 10, ...options });
}

/** The host with one method that fails. */
export function failingAt<M extends keyof Host>(host: Host, method: M, error: unknown): Host {
  return new Proxy(host, {
    get(target, name) {
      if (name === method) return () => Promise.reject(error);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** All that a sheet holds, in a shape that can be compared. */
export async function contents(host: Host): Promise<unknown> {
  const { sheets } = await host.read("workbook");
  return sheets.map(({ name, values, formulas, formats }) => ({
    name,
    values,
    formulas: [...formulas],
    formats,
  }));
}

export async function valueAt(host: Host, at: CellAddress): Promise<CellValue> {
  const { sheets } = await host.read("workbook");
  const sheet = sheets.find((one) => one.name === at.sheet)!;
  return sheet.values[at.row - sheet.origin.row]?.[at.column - sheet.origin.column] ?? null;
}

export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 8000) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function blankSheetHost(): MemoryHost {
  return MemoryHost.ofDrafts([
    { name: "空表", cells: [], styles: [], merges: [], columnWidths: {}, rowHeights: {} },
  ]);
}
