import type { Finding } from "../../src/model/finding";
import { marksOf } from "../../src/report/marks";

const at = (row: number): Finding["at"] => [
  { sheet: "表", row, column: 1 },
  { sheet: "表", row, column: 2 },
];
const finding = (row: number, severity: Finding["severity"], message: string): Finding => ({
  rule: "FND-01",
  severity,
  message,
  at: at(row),
  arithmetic: null,
  fix: null,
});

test("one mark a cell: the gravest colour, every sentence once", () => {
  const marks = marksOf([finding(1, "info", "一"), finding(1, "error", "二"), finding(1, "info", "一")]);
  expect(marks).toEqual([{ at: at(1)[0], severity: "error", note: "一\n二" }]);
});

test("notes stop at the limit, marks do not", () => {
  const marks = marksOf([finding(1, "info", "一"), finding(2, "info", "二")], 1);
  expect(marks.map(({ note }) => note)).toEqual(["一", undefined]);
});

test("notes go to the gravest, whatever the order", () => {
  const marks = marksOf(
    [finding(1, "info", "一"), finding(2, "error", "二"), finding(3, "warning", "三")],
    2,
  );
  expect(marks.map(({ note }) => note)).toEqual([undefined, "二", "三"]);
});
