import { txt05 } from "../../../src/rules/text/txt-05-contradictions";
import { dataTable, form, monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const told = (...lines: string[]) => ({ forms: [monitoring()], prose: prose(...lines) });
const deviation = form("tracking-deviation", {
  sheet: "附件1-4",
  tables: [
    dataTable("tracking-deviation", { reason: "绩效偏差原因描述" }, [
      { reason: "实际完成情况和计划未产生偏差" },
    ]),
  ],
});
const progress = (executedNot: string) =>
  form("tracking-progress", {
    tables: [dataTable("tracking-progress", { executedNot: "未执行" }, [{ executedNot }])],
  });
const conclusion = (problems: string) =>
  form("tracking-conclusion", { sheet: "反馈表", fields: { problems } });

testRule(txt05.rule, {
  accepts: [
    { name: "one judgement", workbook: told("项目立项依据较充分，资金到位及时。") },
    {
      name: "one reason",
      workbook: told("白蚁防治款按合同下半年验收后支付。", "物业公司未及时开具发票，款项未付。"),
    },
    {
      name: "no deviation and no problem",
      workbook: [deviation, conclusion("项目运行正常，各项后勤工作按照计划有序开展。")],
    },
    {
      name: "executed and not ticked otherwise",
      workbook: { forms: [progress("")], prose: prose("各项制度基本上得到了有效执行。") },
    },
  ],
  rejects: [
    {
      name: "well founded and flawed",
      workbook: told("项目立项依据较充分。", "区政府大楼立项依据存在瑕疵。"),
      problems: [{ message: "opposite", severity: "warning" }],
    },
    {
      name: "not due, and due but hindered",
      workbook: told(
        "白蚁防治需到下半年验收合格后才支付合同款项。",
        "白蚁防治中心未及时开具发票，导致未付款。",
      ),
      problems: [{ message: "causes", severity: "error" }],
    },
    {
      name: "no deviation, and a problem",
      workbook: [
        deviation,
        conclusion(
          "缺少过程监管，不利于及时发现日常管理中的问题，影响项目执行效果，应予改进，仅靠年底考核无法监督。".repeat(
            2,
          ),
        ),
      ],
      problems: ["noDeviation"],
    },
    {
      name: "ticked as not executed",
      workbook: { forms: [progress("√")], prose: prose("各项制度基本上得到了有效执行。") },
      problems: ["notExecuted"],
    },
  ],
});
