/** A monitoring form with one row; what is not told is right. */
import type { IndicatorInput } from "../../support/builders";
import { monitoring, selfEvaluation } from "../../support/builders";

type Row = Partial<IndicatorInput>;

/** 节能改造 at 19.83% in July: far behind time. */
export function slow(row: Row = {}) {
  return monitoring({
    indicators: [
      {
        level1: "产出指标",
        level2: "数量指标",
        name: "完成公共机构节能改造",
        target: "100%",
        actual: "19.83%",
        forecast: "100%",
        ...row,
      },
    ],
  });
}

/** The same row, on time. */
export function onTime(row: Row = {}) {
  return slow({ actual: "100%", ...row });
}

/** 副食品 83 of at most 80 万元, points taken. */
export function overrun(row: Row = {}) {
  return selfEvaluation({
    indicators: [
      {
        level1: "产出指标",
        level2: "成本指标",
        name: "副食品消耗（万元）",
        target: 80,
        actual: 83,
        asksMeasures: true,
        ...row,
      },
    ],
  });
}

/** The same row within its limit. */
export function within(row: Row = {}) {
  return overrun({ actual: 80, ...row });
}

/** 副食品 beyond its limit on a form without a column for reasons, but with boxes at the foot. */
export function boxed(fields: Readonly<Record<string, string>>, row: Row = {}) {
  const { indicators } = overrun(row);
  return { ...selfEvaluation({ fields }), indicators };
}
