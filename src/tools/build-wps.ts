/**
 * `npm run build:wps`: dist/wps-online (for a web server) and dist/wps-offline (a folder to be copied to any computer, with
 * scripts that install it). WPS_URL=http://… adds the publish.xml that IT hands out for the online folder.
 */
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { builtPages } from "./built-workbench";
import { installScripts } from "./wps/install-scripts";
import { ADDIN_NAME, addEntry, offlineEntry, onlineEntry } from "./wps/publish";

const root = resolve(__dirname, "../..");
const online = join(root, "dist/wps-online");
const offline = join(root, "dist/wps-offline");

function version(): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}

function pack(release: string): void {
  rmSync(offline, { recursive: true, force: true });
  mkdirSync(offline, { recursive: true });
  cpSync(online, join(offline, `${ADDIN_NAME}_${release}`), { recursive: true });
  writeFileSync(join(offline, "publish.xml"), addEntry(null, offlineEntry(release)));
  for (const { name, text } of installScripts(release)) {
    writeFileSync(join(offline, name), text);
    if (name.endsWith(".sh")) chmodSync(join(offline, name), 0o755);
  }
}

if (builtPages("wps", console.log) === null) process.exit(1);
const url = process.env["WPS_URL"];
if (url)
  writeFileSync(
    join(online, "publish.xml"),
    addEntry(null, onlineEntry(url.endsWith("/") ? url : `${url}/`)),
  );
pack(version());
console.log(`已生成：${online}\n已生成：${offline}`);
