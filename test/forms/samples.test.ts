import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import type { PerformanceForm } from "../../src/model/form";
import { readForms } from "../../src/forms";
import { samples } from "../../src/tools/samples";

function formsOf(file: string): readonly PerformanceForm[] {
  return readForms(workbookOfDrafts(samples[file]!())).forms;
}

describe("the samples", () => {
  test("the monitoring form of 2020 is read whole", () => {
    const [form] = formsOf("后勤保障项目监控表.xlsx").filter(({ kind }) => kind === "monitoring");
    expect(form).toMatchObject({
      kind: "monitoring",
      unit: "万元",
      year: 2020,
      period: { from: 1, to: 7 },
      denominators: ["initial"],
      missing: [],
    });
    expect(form!.fields.projectName?.value).toBe("后勤保障项目");
    expect(form!.funds.map((line) => [line.level, line.label.value])).toEqual([
      [0, "年度资金总额"],
      [1, "其中：本年一般公共预算拨款"],
      [1, "其他资金"],
    ]);
    expect(form!.funds[0]!.executed?.value?.value.toString()).toBe("577.5");
    expect(form!.funds[0]!.rate?.value?.percent.toString()).toBe("58.85");
    expect(form!.indicators).toHaveLength(22);
    const late = form!.indicators.find((indicator) => indicator.name.value === "完成公共机构节能改造");
    expect(late).toMatchObject({
      level1: { value: "产出指标" },
      level2: { value: "数量指标" },
      target: { value: { text: "100%" } },
      actual: { value: { text: "19.83%" } },
    });
    expect(Object.keys(late!.likelihood!.choices)).toEqual(["确定能", "有可能", "完全不可能"]);
  });

  test("all eight self-evaluations are read, the first without 执行率, 分值 and 总分", () => {
    const forms = formsOf("后勤服务中心自评表.xlsx");
    expect(forms.map(({ kind }) => kind)).toEqual(new Array(8).fill("self-evaluation"));
    expect(forms[0]!.missing.map(({ what, label }) => `${what} ${label}`)).toEqual([
      "column 执行率",
      "column 分值",
      "row 总分",
    ]);
    expect(forms[1]!.missing).toEqual([]);
    expect(forms[1]!.total?.weight?.value?.toString()).toBe("100");
    expect(forms[2]!.indicators.filter(({ isPlaceholder }) => isPlaceholder)).toHaveLength(2);
  });
});
