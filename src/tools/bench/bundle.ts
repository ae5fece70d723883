/** The bench's children as one file each, as users run the pane: no loader that transpiles while the clock runs. */
import { buildSync } from "esbuild";
import { join } from "node:path";

export interface Children {
  readonly ours: string;
  readonly theirs: string;
}

/** @returns the bundles' paths */
export function bundleChildren(folder: string): Children {
  const bundle = (name: keyof Children): string => {
    const outfile = join(folder, `bench-${name}.cjs`);
    buildSync({
      entryPoints: [join(__dirname, `${name}.ts`)],
      outfile,
      bundle: true,
      minify: true,
      platform: "node",
      target: "es2022",
      format: "cjs",
      // Its own files are as its makers ship them; the path makes it found from any folder.
      external: ["exceljs"],
      logLevel: "warning",
    });
    return outfile;
  };
  return { ours: bundle("ours"), theirs: bundle("theirs") };
}
