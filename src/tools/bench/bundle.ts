/** The bench's child as one file, as users run the pane: no loader that transpiles while the clock runs. */
import { buildSync } from "esbuild";
import { join } from "node:path";

/** @returns the bundle's path; the library beside which we are measured stays outside of it */
export function bundleChild(folder: string): string {
  const outfile = join(folder, "bench-child.cjs");
  buildSync({
    entryPoints: [join(__dirname, "child.ts")],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "es2022",
    format: "cjs",
    external: ["exceljs"],
    // import() becomes require(), which finds packages by NODE_PATH from any folder.
    supported: { "dynamic-import": false },
    logLevel: "warning",
  });
  return outfile;
}
