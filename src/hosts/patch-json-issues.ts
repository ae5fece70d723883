/** What is wrong with a patch's JSON, in words a clerk reads: no message of the library's own is ever shown. */
import type { z } from "zod";

const LISTS: Readonly<Record<string, string>> = { edits: "修改", marks: "标记" };
const EXPECTED: Readonly<Record<string, string>> = {
  string: "须为文字",
  number: "须为数字",
  boolean: "须为 true 或 false",
  array: "须为列表",
  object: "须为对象",
};

export function explain(issue: z.core.$ZodIssue): string {
  const where = placeOf(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return `${where}里有不认识的项：${issue.keys.map((key) => `“${key}”`).join("、")}，请删去或改正拼写。`;
    case "invalid_type":
      return `${where}${EXPECTED[issue.expected] ?? "写法不对"}，请补上或改正。`;
    case "invalid_value":
      return `${where}只能是${issue.values.map((value) => JSON.stringify(value)).join("、")}，请改正。`;
    case "custom":
      return `${where}${issue.message}。`;
    default:
      return `${where}写法不对，请对照更改单格式说明改正。`;
  }
}

/** «第2处修改的“cell”» */
function placeOf(path: readonly PropertyKey[]): string {
  const [list, index, ...rest] = path;
  if (list === undefined) return "更改单";
  const name = LISTS[String(list)];
  if (name === undefined || typeof index !== "number") return `“${String(list)}”`;
  const field = rest[0] === undefined ? "" : `的“${String(rest[0])}”`;
  return `第${index + 1}处${name}${field}`;
}
