/** Small texts kept in the workbook: a custom XML part of our own namespace, which spreadsheets carry along unread. */
import type { WorkbookPackage } from "../package/workbook-package";
import {
  attribute,
  appendTo,
  child,
  children,
  rootElement,
  splice,
  textContent,
  type Element,
} from "../xml/tags";
import { escapeXml } from "../xml/entities";

const SETTINGS_NAMESPACE = "urn:performance-monitor-addin:settings";

export function readSetting(pack: WorkbookPackage, key: string): string | null {
  const part = settingsPart(pack);
  if (part === null) return null;
  const xml = pack.text(part);
  const found = settingElement(xml, key);
  return found ? textContent(xml, found) : null;
}

/** @param value null removes the setting, and the part with the last one */
export function writeSetting(pack: WorkbookPackage, key: string, value: string | null): void {
  if (readSetting(pack, key) === value) return;
  const part = settingsPart(pack) ?? newPart(pack);
  const before = pack.text(part);
  const old = settingElement(before, key);
  const without = old ? splice(before, old.start, old.end, "") : before;
  const root = rootElement(without);
  if (value !== null) {
    const element = `<setting key="${escapeXml(key)}">${escapeXml(value)}</setting>`;
    pack.setText(part, appendTo(without, root, element));
  } else if (child(without, root, "setting")) pack.setText(part, without);
  else {
    pack.unrelate(pack.workbook, part);
    pack.removePart(part);
  }
}

function settingElement(xml: string, key: string): Element | undefined {
  return children(xml, rootElement(xml)).find(({ tag }) => attribute(tag, "key") === key);
}

function settingsPart(pack: WorkbookPackage): string | null {
  const parts = pack.relationships(pack.workbook).filter((r) => r.kind === "customXml" && !r.isExternal);
  const ours = parts.find(({ target }) => {
    if (!pack.archive.has(target)) return false;
    return pack.text(target).includes(SETTINGS_NAMESPACE);
  });
  return ours?.target ?? null;
}

function newPart(pack: WorkbookPackage): string {
  const part = pack.freePart((number) => `customXml/item${number}.xml`);
  pack.setText(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}"></settings>`,
  );
  pack.relate(pack.workbook, "customXml", part);
  pack.declarePart(part, "application/xml");
  return part;
}
