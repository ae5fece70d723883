/** WordprocessingML keeps most values as w:val of a child element. */
import { attribute, child, type Element } from "../xlsx/xml/tags";

/** w:val of a tag; undefined when absent. */
export function valOf(tag: string): string | undefined {
  return attribute(tag, "w:val") ?? attribute(tag, "val");
}

/** w:val of a child; undefined when there is no such child or it has none. */
export function val(xml: string, parent: Element, name: string): string | undefined {
  const found = child(xml, parent, name);
  return found && valOf(found.tag);
}

/** A property that is on unless it says otherwise (ECMA-376 ST_OnOff). */
export function isOn(tag: string): boolean {
  const value = valOf(tag);
  return value === undefined || !/^(0|false|off)$/.test(value);
}
