/**
 * `npm start`: builds the workbench when its sources are newer, serves it on this machine and opens it, with a sample
 * sheet, in a browser if there is one.
 */
import { builtWorkbench } from "./built-workbench";
import { openBrowser } from "./open-browser";
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

async function main(): Promise<void> {
  const port = requestedPort();
  const folder = workbenchFolder();
  // The name of a sample would be full of %, which the Windows shell takes for its own.
  const address = `http://127.0.0.1:${await listenSomewhere(folder, port)}/?sample`;
  console.log(`绩效监控助手已启动：${address}`);
  console.log("浏览器没有自动打开时，请自己打开上面的网址，里面已有一张示例表；按 Ctrl+C 停止。");
  openBrowser(address);
}

void main();
