/** A text says the same to the rules whether it stands in one cell or is pasted one printed line a cell. */
import fc from "fast-check";
import { a1 } from "../../../src/model/address";
import { runRules } from "../../../src/engine/check";
import { nationalProfile } from "../../../src/profile/profile";
import { textRules } from "../../../src/rules/text";
import { outsideBlocks } from "../../../src/rules/text/wrapped-blocks";
import { dataTable, form, monitoring, prose } from "../../support/builders";

const project = monitoring({
  funds: [{ initial: 900, executed: 577.5 }],
  goals: { expected: "", actual: "" },
  indicators: [
    { level2: "数量指标", name: "完成公共机构节能改造", target: "100%", actual: "19.83%" },
    { level2: "数量指标", name: "全年用餐人数（人次）", target: 10000, actual: 10000 },
  ],
});
const usage = form("fund-usage", {
  tables: [
    dataTable("fund-usage", { item: "资金用途", amount: "金额（万元）" }, [
      { item: "物业管理费", amount: 158.53 },
      { item: "办公用房租赁费", amount: 100 },
    ]),
  ],
});

/** Sentences with a mistake each, others in order, in the order of a report. */
const SENTENCES = [
  "上半年区机关事务管理局按照年初批复的绩效目标组织实施后勤保障项目，制度健全，资金及时到位。",
  "截至7月底，项目共支出资金588.5万元，其中物业管理费158.53万元、办公用房租赁费120万元，资金使用符合规定。",
  "公共机构节能改造尚未开展，计划在下半年办公楼屋面防水完工以后统一组织实施；",
  "食堂保障平稳有序，全年用餐人数1000人次，没有发生食品安全事故，职工反映良好。",
  "综上，各项工作进展顺利，本年度绩效目标均已达到预期目标，没有发现资金截留挪用的情况。",
  "但项目资金未能及时足额到位，制度还不健全，下一步将会同财政部门研究解决。",
];
const TEXT = SENTENCES.join("");

function findings(lines: readonly string[]) {
  const workbook = { forms: [project, usage], prose: prose(...lines) };
  const { findings: found, ruleFailures } = runRules(workbook, textRules, nationalProfile);
  expect(ruleFailures).toEqual([]);
  return found;
}

const wrapped = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, "gu"))!;
const said = (lines: readonly string[]) =>
  findings(lines)
    .map(({ rule, message }) => `${rule} ${message}`)
    .sort();

test("the text has mistakes of several kinds", () => {
  const rules = new Set(findings([TEXT]).map(({ rule }) => rule));
  expect([...rules].sort()).toEqual(["TXT-01", "TXT-02", "TXT-03", "TXT-04", "TXT-05"]);
});

test("whatever the width of the lines, the same is said", () => {
  const whole = said([TEXT]);
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 90 }), (width) =>
      expect(said(wrapped(TEXT, width))).toEqual(whole),
    ),
  );
});

test("a finding leads to the cell in which its sentence begins, and names those in which it goes on", () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 90 }), (width) => {
      const sentence = SENTENCES[2]!;
      const from = TEXT.indexOf(sentence);
      const rows = [Math.floor(from / width), Math.floor((from + sentence.length - 1) / width)] as const;
      const finding = findings(wrapped(TEXT, width)).find(({ rule }) => rule === "TXT-03")!;
      const own = finding.at.filter(({ sheet }) => sheet === "说明").map(({ row }) => row);
      expect(own[0]).toBe(rows[0]);
      for (let row = rows[0]; row <= rows[1]; row++) expect(own).toContain(row);
    }),
  );
});

const texts = (...lines: readonly string[]) =>
  outsideBlocks({ forms: [], prose: prose(...lines) }).map(({ text, cell }) => `${a1(cell!.at)} ${text}`);

test.each<[string, readonly string[], readonly string[]]>([
  [
    "headings, which end without a mark",
    ["一、项目概况", "二、绩效目标完成情况", "三、存在的问题和下一步的改进措施"],
    ["A1 一、项目概况", "A2 二、绩效目标完成情况", "A3 三、存在的问题和下一步的改进措施"],
  ],
  [
    "a short line above a long one",
    ["主要做法", "健全机关后勤服务管理制度并严格执行，加强对物业服务企业的日常考核"],
    ["A1 主要做法", "A2 健全机关后勤服务管理制度并严格执行，加强对物业服务企业的日常考核"],
  ],
  [
    "items with numbers of their own",
    ["1.健全机关后勤服务管理制度并严格执行制度规定", "2.加强对物业服务企业的日常考核，按月通报结果"],
    ["A1 1.健全机关后勤服务管理制度并严格执行制度规定", "A2 2.加强对物业服务企业的日常考核，按月通报结果"],
  ],
])("kept apart: %s", (_name, lines, blocks) => {
  expect(texts(...lines)).toEqual(blocks);
});

test("a sentence over three cells is one; what begins behind it belongs to the cell it begins in", () => {
  expect(
    texts(
      "机关后勤服务中心承担机关大院的物业管理和",
      "绿化养护、设备维修等各项服务保障工作，制度健全",
      "，考核严格。资金及时到位，使用规范。",
    ),
  ).toEqual([
    "A1 机关后勤服务中心承担机关大院的物业管理和绿化养护、设备维修等各项服务保障工作，制度健全，考核严格。",
    "A3 资金及时到位，使用规范。",
  ]);
});

test("numbers inside of a paragraph are no headings", () => {
  const lines = [
    "做法如下：",
    "一、健全制度；二、加强考核并按月通报考核的结果；三、规范采购；四、",
    "公开结果，接受职工监督，定期听取意见建议。",
  ];
  expect(said(lines)).toEqual([]);
});
