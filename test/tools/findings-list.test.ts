import { readFileSync } from "node:fs";
import { findingsText } from "../../src/tools/findings-list/findings-text";

test("docs/findings.md says what the rules find on the samples", () => {
  expect(readFileSync("docs/findings.md", "utf8")).toBe(findingsText());
});
