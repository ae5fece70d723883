/** `npm start`: builds the workbench when its sources are newer, serves it on this machine and opens a browser if there is one. */
import { spawn } from "node:child_process";
import { builtWorkbench } from "./built-workbench";
import { listen, staticServer } from "./serve";

const defaultPort = 8080;

function workbenchFolder(): string {
  const folder = builtWorkbench(console.log);
  if (folder !== null) return folder;
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

async function listenSomewhere(folder: string, port: number): Promise<number> {
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
  const folder = workbenchFolder();
  const address = `http://127.0.0.1:${await listenSomewhere(folder, port)}/`;
  console.log(`绩效监控助手已启动：${address}`);
  console.log("请在浏览器中打开上面的网址；按 Ctrl+C 停止。");
  openBrowser(address);
}

void main();
