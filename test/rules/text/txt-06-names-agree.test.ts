import { txt06 } from "../../../src/rules/text/txt-06-names-agree";
import { dataTable, form, monitoring, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const pair = (one: string, other: string) => [
  form("indicator-table", { indicators: [{ name: one, target: "100%" }] }),
  monitoring({ indicators: [{ name: other, target: "100%" }] }),
];
const tracking = (...rows: [string, string][]) =>
  form("tracking", {
    tables: [
      dataTable(
        "tracking",
        { level4: "四级指标", explanation: "指标解释" },
        rows.map(([level4, explanation]) => ({ level4, explanation })),
      ),
    ],
  });
const contract = (name: string) =>
  selfEvaluation({
    goals: { actual: "已完成5项劳务合同签订，8项制度制定。" },
    indicators: [{ name, target: 5, actual: 5 }],
  });

testRule(txt06.rule, {
  accepts: [
    { name: "the same name", workbook: pair("物业管理达评分标准95分以上", "物业管理达评分标准 95 分以上") },
    {
      name: "names that differ by their number",
      workbook: pair("办公大楼1号楼维修面积", "办公大楼2号楼维修面积"),
    },
    { name: "short names", workbook: pair("用水量", "用电量") },
    {
      name: "a reference that fits",
      form: tracking(
        ["B131 是否已制定业务管理制度；", "评价机构应检查。"],
        ["B132 是否有效执行；", "针对 B131 建立的各项制度，判断是否执行。"],
      ),
    },
    { name: "the same contract", form: contract("签订劳务合同（项）") },
    {
      name: "one firm",
      workbook: {
        forms: [monitoring()],
        prose: prose("由上海久信会计师事务所评价，", "上海久信会计师事务所出具报告。"),
      },
    },
  ],
  rejects: [
    {
      name: "a slip in a name",
      workbook: pair("物业管理达评分标准95分以上", "物业管理达评估标准95分以上"),
      problems: [{ message: "indicator", severity: "info" }],
    },
    {
      name: "a firm with and without 市",
      workbook: {
        forms: [monitoring()],
        prose: prose(
          "委托上海久信会计师事务所有限公司开展评价。",
          "上海市久信会计师事务所有限公司出具了报告。",
        ),
      },
      problems: ["organisation"],
    },
    {
      name: "a reference that does not fit",
      form: tracking(
        ["B121 项目总的完成进度是否符合方案；", "检查进度。"],
        ["B212 是否有效执行；", "针对 B121 建立的各项制度，判断是否执行。"],
      ),
      problems: ["B212的指标解释引用了B121"],
    },
    {
      name: "论证 and 认证",
      form: tracking(
        ["B211 重大开支评估论证制度；", "检查评估论证制度。"],
        ["B213 重大开支是否经过评估认证；", "检查。"],
      ),
      problems: ["term"],
    },
    { name: "another contract", form: contract("签订物业管理合同（项）"), problems: ["contract"] },
  ],
});
