/** `npm start`: builds the workbench when its sources are newer, serves it on this machine and opens a browser if there is one. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { listen, staticServer } from "./serve";

const root = resolve(__dirname, "../..");
const folder = join(root, "dist/workbench");
const sources = ["src", "assets", "webpack.config.js", "package.json"];
const defaultPort = 8080;

/** Milliseconds of the latest change under a file or folder; 0 when it does not exist. */
function latestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => latestChange(join(path, name))));
}

function buildWhenNeeded(): void {
  const built = latestChange(join(folder, "index.html"));
  if (built > Math.max(...sources.map((source) => latestChange(join(root, source))))) return;
  console.log("正在生成页面，约需半分钟……");
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "production", "--env", "target=workbench"];
  const { status } = spawnSync(process.execPath, [webpack, ...options], { cwd: root, stdio: "inherit" });
  if (status === 0) return;
  console.error("页面生成失败，原因见上文。请确认已经运行过 npm ci，再重试 npm start。");
  process.exit(1);
}

function requestedPort(): number {
  const text = process.env["PORT"];
  if (!text) return defaultPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`环境变量 PORT 的值“${text}”不是 0 到 65535 之间的整数，请改正后重试。`);
  process.exit(1);
}

async function listenSomewhere(port: number): Promise<number> {
  try {
    return await listen(staticServer(folder), port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const free = await listen(staticServer(folder), 0);
    console.log(`端口 ${port} 已被别的程序占用或不允许使用，改用 ${free}。`);
    return free;
  }
}

/** Best effort: on a machine without a browser or a desktop nothing happens. */
function openBrowser(address: string): void {
  if (
    process.env["CI"] ||
    (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"])
  )
    return;
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    win32: ["cmd", ["/c", "start", "", address]],
    darwin: ["open", [address]],
  };
  const [command, options] = commands[process.platform] ?? ["xdg-open", [address]];
  spawn(command, options, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

async function main(): Promise<void> {
  const port = requestedPort();
  buildWhenNeeded();
  const address = `http://127.0.0.1:${await listenSomewhere(port)}/`;
  console.log(`绩效监控助手已启动：${address}`);
  console.log("请在浏览器中打开上面的网址；按 Ctrl+C 停止。");
  openBrowser(address);
}

void main();
