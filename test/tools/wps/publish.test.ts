import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installScripts } from "../../../src/tools/wps/install-scripts";
import {
  ADDIN_NAME,
  addEntry,
  offlineEntry,
  onlineEntry,
  PublishFileError,
  removeEntry,
} from "../../../src/tools/wps/publish";

const OTHERS = {
  "two add-ins on lines": `<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  <jsplugin name="合同助手" type="wps" url="a_1.0" version="1.0"/>\r\n  <!-- 财务 -->\r\n  <jspluginonline name="b" type="et" url="http://10.0.0.1/b/"/>\r\n</jsplugins>\r\n`,
  "one line, no line end": `<jsplugins><jsplugin name="a" type="et" url="a_1" version="1"/></jsplugins>`,
  "a byte order mark": `\uFEFF<jsplugins>\n<jsplugin name="a" type="et" url="a_1" version="1"/>\n</jsplugins>\n`,
  "a name that contains ours": `<jsplugins><jsplugin name="my-${ADDIN_NAME}" type="et" url="x"/></jsplugins>`,
};

describe.each(Object.entries(OTHERS))("publish.xml with %s", (_name, before) => {
  test("has our entry once after installing twice, with an upgrade between", () => {
    const after = addEntry(addEntry(before, offlineEntry("0.0.9")), offlineEntry("0.1.0"));
    expect(after.split(`name="${ADDIN_NAME}"`)).toHaveLength(2);
    expect(after).toContain('version="0.1.0"');
    expect(after).not.toContain('version="0.0.9"');
  });

  test("is byte-identical after install and uninstall", () => {
    expect(removeEntry(addEntry(before, onlineEntry("http://10.1.1.1/绩效/")))).toBe(before);
    expect(removeEntry(before)).toBe(before);
  });

  test("the Linux scripts do the same to the file on disk", () => {
    const { folder, list, run } = machine();
    writeFileSync(list, before);
    run("install.sh");
    expect(readFileSync(list, "utf8")).toBe(addEntry(before, offlineEntry("0.1.0")));
    expect(existsSync(join(folder, `${ADDIN_NAME}_0.1.0`, "index.html"))).toBe(true);
    run("install.sh");
    run("uninstall.sh");
    expect(readFileSync(list, "utf8")).toBe(before);
    expect(existsSync(join(folder, `${ADDIN_NAME}_0.1.0`))).toBe(false);
  });
});

test("a missing or empty list is made", () => {
  expect(addEntry(null, offlineEntry("0.1.0"))).toContain(offlineEntry("0.1.0"));
  expect(addEntry("<jsplugins/>", offlineEntry("0.1.0"))).toBe(
    `<jsplugins>${offlineEntry("0.1.0")}</jsplugins>`,
  );
});

test("the Linux script makes a missing list, and refuses a file that is none", () => {
  const { list, run } = machine();
  run("install.sh");
  expect(readFileSync(list, "utf8")).toBe(addEntry(null, offlineEntry("0.1.0")));
  writeFileSync(list, "<html></html>");
  expect(() => run("install.sh")).toThrow(/不是 WPS 的加载项清单/);
  expect(readFileSync(list, "utf8")).toBe("<html></html>");
});

test("a file that is no list is refused with a sentence", () => {
  expect(() => addEntry("<html></html>", offlineEntry("0.1.0"))).toThrow(PublishFileError);
});

test("an address cannot break out of its attribute", () => {
  expect(onlineEntry('http://a/?x=1&y="<')).toContain('url="http://a/?x=1&amp;y=&quot;&lt;"');
});

let machines: string[] = [];
afterEach(() => {
  for (const folder of machines) rmSync(folder, { recursive: true, force: true });
  machines = [];
});

/** A download folder with the scripts, and an empty add-in folder of WPS beside it. */
function machine() {
  const root = mkdtempSync(join(tmpdir(), "wps-"));
  machines.push(root);
  const download = join(root, "下载 文件夹");
  const folder = join(root, "jsaddons");
  mkdirSync(join(download, `${ADDIN_NAME}_0.1.0`), { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(download, `${ADDIN_NAME}_0.1.0`, "index.html"), "<!doctype html>");
  for (const { name, text } of installScripts("0.1.0")) {
    writeFileSync(join(download, name), text);
    chmodSync(join(download, name), 0o755);
  }
  const run = (script: string) =>
    execFileSync("sh", [join(download, script)], {
      env: { ...process.env, WPS_ADDONS: folder },
      stdio: "pipe",
    });
  return { folder, list: join(folder, "publish.xml"), run };
}
