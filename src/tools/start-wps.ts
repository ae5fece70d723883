/** `npm run start:wps`: serves the built add-in on this machine, for a person with WPS. */
import { builtPages } from "./built-workbench";
import { listen, staticServer } from "./serve";
import { onlineEntry } from "./wps/publish";

const DEFAULT_PORT = 3889;

async function main(): Promise<void> {
  const folder = builtPages("wps", console.log);
  if (folder === null) process.exit(1);
  const wanted = Number(process.env["PORT"] || DEFAULT_PORT);
  const port = await listen(staticServer(folder), wanted).catch(() => listen(staticServer(folder), 0));
  const address = `http://127.0.0.1:${port}/`;
  console.log(`加载项已启动：${address}`);
  console.log("请把下面一行加到 WPS 加载项目录的 publish.xml 中的 <jsplugins> 里面，然后重新启动 WPS 表格：");
  console.log(onlineEntry(address));
  console.log(
    "加载项目录：Windows 为 %APPDATA%\\kingsoft\\wps\\jsaddons，Linux 为 ~/.local/share/Kingsoft/wps/jsaddons。",
  );
  console.log("按 Ctrl+C 停止。");
}

void main();
