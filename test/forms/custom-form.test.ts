import fc from "fast-check";
import { readForms } from "../../src/forms";
import { mappableColumns, problemOf, readCustomForms, writeCustomForms } from "../../src/forms/custom-form";
import type { CustomForm } from "../../src/forms/definition";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";

const ledger: CustomForm = {
  id: "county-ledger",
  name: "某县台账",
  kind: "ledger",
  columns: { projectName: ["事项"], initialBudget: ["盘子"], executed: ["花了"], rate: ["快慢"] },
};

function sheet(rows: readonly (readonly (string | number)[])[]) {
  return workbookOfDrafts([
    {
      name: "表",
      cells: rows.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value }))),
      styles: [],
      merges: [],
      columnWidths: {},
      rowHeights: {},
    },
  ]);
}

const unusual = sheet([
  ["事项", "盘子", "花了", "快慢"],
  ["食堂运行", 100, 50, "50%"],
  ["绿化养护", 40, 10, "25%"],
]);

it("a layout of the clerk's own is read by the words it names", () => {
  expect(readForms(unusual).forms).toEqual([]);
  const [form] = readForms(unusual, [ledger]).forms;
  expect(form!.kind).toBe("ledger");
  expect(form!.rows!.count).toBe(2);
  expect(form!.rows!.at(1).fields.projectName!.value).toBe("绿化养护");
  expect(form!.rows!.at(1).funds[0]!.executed!.value!.value.toString()).toBe("10");
});

it("is handed out and taken in unchanged", () => {
  expect(readCustomForms(writeCustomForms([ledger]))).toEqual({ forms: [ledger] });
});

it.each([
  ["{", "内容不是完整的 JSON"],
  ["[]", "不符合规定的格式"],
  [JSON.stringify({ format: "performance-monitor-forms", version: 2, forms: [] }), "“version”不符合"],
  [writeCustomForms([ledger, ledger]), "编号相同"],
  [writeCustomForms([{ ...ledger, columns: { nonsense: ["事项"] } }]), "栏目“nonsense”不认识"],
  [writeCustomForms([{ ...ledger, columns: { executed: ["花了"], rate: ["花 了"] } }]), "对应了两个栏目"],
  [writeCustomForms([{ ...ledger, columns: {} }]), "没有对应任何栏目"],
  [writeCustomForms([{ ...ledger, columns: { rate: ["：："] } }]), "没有文字"],
  ["x".repeat(200_001), "文件太大"],
])("refuses %s", (json, message) => {
  const read = readCustomForms(json);
  expect(read.forms).toBeNull();
  if (read.forms === null) {
    expect(read.message).toContain(message);
    expect(read.message).not.toMatch(/[a-z]{4,} (expected|input)|Invalid/);
  }
});

it("never throws, whatever the file holds", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readCustomForms(text);
      expect(read.forms === null ? read.message : "").toEqual(expect.any(String));
    }),
  );
});

it("offers every column of its kind once, under its standard wording", () => {
  for (const kind of ["monitoring", "self-evaluation", "ledger"] as const) {
    const ids = mappableColumns(kind).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  expect(mappableColumns("ledger").find(({ id }) => id === "rate")!.label.text).toBe("执行率");
  expect(problemOf(ledger)).toBeNull();
});
