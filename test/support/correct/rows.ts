/** Indicators of a form under the levels of its scheme, with weights that make up the profile's. */
import type { Profile } from "../../../src/profile/profile";
import type { Random } from "../layouts/random";
import { cost, ecological, economic, lasting, satisfaction, social } from "./effects";
import { parts } from "./figures";
import type { Made, Row, Setting } from "./indicator";
import { quality, quantity, timeliness } from "./outputs";

type Maker = (setting: Setting) => Made;
type Level = readonly [level1: string, level2: string, make: Maker, always: boolean];

const OUTPUTS: readonly Level[] = [
  ["产出指标", "数量指标", quantity, true],
  ["产出指标", "质量指标", quality, true],
  ["产出指标", "时效指标", timeliness, true],
];
const COST: Level = ["产出指标", "成本指标", cost, true];
const EFFECTS: readonly Level[] = [
  ["效益指标", "经济效益指标", economic, false],
  ["效益指标", "社会效益指标", social, true],
  ["效益指标", "生态效益指标", ecological, false],
  ["效益指标", "可持续影响指标", lasting, false],
];
const SATISFACTION: Level = ["满意度指标", "服务对象满意度指标", satisfaction, true];

/** One of the profile's sets of weights, and the levels that go with it. */
export interface Scheme {
  readonly weights: Readonly<Record<string, number>>;
  readonly levels: readonly Level[];
}

export interface SchemeWishes {
  /** 成本指标 as a level of its own; at random when absent. */
  readonly costLevel?: boolean;
  /** 满意度指标 is a level of its own on this form. */
  readonly satisfactionLevel?: boolean;
}

export function schemeOf(random: Random, { scoring }: Profile, wishes: SchemeWishes): Scheme {
  const { costLevel = random.chance(0.5), satisfactionLevel = false } = wishes;
  const offered = scoring.levelWeights.filter((set) => !satisfactionLevel || "满意度指标" in set);
  const sets = offered.filter((set) => "成本指标" in set === costLevel);
  const weights = random.pick(sets.length > 0 ? sets : offered);
  const costs: readonly Level[] =
    "成本指标" in weights
      ? [
          ["成本指标", "经济成本指标", cost, true],
          ["成本指标", "社会成本指标", () => ({ ...social0, name: "项目实施对公众出行的影响" }), false],
        ]
      : [];
  const last: Level =
    "满意度指标" in weights
      ? SATISFACTION
      : ["效益指标", ...(SATISFACTION.slice(1) as [string, Maker, boolean])];
  return {
    weights,
    levels: [...costs, ...OUTPUTS, ...(costs.length > 0 ? EFFECTS.slice(0, 3) : [COST, ...EFFECTS]), last],
  };
}

const social0: Omit<Made, "name"> = { measure: null, target: "可控", actual: "可控", forecast: "可控" };

/** Rows level by level; no two of a name. */
export function rowsOf(setting: Setting, { weights, levels }: Scheme): readonly Row[] {
  const { random } = setting;
  const names = new Set<string>();
  const bare = levels
    .filter(([, , , always]) => always || random.chance(0.6))
    .flatMap(([level1, level2, make]) =>
      Array.from({ length: random.pick([1, 1, 2, 3]) }, () => ({ level1, level2, ...make(setting) })).filter(
        ({ name }) => isNew(names, name),
      ),
    );
  return Object.entries(weights)
    .flatMap(([level, points]) => {
      const own = bare.filter(({ level1 }) => level1 === level);
      const shares = sharesOf(random, points, own.length);
      return own.map((row, index): Row => {
        const weight = shares[index]! * 100;
        return { ...row, weight, score: row.points?.(weight) ?? weight };
      });
    })
    .sort((a, b) => order(levels, a) - order(levels, b));
}

function isNew(names: Set<string>, name: string): boolean {
  const key = name.replace(/[（(].*$/, "");
  return !names.has(key) && names.add(key) !== undefined;
}

function order(levels: readonly Level[], { level1, level2 }: Row): number {
  return levels.findIndex(([one, two]) => one === level1 && two === level2);
}

/** Whole points, or halves where there are more rows than points. */
function sharesOf(random: Random, points: number, count: number): number[] {
  return count > points
    ? parts(random, points * 2, count).map((share) => share / 2)
    : parts(random, points, count);
}
