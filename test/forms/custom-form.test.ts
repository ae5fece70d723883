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

describe("a layout stands for itself", () => {
  const reads = (rows: readonly (readonly (string | number)[])[], custom: readonly CustomForm[] = [ledger]) =>
    readForms(sheet(rows), custom).forms;

  it("and no sheet that lacks one of its columns becomes a form by it", () => {
    expect(
      reads([
        ["事项", "盘子", "花了"],
        ["食堂", 100, 50],
      ]),
    ).toEqual([]);
    expect(
      reads([
        ["事项", "年初预算数", "花了", "备注"],
        ["食堂", 100, 50, ""],
      ]),
    ).toEqual([]);
    expect(
      reads([
        ["事项", "姓名", "实发", "备注"],
        ["工资", "张某", 3500, ""],
      ]),
    ).toEqual([]);
  });

  it("and the standard forms are read as before beside it", () => {
    const standard = [
      ["项目名称", "年初预算数", "执行数", "执行率"],
      ["食堂", 100, 50, "50%"],
    ];
    const [form] = reads(standard);
    const [alone] = readForms(sheet(standard)).forms;
    expect(JSON.stringify(form)).toBe(JSON.stringify(alone));
    expect(JSON.stringify(form!.rows!.at(0))).toBe(JSON.stringify(alone!.rows!.at(0)));
  });

  it("and its words outrank the standard ones", () => {
    const own: CustomForm = {
      ...ledger,
      columns: { projectName: ["项目"], initialBudget: ["本次核定"], executed: ["预算数"], rate: ["占比"] },
    };
    const [form] = reads(
      [
        ["项目", "本次核定", "预算数", "占比"],
        ["食堂", 100, 50, "50%"],
      ],
      [own],
    );
    const [line] = form!.rows!.at(0).funds;
    expect([line!.initialBudget!.value!.value, line!.executed!.value!.value].map(String)).toEqual([
      "100",
      "50",
    ]);
  });

  it("and two of them in one workbook are not mixed up", () => {
    const other: CustomForm = {
      id: "other",
      name: "另一县台账",
      kind: "ledger",
      columns: { projectName: ["花了"], initialBudget: ["事项"], executed: ["用掉"] },
    };
    const forms = reads(
      [
        ["事项", "盘子", "花了", "快慢"],
        ["食堂", 100, 50, "50%"],
        [],
        [],
        ["花了", "事项", "用掉"],
        ["绿化", 40, 10],
      ],
      [ledger, other],
    );
    expect(forms.map(({ rows }) => rows!.at(0).fields.projectName!.value)).toEqual(["食堂", "绿化"]);
    expect(forms[1]!.rows!.at(0).funds[0]!.initialBudget!.value!.value.toString()).toBe("40");
  });

  it("and its kind is the clerk's word, its funds and indicators are read together", () => {
    const own: CustomForm = {
      id: "own",
      name: "本地自评表",
      kind: "self-evaluation",
      columns: {
        initialBudget: ["盘子"],
        executed: ["花了"],
        name: ["看什么"],
        target: ["要多少"],
        actual: ["有多少"],
      },
    };
    const rows = [
      ["项目名称", "食堂运行", "", ""],
      ["资金", "", "盘子", "花了"],
      ["年度资金总额", "", 100, 50],
      ["看什么", "要多少", "有多少", "得分"],
      ["用餐人次", 1000, 900, 9],
    ];
    const [form] = reads(rows, [own]);
    expect(form!.kind).toBe("self-evaluation");
    expect(form!.funds[0]!.executed!.value!.value.toString()).toBe("50");
    expect(form!.indicators[0]!.actual!.value!.text).toBe("900");
    expect(form!.indicators[0]!.score!.value!.toString()).toBe("9");
    expect(reads(rows, [])).toEqual([]);
  });
});
