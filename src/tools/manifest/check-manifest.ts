/** What can be wrong with the manifest, found without a network: Excel itself only says that the add-in cannot be loaded. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseXml, type XmlNode } from "./parse-xml";
import { pngSize } from "./png-size";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Longest texts that Excel takes. */
const SHORT = 125;
const LONG = 250;

/**
 * @param folder what is served; every address of the manifest must lead to a file in it
 * @returns one Chinese sentence each; empty = nothing found
 */
export function checkManifest(text: string, folder: string): string[] {
  const root = parseXml(text);
  if (typeof root === "string") return [`manifest.xml 不是合格的 XML：${root}。`];
  return [
    ...checkHead(root),
    ...checkResources(root),
    ...checkCommands(root),
    ...checkAddresses(root, folder),
    ...checkIcons(root, folder),
  ];
}

function checkHead(root: XmlNode): string[] {
  const problems: string[] = [];
  const textOf = (name: string) => root.child(name)?.text ?? "";
  if (root.name !== "OfficeApp" || root.attribute("xsi:type") !== "TaskPaneApp")
    problems.push("根元素应为 xsi:type=“TaskPaneApp” 的 OfficeApp。");
  if (!UUID.test(textOf("Id"))) problems.push("Id 不是合格的 GUID。");
  if (!/^\d+(\.\d+){2,3}$/.test(textOf("Version"))) problems.push("Version 应写成 1.0.0.0 这样的四段数字。");
  for (const [name, wanted] of [
    ["DefaultLocale", "zh-CN"],
    ["Permissions", "ReadWriteDocument"],
  ] as const)
    if (textOf(name) !== wanted) problems.push(`${name} 应为 ${wanted}。`);
  const sets = root.all("Set").map((set) => `${set.attribute("Name")} ${set.attribute("MinVersion")}`);
  if (sets.join() !== "ExcelApi 1.13") problems.push("Requirements 应只要求 ExcelApi 1.13。");
  for (const name of ["DisplayName", "Description"]) {
    const value = root.child(name)?.attribute("DefaultValue") ?? "";
    if (value === "" || value.length > (name === "DisplayName" ? SHORT : LONG))
      problems.push(`${name} 为空或过长。`);
  }
  return problems;
}

/** Every resid leads to exactly one resource, and every resource is used. */
function checkResources(root: XmlNode): string[] {
  const resources = ["bt:Image", "bt:Url", "bt:String"]
    .flatMap((name) => root.all(name))
    .filter(({ parent }) => /^(bt:Images|bt:Urls|bt:ShortStrings|bt:LongStrings)$/.test(parent));
  const ids = resources.map((resource) => resource.attribute("id") ?? "");
  const used = new Set(root.descendants().flatMap((node) => node.attribute("resid") ?? []));
  const problems: string[] = [];
  for (const id of new Set(ids))
    if (ids.filter((other) => other === id).length > 1) problems.push(`资源 ${id} 定义了不止一次。`);
  for (const id of used) if (!ids.includes(id)) problems.push(`用到的资源 ${id} 没有定义。`);
  for (const id of ids) if (!used.has(id)) problems.push(`资源 ${id} 没有用到。`);
  for (const resource of resources) {
    const value = resource.attribute("DefaultValue") ?? "";
    const id = resource.attribute("id") ?? "";
    if (id.length > 32) problems.push(`资源名 ${id} 超过 32 个字符。`);
    const limit =
      resource.parent === "bt:ShortStrings" ? SHORT : resource.parent === "bt:LongStrings" ? LONG : Infinity;
    if (value === "" || value.length > limit) problems.push(`资源 ${id} 的内容为空或过长。`);
  }
  return problems;
}

function checkCommands(root: XmlNode): string[] {
  const ids = root
    .descendants()
    .flatMap((node) => (/^(CustomTab|Group|Control)$/.test(node.name) ? [node.attribute("id") ?? ""] : []));
  const doubled = ids.filter((id, index) => id === "" || ids.indexOf(id) !== index);
  return doubled.map((id) => `按钮或分组的 id “${id}”为空或重复。`);
}

/** Addresses of our own server: all under one base. */
function checkAddresses(root: XmlNode, folder: string): string[] {
  const source = root.child("DefaultSettings")?.child("SourceLocation")?.attribute("DefaultValue") ?? "";
  const base = source.replace(/\/[^/]*$/, "");
  if (!base.startsWith("https://")) return ["SourceLocation 不是 https 地址。"];
  const problems: string[] = [];
  for (const address of addressesIn(root)) {
    if (!address.startsWith(`${base}/`)) problems.push(`地址 ${address} 不在 ${base} 之下。`);
    else if (!existsSync(join(folder, fileOf(address, base))))
      problems.push(`地址 ${address} 在 ${folder} 里没有对应的文件。`);
  }
  const domains = root.all("AppDomain").map(({ text }) => text);
  for (const domain of domains)
    if (domain !== new URL(base).origin) problems.push(`AppDomain ${domain} 与页面地址不一致。`);
  return problems;
}

function addressesIn(root: XmlNode): string[] {
  return [...new Set(root.descendants().flatMap((node) => node.attribute("DefaultValue") ?? []))].filter(
    (value) => /^https?:/.test(value),
  );
}

function fileOf(address: string, base: string): string {
  return decodeURIComponent(address.slice(base.length + 1).split(/[?#]/)[0]!);
}

function checkIcons(root: XmlNode, folder: string): string[] {
  const size = (node: XmlNode) => Number(node.attribute("size"));
  const addresses = new Map(
    root.all("bt:Image").map((node) => [node.attribute("id"), node.attribute("DefaultValue") ?? ""]),
  );
  const wanted: [string, number][] = root
    .all("bt:Image")
    .filter((node) => node.attribute("resid"))
    .map((node) => [addresses.get(node.attribute("resid")) ?? "", size(node)]);
  wanted.push([root.child("IconUrl")?.attribute("DefaultValue") ?? "", 32]);
  wanted.push([root.child("HighResolutionIconUrl")?.attribute("DefaultValue") ?? "", 64]);
  const unique = new Map(wanted.map(([address, pixels]) => [`${address} ${pixels}`, { address, pixels }]));
  return [...unique.values()].flatMap(({ address, pixels }) => {
    const path = join(folder, "assets", address.split("/").pop() ?? "");
    if (!existsSync(path)) return [`图标 ${address} 没有对应的文件。`];
    const found = pngSize(readFileSync(path));
    return found?.width === pixels && found.height === pixels
      ? []
      : [`图标 ${address} 应为 ${pixels}×${pixels} 像素的 PNG。`];
  });
}
