/** What every finding on the samples says can be read by a clerk; the lists in docs/ show the very same sentences. */
import { review } from "../../src/engine/review";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import { nationalProfile } from "../../src/profile/profile";
import { rules } from "../../src/rules";
import { samples } from "../../src/tools/samples";
import { wordingFaults } from "../support/wording";

test.each(Object.keys(samples))("%s", (name) => {
  const { findings } = review(workbookOfDrafts(samples[name]!()), nationalProfile);
  expect(findings.flatMap(wordingFaults)).toEqual([]);
});

test.each([
  ["“甲”执行数1万元。", []],
  ["“甲”执行数。", ["has no figure"]],
  ["“甲”执行数1万元", ["is not one sentence with a full stop"]],
  ["“甲”执行数1万元。请核对。", ["is not one sentence with a full stop"]],
  ["“甲。A,b”执行数1万元，见B12。", []],
  ["“甲”的rate是1%。", ["has Latin words"]],
  ["“甲”执行数1,200.5万元,请核对。", ["has half-width punctuation"]],
  ["“甲“执行数1万元。", ["has quotation marks that do not pair"]],
  ["“甲”执行数1万元万元。", ["names a unit twice"]],
  ["“甲”执行数1万元，，请核对。", ["has marks side by side"]],
  ["“甲”执行数 1万元。", ["has blanks"]],
  ["“甲”执行数{executed}1万元。", ["has Latin words", "has an unfilled place"]],
])("%s", (message, faults) => {
  expect(wordingFaults({ rule: "FND-01", message })).toEqual(faults.map((fault) => `«${message}» ${fault}`));
});

/** A title is a norm, a remedy and a reason are sentences: the catalogue and the help in the pane print them. */
test.each(rules.map((rule) => [rule.id, rule] as const))("%s is described in sentences", (_id, rule) => {
  expect(rule.title).not.toMatch(/[。A-Za-z,;:!?]/u);
  for (const text of [rule.why, rule.remedy]) expect(text).toMatch(/。$/u);
  for (const text of Object.values(rule.messages)) expect(text).toMatch(/^[^。]+。$/u);
});
