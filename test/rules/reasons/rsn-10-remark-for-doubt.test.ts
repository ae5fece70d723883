import { rsn10 } from "../../../src/rules/reasons/rsn-10-remark-for-doubt";
import { testRule } from "../../support/rule-tester";
import { slow } from "./rsn-forms";

testRule(rsn10, {
  accepts: [
    { name: "certain", form: slow({ likelihood: "确定能", remark: "" }) },
    {
      name: "doubtful, explained",
      form: slow({ likelihood: "有可能", remark: "原因：设备到货晚；拟采取措施：增派人手" }),
    },
    {
      name: "no remark column, explained",
      form: slow({ likelihood: "有可能", reason: "设备到货晚于合同约定两个月" }),
    },
    { name: "nothing chosen is RSN-09's", form: slow({ likelihood: "", remark: "" }) },
  ],
  rejects: [
    {
      name: "doubtful, no remark",
      form: slow({ likelihood: { 确定能: "", 有可能: "√", 完全不可能: "" }, remark: "" }),
      problems: [{ message: "remark", severity: "error" }],
    },
    {
      name: "impossible, a slash",
      form: slow({ likelihood: "完全不可能", remark: "/" }),
      problems: ["remark"],
    },
    {
      name: "no remark column, no reason",
      form: slow({ likelihood: "有可能", reason: "" }),
      problems: ["explanation"],
    },
  ],
});
