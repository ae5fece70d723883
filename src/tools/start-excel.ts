/** `npm run start:excel`: serves the built add-in over https on this machine and says how to load it into Excel. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { localCertificate } from "./certificate";
import { listen, secureStaticServer } from "./serve";

const root = resolve(__dirname, "../..");
const folder = join(root, "dist/excel");
/** The manifest in the repository names it. */
const PORT = 3000;

const steps: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: [
    "在本机新建一个文件夹（如 D:\\加载项），把 dist\\excel\\manifest.xml 放进去，并把该文件夹设为共享。",
    "Excel → 文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，填入共享路径（如 \\\\本机名\\加载项），勾选“显示在菜单中”，重新启动 Excel。",
    "开始 → 加载项 → 更多加载项 → 共享文件夹，选“绩效监控助手”。",
  ],
  darwin: [
    "把 dist/excel/manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/（没有 wef 文件夹就新建）。",
    "重新启动 Excel，在“插入 → 我的加载项”旁的下拉箭头里选“绩效监控助手”。",
  ],
};
const webSteps = [
  "打开网页版 Excel，开始 → 加载项 → 更多加载项 → 上传我的加载项，选 dist/excel/manifest.xml。",
];

function build(): boolean {
  console.log("正在生成页面，约需半分钟……");
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "production", "--env", "target=excel"];
  return spawnSync(process.execPath, [webpack, ...options], { cwd: root, stdio: "inherit" }).status === 0;
}

async function main(): Promise<void> {
  if (!build() || !existsSync(folder)) {
    console.error("页面生成失败，原因见上文。请确认已经运行过 npm ci，再重试。");
    process.exit(1);
  }
  const certificate = await localCertificate();
  try {
    await listen(secureStaticServer(folder, certificate), PORT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    console.error(`端口 ${PORT} 已被别的程序占用；manifest.xml 写明了这个端口，请先关闭那个程序再试。`);
    process.exit(1);
  }
  console.log(`绩效监控助手（Excel）已启动：https://localhost:${PORT}/taskpane.html`);
  console.log("第一次使用要让本机信任证书：npx office-addin-dev-certs install");
  console.log(`（或手工把 ${certificate.authority} 导入“受信任的根证书颁发机构”。）`);
  console.log("把加载项装进 Excel：");
  for (const [index, step] of (steps[process.platform] ?? webSteps).entries())
    console.log(`  ${index + 1}. ${step}`);
  if (steps[process.platform]) console.log(`  网页版：${webSteps[0]}`);
  console.log("按 Ctrl+C 停止。");
}

void main();
