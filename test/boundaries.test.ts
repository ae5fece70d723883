import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

interface Side {
  path?: string;
  pathNot?: string;
}
interface Boundary {
  name: string;
  from: Side;
  to: Side;
}

const { forbidden } = jest.requireActual<{ forbidden: Boundary[] }>("../.dependency-cruiser.cjs");

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const files = filesBelow("src");

/** A rule that guards a folder which has moved protects nothing. */
test.each(forbidden.filter((rule) => rule.from.path).map((rule) => [rule.name, rule.from.path!] as const))(
  "boundary %s guards files that exist",
  (_name, pattern) => {
    expect(files.some((file) => new RegExp(pattern).test(file))).toBe(true);
  },
);
