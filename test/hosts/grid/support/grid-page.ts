/** A browser page with the real grid in it, and the grid host as a host on this side. */
import { build } from "esbuild";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Host } from "../../../../src/hosts/host";
import type { CellAddress } from "../../../../src/model/address";
import { launchBrowser } from "../../../support/browser";
import type { Door } from "./page";

type Result<Name extends keyof Door> = Awaited<ReturnType<Door[Name]>>;

export interface GridPage {
  readonly page: Page;
  /** Everything the page complained about. */
  readonly complaints: readonly string[];
  call<Name extends keyof Door>(name: Name, ...parameters: Parameters<Door[Name]>): Promise<Result<Name>>;
  open(bytes: Uint8Array): Promise<void>;
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openGridPage(): Promise<GridPage> {
  const { script, style } = await bundle();
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.setContent("<!doctype html><html lang=zh-CN><body></body></html>");
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  const call: GridPage["call"] = (name, ...parameters) =>
    page.evaluate(
      async ([method, values]) => {
        const { door } = window as unknown as { door: Record<string, (...values: unknown[]) => unknown> };
        return (await door[method as string]!(...(values as unknown[]))) as never;
      },
      [name, parameters] as const,
    );
  return {
    page,
    complaints,
    call,
    open: (bytes) => call("open", Buffer.from(bytes).toString("base64")),
    save: async () => new Uint8Array(Buffer.from(await call("save"), "base64")),
    close: () => browser.close(),
  };
}

/** The host in the page, reached from here. */
export function remoteHost({ call }: GridPage): Host {
  return {
    kind: "grid",
    async read(scope) {
      const workbook = await call("read", scope);
      const sheets = workbook.sheets.map((sheet) => ({ ...sheet, formulas: new Map(sheet.formulas) }));
      return { ...workbook, sheets };
    },
    apply: (patch) => call("apply", patch),
    changeRows: (change) => call("changeRows", change),
    mark: (marks) => call("mark", [...marks]),
    clearMarks: () => call("clearMarks"),
    insertSheet: (draft) => call("insertSheet", draft),
    insertAt: (draft, at) => call("insertAt", draft, at),
    removeInsertion: (insertion) => call("removeInsertion", insertion),
    reveal: (at: CellAddress) => call("reveal", at),
    selection: () => call("selection"),
    onChange(listener) {
      let stopped = false;
      void call("listen");
      void call("heard").then((sheets) => !stopped && sheets.forEach(listener));
      return () => (stopped = true);
    },
    readSetting: (key) => call("readSetting", key),
    writeSetting: (key, value) => call("writeSetting", key, value),
  };
}

async function bundle(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "page.ts")],
    bundle: true,
    write: false,
    outdir: "out",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}
