import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  copyFileSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { baseAddress, withBaseAddress } from "../../src/tools/manifest/base-address";
import { checkManifest } from "../../src/tools/manifest/check-manifest";
import { parseXml } from "../../src/tools/manifest/parse-xml";

const root = resolve(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "manifest-"));
  mkdirSync(join(folder, "assets"));
  for (const page of ["taskpane.html", "commands.html", "help.html"]) writeFileSync(join(folder, page), "");
  for (const icon of readdirSync(join(root, "assets")).filter((name) => name.endsWith(".png")))
    copyFileSync(join(root, "assets", icon), join(folder, "assets", icon));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("our manifest passes, at any address", () => {
  expect(checkManifest(manifest, folder)).toEqual([]);
  for (const address of ["https://jx.example.gov.cn", "https://10.1.2.3:8443/tools/绩效/"]) {
    const moved = withBaseAddress(manifest, baseAddress(address)!);
    expect(moved).not.toContain("localhost");
    expect(checkManifest(moved, folder)).toEqual([]);
  }
});

test.each(["http://a.example", "https://a.example/x?y=1", "ftp://a", "a.example", "https://u:p@a.example"])(
  "%s is no address for an add-in",
  (address) => expect(baseAddress(address)).toBeNull(),
);

test.each<[string, string, string]>([
  ["</OfficeApp>", "", "没有结束"],
  ["<Id>b1f6f4a2", "<Id>b1f6", "GUID"],
  ['resid="Undo.Label"', 'resid="Undo.Labels"', "没有定义"],
  ["icon-64.png", "icon-32.png", "64×64"],
  ["taskpane.html?do=reasons", "pane.html?do=reasons", "没有对应的文件"],
  ["https://localhost:3000/help.html", "https://elsewhere.example/help.html", "不在"],
  ['ExcelApi" MinVersion="1.13"', 'ExcelApi" MinVersion="1.18"', "ExcelApi 1.13"],
  ['id="PerformanceMonitor.Undo"', 'id="PerformanceMonitor.Clear"', "重复"],
  ["zh-CN</DefaultLocale>", "en-US</DefaultLocale>", "zh-CN"],
])("%s → %s is found", (sound, broken, words) => {
  const changed = manifest.replace(sound, broken);
  expect(changed).not.toBe(manifest);
  expect(checkManifest(changed, folder).join("")).toContain(words);
});

test.each(["<a><b></a></b>", "<a", "<a x='1' x='2'/>", "<a>&x;</a>", "<a/><b/>", "", "text"])(
  "%j is no XML",
  (text) => expect(typeof parseXml(text)).toBe("string"),
);
