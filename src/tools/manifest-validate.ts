/** `npm run validate`: checks the manifest offline; and with Microsoft's own service when that can be reached. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkManifest } from "./manifest/check-manifest";

const root = resolve(__dirname, "../..");
const folder = join(root, "dist/excel");

function main(): number {
  const built = join(folder, "manifest.xml");
  if (!existsSync(built)) {
    console.error("还没有 dist/excel/manifest.xml，请先运行 npm run build。");
    return 2;
  }
  const problems = checkManifest(readFileSync(built, "utf8"), folder);
  for (const problem of problems) console.error(`✗ ${problem}`);
  console.log(
    problems.length === 0
      ? "✓ 离线检查通过：结构、标识、资源、图标尺寸、页面地址、需求集。"
      : `离线检查发现 ${problems.length} 处问题。`,
  );
  askMicrosoft(built);
  return problems.length === 0 ? 0 : 1;
}

/** The service's word is reported, but an intranet without it is no failure. */
function askMicrosoft(manifest: string): void {
  const tool = join(root, "node_modules/office-addin-manifest/cli.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, "validate", manifest], {
    timeout: 30_000,
    encoding: "utf8",
  });
  const said = `${stdout}${stderr}`.trim();
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|fetch failed|network/i.test(said) ||
    status === null
  )
    console.log("－ 微软的在线验证没有做：本机连不上验证服务（内网属正常情况）。");
  else console.log(`${status === 0 ? "✓ 微软的在线验证通过。" : "✗ 微软的在线验证没有通过："}\n${said}`);
}

process.exitCode = main();
