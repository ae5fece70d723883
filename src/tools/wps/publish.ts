/**
 * publish.xml lists every add-in of a person's WPS. Ours is one element in it: installing adds or replaces that element,
 * uninstalling removes it, and every other byte (other add-ins, comments, line ends, BOM) stays as it was.
 * The install scripts for Windows and Linux are generated from the same patterns, so that this is their tested logic.
 */

export const ADDIN_NAME = "performance-monitor-addin";

/** Our element, wherever it stands; understood alike by JavaScript, .NET and (with -E) sed. */
export const OWN_ELEMENT = `<jsplugin(online)?[^>]* name="${ADDIN_NAME}"[^>]*/>`;
/** A list with nothing in it, written as one tag. */
const EMPTY_LIST = "<jsplugins */>";
const END_OF_LIST = "</jsplugins>";

const NEW_FILE = '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins></jsplugins>\n';

export class PublishFileError extends Error {}

/** @param url where the folder with index.html is served, ending in "/". */
export function onlineEntry(url: string): string {
  return `<jspluginonline name="${ADDIN_NAME}" type="et" url="${escapeAttribute(url)}"/>`;
}

/** The add-in's folder lies next to publish.xml and is called `<name>_<version>`. */
export function offlineEntry(version: string): string {
  return `<jsplugin name="${ADDIN_NAME}" type="et" url="${ADDIN_NAME}_${version}" version="${version}" enable="enable_dev"/>`;
}

/**
 * @param publish the present file, null when there is none.
 * @throws PublishFileError (one Chinese sentence) when the file is no list of add-ins; it is then left alone.
 */
export function addEntry(publish: string | null, entry: string): string {
  const list = removeEntry(publish ?? NEW_FILE).replace(new RegExp(EMPTY_LIST), `<jsplugins>${END_OF_LIST}`);
  const end = list.lastIndexOf(END_OF_LIST);
  if (end < 0) {
    throw new PublishFileError("publish.xml 不是 WPS 的加载项清单，未作改动。请把它改名备份后重新安装。");
  }
  return list.slice(0, end) + entry + list.slice(end);
}

/** The file without our element; the very same text when ours is not in it. */
export function removeEntry(publish: string): string {
  return publish.replace(new RegExp(OWN_ELEMENT, "g"), "");
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
