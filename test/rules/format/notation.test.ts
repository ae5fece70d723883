/** Notation as a whole: what is tidied stays tidied, and no rule about notation complains of it. */
import fc from "fast-check";
import { formatRules } from "../../../src/rules/format";
import { matchBrackets } from "../../../src/rules/format/brackets";
import { tidied } from "../../../src/rules/format/notation";
import type { CellRole } from "../../../src/rules/format/form-cells";
import { contextFor, type Rule } from "../../../src/rules/rule";
import { nationalProfile } from "../../../src/profile/profile";
import { monitoring } from "../../support/builders";

const characters = fc.constantFrom(..."（()）[]％%。，,、；：０１5.6O〇二一年≤±人次万元合同 ");
const texts = fc.array(characters, { maxLength: 14 }).map((parts) => parts.join(""));
const roles = fc.constantFrom<CellRole>("amount", "points", "value", "name", "narrative", "data");

test("a tidied text is left alone the second time", () => {
  fc.assert(
    fc.property(texts, roles, (text, role) => {
      const once = tidied({ text, role }).value;
      if (typeof once === "string") expect(tidied({ text: once, role }).value).toBe(once);
    }),
  );
});

test("after a safe fix no rule about notation newly complains, and none is left", () => {
  const complaints = (name: string) =>
    (formatRules as readonly Rule[]).flatMap((rule) => [
      ...(rule.check?.(monitoring({ indicators: [{ name }] }), contextFor(rule, nationalProfile)) ?? []),
    ]);
  fc.assert(
    fc.property(texts, (text) => {
      const before = complaints(text);
      const edit = before.find(({ fix }) => fix?.safety === "safe")?.fix?.edits[0];
      if (!edit) return;
      const after = complaints(String(edit.next.value));
      expect(after.filter(({ fix }) => fix?.safety === "safe")).toEqual([]);
      const rules = new Set(before.map(({ rule }) => rule));
      expect(after.filter(({ rule }) => !rules.has(rule))).toEqual([]);
    }),
  );
});

test("brackets are matched like a stack, whatever their width", () => {
  const { pairs, unclosed, unopened } = matchBrackets("《办法（试行)》（人次");
  expect(pairs.map(({ open, close }) => open.mark + close.mark)).toEqual(["（)", "《》"]);
  expect(unclosed.map(({ index }) => index)).toEqual([8]);
  expect(unopened).toEqual([]);
});
