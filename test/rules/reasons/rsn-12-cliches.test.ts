import { rsn12 } from "../../../src/rules/reasons/rsn-12-cliches";
import { form } from "../../support/builders";
import { testRule } from "../../support/rule-tester";
import { slow } from "./rsn-forms";

const feedback = (problems: string) => form("evaluation-feedback", { fields: { problems } });

testRule(rsn12, {
  accepts: [
    { name: "a real reason", form: slow({ reason: "6月未按合同组织验收，尾款12万元延至8月支付" }) },
    {
      name: "a cliché beside a real reason",
      form: slow({ reason: "管理不到位，6月未按合同组织锅炉房设备验收" }),
    },
    {
      name: "figures in the sentence",
      form: feedback("主要原因是重视程度不够、管理不到位，3笔共12万元未及时入账。"),
    },
  ],
  rejects: [
    {
      name: "clichés only",
      form: slow({ reason: "重视程度不够，管理不到位" }),
      problems: [{ message: "cliche", severity: "info" }],
    },
    {
      name: "in a long text",
      form: feedback("上述问题产生的主要原因是对预算管理重视程度不够，资金管理不到位。"),
      problems: ["paragraph"],
    },
  ],
});
