/** 绩效目标申报表、批复表: targets and the money asked for, before anything is done. No national form is complete in it. */
import type { ProjectFormDefinition } from "../definition";

export const goalPlan: ProjectFormDefinition = {
  id: "goal-plan",
  kind: "goal-plan",
  title: {
    text: "项目支出绩效目标申报表",
    pattern:
      /目标.{0,8}(申报|申请|批复|审核|审批|审定|备案|下达|填报|设定|调整)|绩效目标(及指标|完成)?(表|情况表|汇总表)|(项目|预算|资金|政策)(申报|批复)表|目标表/,
  },
  evidence: [],
  // Nothing is asked for: each region has its own layout.
  expected: { funds: [], indicators: [], fields: [], total: false },
  wholeYear: true,
};
