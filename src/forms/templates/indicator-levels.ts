/** First and second level of the indicators, as the regulations list them. */

type LevelScheme = readonly (readonly [level1: string, level2: readonly string[]])[];

const EFFECTS = ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"];
const SATISFACTION = ["满意度指标", ["服务对象满意度指标"]] as const;

/** 财预〔2020〕10号: costs are a part of the outputs. */
export const costAmongOutputs: LevelScheme = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", EFFECTS],
  SATISFACTION,
];

/** 财预〔2021〕101号: costs are a level of their own. */
export const costOnItsOwn: LevelScheme = [
  ["成本指标", ["经济成本指标", "社会成本指标", "生态环境成本指标"]],
  ["产出指标", ["数量指标", "质量指标", "时效指标"]],
  ["效益指标", EFFECTS.slice(0, 3)],
  SATISFACTION,
];

/** Blank indicators: `rows` for every second level. */
export function blankIndicators(scheme: LevelScheme, rows: number) {
  return scheme.flatMap(([level1, seconds]) =>
    seconds.flatMap((level2) => Array.from({ length: rows }, () => ({ level1, level2, cells: {} }))),
  );
}
