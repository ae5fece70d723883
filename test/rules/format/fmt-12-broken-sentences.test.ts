import { fmt12 } from "../../../src/rules/format/fmt-12-broken-sentences";
import { monitoring, prose, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const told = (text: string) => ({ forms: [monitoring()], prose: prose(text) });

testRule(fmt12, {
  accepts: [
    { name: "ends with a full stop", workbook: told("及时公开相关资金的使用情况。") },
    { name: "ends without any mark", form: selfEvaluation({ goals: { actual: "保障职工用餐和会务服务" } }) },
    { name: "a list item ends with a semicolon", workbook: told("保障职工用餐和会务服务；") },
    { name: "a short label", form: selfEvaluation({ goals: { actual: "其中，" } }) },
    { name: "whole words before a mark", workbook: told("严格按照预算进行项目支出，预算执行率较高。") },
  ],
  rejects: [
    {
      name: "ends with a comma",
      workbook: told("并按上级要求及时公开相关资金的使用情况，"),
      problems: [{ message: "comma", severity: "info", fix: null }],
    },
    {
      name: "a word cut short",
      form: selfEvaluation({ goals: { actual: "严格按照年初预算进行项目支，并加强监督" } }),
      problems: [{ message: "cut", fix: "needs-confirmation" }],
      fixed: ["严格按照年初预算进行项目支出，并加强监督"],
    },
  ],
});
