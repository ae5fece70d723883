/** Built pages, built anew when a source is newer. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const sources = ["src", "assets", "webpack.config.js", "package.json"];

/** Target of webpack → where its first page ends up. */
const folders = { workbench: "dist/workbench", wps: "dist/wps-online" } as const;

/**
 * @param say told in Chinese when a build begins; it takes about half a minute.
 * @returns the folder of the page, or null when the build failed; webpack has said why on the standard output.
 */
export function builtPages(target: keyof typeof folders, say: (message: string) => void): string | null {
  const folder = join(root, folders[target]);
  const newest = Math.max(...sources.map((source) => latestChange(join(root, source))));
  if (latestChange(join(folder, "index.html")) > newest) return folder;
  say("正在生成页面，约需半分钟……");
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "production", "--env", `target=${target}`];
  const { status } = spawnSync(process.execPath, [webpack, ...options], { cwd: root, stdio: "inherit" });
  return status === 0 ? folder : null;
}

export function builtWorkbench(say: (message: string) => void): string | null {
  return builtPages("workbench", say);
}

/** Milliseconds of the latest change under a file or folder; 0 when it does not exist. */
function latestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => latestChange(join(path, name))));
}
