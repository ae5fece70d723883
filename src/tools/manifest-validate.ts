/** `npm run validate`: checks the manifest offline; and with Microsoft's own service when that can be reached. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateManifest } from "office-addin-manifest";
import { checkManifest } from "./manifest/check-manifest";

const root = resolve(__dirname, "../..");
const folder = join(root, "dist/excel");

async function main(): Promise<number> {
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
  await askMicrosoft(built);
  return problems.length === 0 ? 0 : 1;
}

/** The service's word is reported; an intranet from which it cannot be reached is no failure. */
async function askMicrosoft(manifest: string): Promise<void> {
  try {
    const { isValid, status, statusText, report } = await validateManifest(manifest);
    if (status !== undefined && status >= 500)
      return console.log(`－ 微软的在线验证没有做：验证服务暂不可用（${status} ${statusText ?? ""}）。`);
    console.log(isValid ? "✓ 微软的在线验证通过。" : "✗ 微软的在线验证没有通过：");
    for (const { title, content } of [...(report?.errors ?? []), ...(report?.warnings ?? [])])
      console.log(`  ${title ?? ""}：${content ?? ""}`);
  } catch (error) {
    const offline = /Unable to contact/.test(String(error));
    console.log(
      offline
        ? "－ 微软的在线验证没有做：本机连不上验证服务（内网属正常情况）。"
        : `－ 微软的在线验证没有做：${String(error)}`,
    );
  }
}

void main().then((code) => (process.exitCode = code));
