import { str04 } from "../../../src/rules/structure/str-04-levels";
import { form, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const row = (level1: string, level2: string) => ({
  level1,
  level2,
  name: "保障日常用品开支",
  target: "100%",
});

testRule(str04, {
  accepts: [
    {
      name: "the usual levels",
      form: monitoring({
        indicators: [
          row("产出指标", "数量指标"),
          row("产出指标（50分）", "成本指标"),
          row("成本指标", "经济成本指标"),
          row("效益指标", "可持续影响指标"),
          row("满意度指标", "服务对象满意度指标"),
        ],
      }),
    },
    {
      name: "satisfaction among the benefits",
      form: monitoring({ indicators: [row("效益指标", "服务对象满意度指标")] }),
    },
    {
      name: "satisfaction as a level of a framework of its own",
      form: monitoring({
        indicators: [row("履职效能", "重点工作"), row("服务对象满意度", "满意度")],
      }),
    },
    { name: "unknown labels", form: monitoring({ indicators: [row("过程", "资金管理")] }) },
    {
      name: "the same place in both tables",
      workbook: [
        form("indicator-table", { indicators: [row("产出指标", "质量指标")] }),
        monitoring({ indicators: [row("产出指标", "质量指标")] }),
      ],
    },
  ],
  rejects: [
    {
      name: "a second-level label in the first level",
      form: monitoring({ indicators: [row("社会效益指标", "社会效益指标")] }),
      problems: [{ message: "应为“效益指标”", severity: "warning" }],
    },
    {
      name: "under the wrong first level",
      form: monitoring({ indicators: [row("效益指标", "数量指标")] }),
      problems: ["应归入“产出指标”"],
    },
    {
      name: "in two places in two tables",
      workbook: [
        form("indicator-table", { indicators: [row("产出指标", "质量指标")] }),
        monitoring({ indicators: [row("产出指标", "数量指标")] }),
      ],
      problems: [{ message: "moved", severity: "info" }],
    },
  ],
});
