import { readFileSync } from "node:fs";
import { rules } from "../../src/rules";
import { catalogueText } from "../../src/rules/catalogue";

test("docs/rules.md says what the rules say", () => {
  expect(readFileSync("docs/rules.md", "utf8")).toBe(catalogueText(rules));
});

test("no two rules share an id, and each group is in order", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const prefixes = [...new Set(ids.map((id) => id.slice(0, 3)))];
  for (const prefix of prefixes) {
    const group = ids.filter((id) => id.startsWith(prefix));
    expect([...group].sort()).toEqual(group);
  }
});

test("a bar inside a rule's text does not break the table", () => {
  const lines = catalogueText(rules)
    .split("\n")
    .filter((line) => line.startsWith("|"));
  for (const line of lines) expect(line.replace(/\\\|/g, "").match(/\|/g)).toHaveLength(3);
});
