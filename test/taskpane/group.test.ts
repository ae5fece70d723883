import type { Finding } from "../../src/model/finding";
import { findingKeys } from "../../src/taskpane/store/group";

const finding = (message: string, row = 0): Finding => ({
  rule: "FND-01",
  severity: "error",
  message,
  at: [{ sheet: "表", row, column: 0 }],
  arithmetic: null,
  fix: null,
});

test("a finding's key is its own, whatever comes before it", () => {
  const list = [finding("甲"), finding("乙"), finding("乙", 1), finding("乙")];
  const keys = findingKeys(list);
  expect(new Set(keys).size).toBe(4);
  expect(findingKeys(list.slice(1, 3))).toEqual(keys.slice(1, 3));
});
