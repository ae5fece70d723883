import { scr07 } from "../../../src/rules/scores/scr-07-qualitative-band";
import { testRule } from "../../support/rule-tester";
import { scored } from "./scr-forms";

const words = (actual: string, score: number) =>
  scored({ name: "就餐条件", level2: "社会效益指标", target: "显著提高", actual, weight: 10, score });

const dated = (actual: string, score: number) =>
  scored({ name: "项目按期完工", level2: "时效指标", target: "2020年12月底前", actual, weight: 10, score });

testRule(scr07, {
  accepts: [
    { name: "reached, full marks", form: words("达成年度指标", 10) },
    { name: "reached, the lower limit", form: words("达成年度指标", 8) },
    { name: "partly", form: words("部分达成年度指标", 7) },
    { name: "words that say nothing", form: words("良好的态势", 3) },
    { name: "mostly reached is the first band of some forms", form: words("基本达成", 9) },
    { name: "a date kept in other words", form: dated("按期完成", 10) },
    { name: "a date missed, few points", form: dated("未完成", 4) },
    { name: "figures", form: scored({ score: 10 }) },
  ],
  rejects: [
    {
      name: "partly, full marks",
      form: words("部分达成年度指标", 10),
      problems: [{ message: "得分10分是分值的100%，应在60%至80%之间", severity: "warning" }],
    },
    { name: "missed, most of the points", form: words("未达成年度指标且效果较差", 7), problems: ["0%至60%"] },
    {
      name: "a date missed, full marks",
      form: dated("未完成", 10),
      problems: ["属“未达成”，得分10分是分值的100%"],
    },
    { name: "reached, few points", form: words("达成年度指标", 6), problems: ["80%至100%"] },
  ],
});
