/** The published worksheets: what must be said about them, and what must not. */
import { recompute } from "../../src/engine/recompute";
import { review, type Review } from "../../src/engine/review";
import { a1 } from "../../src/model/address";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import type { Finding } from "../../src/model/finding";
import type { SheetDraft } from "../../src/model/sheet-draft";
import { nationalProfile } from "../../src/profile/profile";
import { judge, timeProgress } from "../../src/rules/judgement";
import { samples } from "../../src/tools/samples";

function reviewed(drafts: readonly SheetDraft[]): Review {
  return review(workbookOfDrafts(drafts), nationalProfile);
}

const said = (one: Review, sheet: string, rule: string, ...cells: string[]) =>
  one.findings.filter(
    (finding) =>
      finding.rule === rule &&
      finding.at[0]!.sheet === sheet &&
      (cells.length === 0 || cells.every((cell) => finding.at.some((at) => a1(at) === cell))),
  );
const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map((finding) => finding.rule))];

describe("后勤保障项目监控表", () => {
  const one = reviewed(samples["后勤保障项目监控表.xlsx"]!());
  const form = one.forms.find((each) => each.kind === "monitoring")!;
  const named = (name: string) => form.indicators.find((each) => each.name.value?.includes(name))!;
  const inRowOf = (name: string) => {
    const { row } = named(name).name.cell.at;
    return one.findings.filter((finding) => finding.at.some((at) => at.sheet === "监控表" && at.row === row));
  };

  it("runs without a crashed rule", () => {
    expect(one.ruleFailures).toEqual([]);
  });

  it("confirms 58.85% against the year's initial budget, and raises no alarm about its pace", () => {
    const { confirmed, explained } = recompute(one, nationalProfile);
    expect(confirmed.map(({ why }) => why)).toContain("577.5 ÷ 981.26（年初预算数）= 58.85%");
    expect(explained).toEqual([]);
    expect(timeProgress(form)!.percent.toFixed(2)).toBe("58.33");
    expect(said(one, "监控表", "FND-01")).toEqual([]);
    for (const rule of ["PRG-01", "PRG-02"]) expect(said(one, "监控表", rule)).toEqual([]);
  });

  it("sees through 成本节约率 41.15% and its target ≤±5%", () => {
    const saving = named("成本节约率");
    expect(said(one, "监控表", "IND-20", a1(saving.actual!.cell.at))[0]!.severity).toBe("error");
    expect(said(one, "监控表", "FMT-11", a1(saving.target!.cell.at))).toHaveLength(1);
    expect(saving.target!.value!.range!.map(String)).toEqual(["-5", "5"]);
    expect(said(one, "监控表", "IND-07", a1(saving.actual!.cell.at))).toHaveLength(1);
  });

  it("asks for the missing reasons and likelihoods", () => {
    expect(rulesOf(inRowOf("完成公共机构节能改造"))).toContain("RSN-01");
    expect(said(one, "监控表", "RSN-09")).not.toEqual([]);
  });

  it("takes 租金延误率 0%/0% as met and says nothing alarming about it", () => {
    expect(judge(named("租金延误率"), nationalProfile).met).toBe(true);
    const alarming = inRowOf("租金延误率").filter(
      ({ severity, at }) => severity !== "info" && at.length === 1,
    );
    expect(alarming).toEqual([]);
  });

  it("finds the other known flaws of the form", () => {
    expect(rulesOf(inRowOf("完成白蚁防治工作"))).toEqual(expect.arrayContaining(["IND-15"]));
    expect(rulesOf(inRowOf("完成公共机构节能改造"))).toEqual(expect.arrayContaining(["PRG-03"]));
    expect(rulesOf(inRowOf("树木危害株率"))).toContain("IND-09");
    expect(rulesOf(inRowOf("节能改造达标率"))).toContain("IND-03");
  });
});

describe("后勤服务中心自评表", () => {
  const one = reviewed(samples["后勤服务中心自评表.xlsx"]!());

  it("recognises eight forms, without a crashed rule", () => {
    expect(one.forms.map((form) => form.kind)).toEqual(Array(8).fill("self-evaluation"));
    expect(one.ruleFailures).toEqual([]);
  });

  it("reports 副食品 83 > 80 with full marks, and the right score", () => {
    const [finding] = said(one, "机关餐厅", "SCR-05", "H17");
    expect(finding!.severity).toBe("error");
    expect(finding!.message).toContain("9.63");
    expect(said(one, "机关餐厅", "IND-06")).not.toEqual([]);
    expect(said(one, "机关餐厅", "RSN-02", "I17")).toHaveLength(1);
  });

  it("reads 90%% as 90% and reports it", () => {
    const form = one.forms[7]!;
    const doubled = form.indicators.find((each) => each.target?.cell.text === "90%%")!;
    expect(doubled.target!.value).toMatchObject({ kind: "percent", operator: null });
    expect(doubled.target!.value!.number!.toString()).toBe("90");
    expect(judge(doubled, nationalProfile).met).toBe(true);
    expect(said(one, "政务中心", "FMT-03")).not.toEqual([]);
  });

  it("reports the four unclosed brackets and the mixed one", () => {
    expect(one.findings.filter(({ rule }) => rule === "FMT-01")).toHaveLength(4);
    expect(one.findings.filter(({ rule }) => rule === "FMT-02")).toHaveLength(1);
  });

  it("confirms weights and totals silently", () => {
    expect(one.findings.filter(({ rule }) => /^SCR-0[124]$/.test(rule))).toEqual([]);
    expect(
      rulesOf(one.findings.filter(({ rule, at }) => rule === "SCR-03" && at[0]!.sheet !== "机关餐厅")),
    ).toEqual([]);
    expect(one.findings.filter(({ rule }) => /^FND-0[1235]$/.test(rule))).toEqual([]);
  });
});

describe("项目绩效监控台账", () => {
  const one = reviewed(samples["项目绩效监控台账.xlsx"]!());

  it("finds every planted mistake and nothing in the sound rows", () => {
    expect(one.ruleFailures).toEqual([]);
    const rows = new Set(one.findings.map((finding) => finding.at[0]!.row - 3));
    const flawed = [6, 13, 20, 27, 34, 41, 48, 55];
    expect([...rows].sort((a, b) => a - b)).toEqual(flawed);
  });
});
