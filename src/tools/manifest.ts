/** `npm run manifest -- --base-url https://主机/路径`: writes dist/excel/manifest.xml for the address it will be served from. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkManifest } from "./manifest/check-manifest";
import { baseAddress, withBaseAddress } from "./manifest/base-address";

const root = resolve(__dirname, "../..");
const folder = join(root, "dist/excel");

function main(options: readonly string[]): number {
  const given = options[options.indexOf("--base-url") + 1];
  if (!options.includes("--base-url") || !given) {
    console.error("用法：npm run manifest -- --base-url https://主机名/路径");
    return 2;
  }
  const base = baseAddress(given);
  if (!base) {
    console.error(`“${given}”不能用作地址：Excel 只接受 https 地址，且不带“?”和“#”。`);
    return 2;
  }
  if (!existsSync(folder)) {
    console.error("还没有 dist/excel，请先运行 npm run build。");
    return 2;
  }
  const manifest = withBaseAddress(readFileSync(join(root, "manifest.xml"), "utf8"), base);
  const target = join(folder, "manifest.xml");
  writeFileSync(target, manifest);
  const problems = checkManifest(manifest, folder);
  for (const problem of problems) console.error(problem);
  console.log(`已写出 ${target}，各页面地址以 ${base} 开头。`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
