import { EVALUATION_FORMS } from "../form-kinds";
import { defineRule } from "../rule";

/** «数量指标（20分）» */
const POINTS = /[(（]\s*\d{1,3}(\.\d+)?\s*分\s*[)）]/u;

export const scr12 = defineRule({
  id: "SCR-12",
  title: "自评表要有“分值”列",
  severity: "warning",
  forms: EVALUATION_FORMS,
  messages: { missing: "指标表缺“分值”列，无法判断得分是否超过分值，请补上该列。" },
  why: "没有分值，得分和总分都无从核对。",
  basis: "财预〔2020〕10号附项目支出绩效自评表",
  formula: "指标表有“得分”列而没有“分值”列；分值写在栏目标题或指标名称里的表样不报",
  remedy: "在“得分”列前补“分值”列，合计连同预算执行率为100分。",
  example: { fails: "指标表只有“得分”列", passes: "指标表有“分值”和“得分”两列" },
  *check(form, { problem }) {
    const scored = form.indicators.filter(({ score }) => score !== null);
    const [first] = scored;
    if (!first || form.indicators.some(({ weight }) => weight !== null)) return;
    // «预算执行情况（20分）», «年度绩效目标（80分）»: a layout that gives its points in headings.
    if (form.funds.some(({ weight }) => weight?.inherited)) return;
    if (
      scored.some(({ level1, level2, name }) =>
        [level1, level2, name].some((cell) => POINTS.test(cell?.value ?? "")),
      )
    )
      return;
    yield problem("missing", { at: first.score! });
  },
});
