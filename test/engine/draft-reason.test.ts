import { draftReasons, type DraftOptions } from "../../src/engine/draft-reason";
import type { PerformanceForm } from "../../src/model/form";
import type { CellView } from "../../src/model/snapshot";
import type { Finding } from "../../src/model/finding";
import { nationalProfile } from "../../src/profile/profile";
import { ledger, monitoring, prose, selfEvaluation, type IndicatorInput } from "../support/builders";

function drafts(
  form: PerformanceForm,
  text: CellView[] = [],
  options?: DraftOptions,
  findings: Finding[] = [],
) {
  return draftReasons(
    { forms: [form], findings, recognised: { forms: [form], prose: text } },
    nationalProfile,
    options,
  );
}

const food: IndicatorInput = {
  level2: "成本指标",
  name: "副食品消耗（万元）",
  target: 80,
  actual: 83,
  weight: 10,
  score: 10,
  reason: "/",
};
const saving: IndicatorInput = {
  level2: "数量指标",
  name: "完成公共机构节能改造",
  target: "100%",
  actual: "19.83%",
  forecast: "100%",
  reason: "",
};

describe("drafting reasons", () => {
  it("drafts one text for a form whose reasons stand in one box, without touching one that is written", () => {
    const { reason: _none, ...unexplained } = food;
    const boxed = (deviationBox: string) =>
      drafts(
        selfEvaluation({
          fields: { deviationBox },
          indicators: [unexplained, { ...unexplained, name: "燃料（万元）" }],
        }),
      );
    const { drafts: found } = boxed("无");
    expect(found).toHaveLength(1);
    expect(found[0]!.text.split("\n")).toHaveLength(2);
    expect(found[0]!.text).toContain("超3万元");
    expect(found[0]!.edit.expected).toBe("无");
    expect(boxed("肉价上涨，下年按均价测算")).toMatchObject({
      drafts: [],
      skipped: [{ why: expect.any(String) }],
    });
  });

  it("states computed facts and leaves the cause to the clerk", () => {
    const [draft] = drafts(selfEvaluation({ indicators: [food] })).drafts;
    expect(draft!.text).toContain("完成83万元，目标上限80万元，超3万元（3.75%）");
    expect(draft!.text).toMatch(/【原因】〔请填写/);
    expect(draft!.text).toMatch(/【措施】〔请填写/);
    expect(draft!.edit).toMatchObject({ expected: "/", next: { value: draft!.text } });
  });

  it("measures a slow indicator against the time passed", () => {
    const [draft] = drafts(monitoring({ indicators: [saving] })).drafts;
    expect(draft!.text).toContain("截至2020年7月31日");
    expect(draft!.text).toContain("完成率19.83%，为序时进度58.33%的34%");
    expect(draft!.text).toContain("预计年底完成100%");
  });

  it("quotes a sentence on the same topic word for word, and says what contradicts it", () => {
    const sentence = "公共机构节能工作均安排在下半年度，上半年尚未开展";
    const [draft] = drafts(monitoring({ indicators: [saving] }), prose(`${sentence}。食堂按月结算。`)).drafts;
    expect(draft!.text).toContain(`“${sentence}”（与完成值19.83%不一致，请先核对）`);
    expect(draft!.text).not.toContain("食堂");
  });

  it("gives both of two contradicting sentences and asks which one holds", () => {
    const both = prose("节能改造因合同约定下半年付款", "节能改造因施工单位未及时开票而未付");
    const [draft] = drafts(monitoring({ indicators: [saving] }), both).drafts;
    expect(draft!.text).toContain("下半年付款");
    expect(draft!.text).toContain("未及时开票");
    expect(draft!.text).toContain("请核对后保留一种");
  });

  it("keeps what someone wrote, unless told otherwise", () => {
    const form = selfEvaluation({ indicators: [{ ...food, reason: "猪肉价格上涨" }] });
    expect(drafts(form).drafts).toEqual([]);
    expect(drafts(form).skipped).toHaveLength(1);
    expect(drafts(form, [], { overwrite: true }).drafts).toHaveLength(1);
  });

  it("drafts nothing for a row in order, nor for one whose value itself is in doubt", () => {
    expect(drafts(selfEvaluation({ indicators: [{ ...food, actual: 80 }] })).drafts).toEqual([]);
    const form = selfEvaluation({ indicators: [food] });
    const doubt: Finding = {
      rule: "IND-20",
      severity: "error",
      message: "",
      at: [form.indicators[0]!.actual!.cell.at],
      arithmetic: null,
      fix: null,
    };
    expect(drafts(form, [], {}, [doubt]).drafts).toEqual([]);
  });

  it.each<[string, Partial<IndicatorInput>, string]>([
    [
      "percentages by points",
      { name: "抽检合格率", target: "100%", actual: "99%" },
      "完成99%，年度目标100%，差1个百分点。",
    ],
    [
      "a fraction in a column of percent",
      { name: "完好率", target: "≥98%", actual: 0.885 },
      "完成88.5%，年度目标≥98%，差9.5个百分点。",
    ],
    [
      "the unit that the target is written in",
      { level2: "成本指标", name: "每公里成本", target: "≤3.81万元/公里", actual: "4.82万元/公里" },
      "完成4.82万元/公里，目标上限3.81万元/公里，超1.01万元/公里（26.51%）。",
    ],
    [
      "permille",
      { level2: "成本指标", name: "森林火灾受害率", target: "≤0.9‰", actual: "1.1‰" },
      "超0.2个千分点。",
    ],
    [
      "words as words",
      { name: "项目按期完工", target: "2023年12月底前", actual: "未完成" },
      "实际为“未完成”，年度目标为“2023年12月底前”",
    ],
    [
      "points lost",
      { name: "制度健全性", target: "健全", actual: "健全", weight: 10, score: 9 },
      "年度目标为“健全”，分值10分，得分9分。",
    ],
    [
      "points lost in spite of the target",
      { name: "达标率", target: "=95%", actual: "98%", weight: 10, score: 9 },
      "完成98%，年度目标95%，超3个百分点，分值10分，得分9分。",
    ],
    [
      "a value left out",
      { name: "制度健全性", target: "健全", actual: "", weight: 10, score: 9 },
      "实际没有填写，",
    ],
  ])("tells %s", (_, given, facts) => {
    const form = selfEvaluation({
      indicators: [{ level2: "质量指标", reason: "", ...given } as IndicatorInput],
    });
    expect(drafts(form).drafts[0]!.text).toContain(facts);
  });

  it("asks to look at the unit first where 6120公斤 stands beside 12000吨", () => {
    const form = monitoring({
      indicators: [{ ...saving, name: "垃圾清运量", target: "12000吨", actual: "6120公斤" }],
    });
    expect(drafts(form)).toMatchObject({ drafts: [], skipped: [{ why: expect.stringContaining("单位") }] });
  });

  it("holds a standard of quality against its target, not against the months so far", () => {
    const form = monitoring({
      indicators: [{ level2: "质量指标", name: "修复合格率", target: "100%", actual: "85%", reason: "" }],
    });
    expect(drafts(form).drafts[0]!.text).toContain("完成85%，年度目标100%，差15个百分点。");
  });

  it("tells no share of the time passed where nothing is spent", () => {
    const [draft] = drafts(ledger({ rows: [{ initial: 56.5, executed: 0, reason: "" }] })).drafts;
    expect(draft!.text).toContain("执行率0%，序时进度58.33%。");
  });

  it("asks for the cause within the categories that the clerk has chosen", () => {
    const [draft] = drafts(
      monitoring({ indicators: [{ ...saving, categories: { 经费保障: "√", 制度保障: "√", 其他: "" } }] }),
    ).drafts;
    expect(draft!.text).toContain("〔请填写：经费保障、制度保障方面的具体原因");
  });

  it("quotes what the row itself says of the cause, whatever words it uses, before what is written around it", () => {
    const remark = "供应商换证，采购推迟到9月";
    const around = prose("节能改造因合同约定下半年付款");
    const [draft] = drafts(monitoring({ indicators: [{ ...saving, remark }] }), around).drafts;
    expect(draft!.text).toMatch(
      /【原因】本行备注（[A-Z]+\d+）写明：“供应商换证，采购推迟到9月”。〔请核对后补充〕/,
    );
    expect(draft!.text).not.toContain("下半年付款");
  });

  it.each(["按月检查，正常", "未完成", "已完成2批"])("takes %p in the row for no cause", (remark) => {
    const [draft] = drafts(monitoring({ indicators: [{ ...saving, remark }] })).drafts;
    expect(draft!.text).toContain("【原因】〔请填写");
  });

  it.each([
    ["接待读者63.4万人次", false],
    ["按因素法分配接待读者的经费", false],
    ["接待读者的场馆闭馆改造，待年底恢复开放", true],
  ])("takes a cause only for words that give one: %s", (sentence, isQuoted) => {
    const visitors = { level2: "数量指标", name: "接待读者人次", target: "≥60万人次", actual: "53万人次" };
    const form = selfEvaluation({ indicators: [{ ...visitors, reason: "" }], goals: { actual: sentence } });
    expect(drafts(form).drafts[0]!.text.includes("写明")).toBe(isQuoted);
  });

  it("says of points lost below a limit that the value is lower, not that it lacks something", () => {
    const form = selfEvaluation({ indicators: [{ ...food, actual: 75, score: 5 }] });
    expect(drafts(form).drafts[0]!.text).toContain("目标上限80万元，低5万元");
  });

  it.each(["≤80万元", "<=80万元", "不超过80万元"])("gives a limit without its sign: %s", (target) => {
    const form = selfEvaluation({ indicators: [{ ...food, name: "副食品消耗", target, actual: "83万元" }] });
    expect(drafts(form).drafts[0]!.text).toContain("目标上限80万元，超3万元");
  });

  it("quotes the progress told in a ledger's row as one account", () => {
    const progress = "因设计变更，招标推迟至8月；工程款尚未支付。其余正常。";
    const [draft] = drafts(
      ledger({ rows: [{ adjusted: 361.14, executed: 79.45, rate: "22%", reason: "", progress }] }),
    ).drafts;
    expect(draft!.text).toMatch(/本行完成情况（\w+）写明：“因设计变更，招标推迟至8月；工程款尚未支付”。/);
  });

  it("puts the measures into their own column, and leaves those alone that are written", () => {
    const [reason, measures] = drafts(
      monitoring({
        indicators: [
          { ...saving, measures: "" },
          { ...saving, measures: "由总务科督办" },
        ],
      }),
    ).drafts;
    expect(reason!.text).not.toContain("【措施】");
    expect(measures).toMatchObject({
      indicator: "完成公共机构节能改造（改进措施）",
      text: "〔请填写：责任科室〕于〔完成时间〕前〔具体动作〕，预计年底完成100%。",
    });
  });

  it("asks for the measures also where only the reason is written", () => {
    const { drafts: found, skipped } = drafts(
      monitoring({ indicators: [{ ...saving, reason: "设备到货晚于合同约定的时间", measures: "" }] }),
    );
    expect(found.map(({ indicator }) => indicator)).toEqual(["完成公共机构节能改造（改进措施）"]);
    expect(skipped).toHaveLength(1);
  });

  it("writes one draft into a cell that rows share by a merge", () => {
    const form = monitoring({ indicators: [saving, { ...saving, name: "检修次数" }] });
    const [first, second] = form.indicators;
    const merged = { ...form, indicators: [first!, { ...second!, reason: first!.reason }] };
    const { drafts: found } = drafts(merged);
    expect(found).toHaveLength(1);
    expect(found[0]!.text.split("\n").map((line) => line.split("：")[0])).toEqual([
      "完成公共机构节能改造",
      "检修次数",
    ]);
    expect(found[0]!.because).toBe("2项指标要说明原因");
  });

  it("drafts for the slow project of a ledger from its money", () => {
    const [draft] = drafts(
      ledger({ rows: [{ adjusted: 361.14, executed: 79.45, rate: "22%", reason: "" }] }),
    ).drafts;
    expect(draft!.text).toContain("执行79.45万元");
    expect(draft!.text).toContain("执行率22%，为序时进度58.33%的38%");
  });
});
