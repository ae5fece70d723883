/** 成本, 效益 and 满意度 indicators. */
import { digitsOf, quotient } from "./figures";
import { measured, shortfall, worded, type Made, type Setting } from "./indicator";
import type { Measure, Sign } from "./values";

/** Costs of the whole project are what the funds say; its prices stand for themselves. */
export function cost(setting: Setting): Made {
  const { random, subject, total, style, kind } = setting;
  const choice = random.pick(["whole", "whole", "price", "over", "words", "plain"]);
  if (choice === "words") return worded(`${subject}成本控制`, "控制在预算内");
  if (choice === "whole" || (choice === "over" && kind === "monitoring"))
    return wholeCost(setting, {
      sign: random.pick<Sign>(["≤", "≤", ""]),
      minor: total.base,
      places: style.places,
      unit: style.unit,
    });
  const price = random.int(40, 900);
  const [noun, unit] = random.pick([
    ["保洁人员月均费用", "元/人"],
    ["绿化养护单位成本", "元/平方米"],
    ["培训人均标准", "元/人·天"],
  ] as const);
  const measure: Measure = { sign: "≤", minor: price, places: 0, unit };
  if (choice !== "over") {
    const actual = random.int(quotient(price * 80, 100), price);
    return measured(setting, subject + noun, measure, actual, actual);
  }
  const actual = quotient(price * random.int(104, 130), 100);
  const points = (weight: number): number =>
    setting.profile.scoring.reverse === "ratio"
      ? quotient(weight * price, actual)
      : quotient(weight * (2 * price - actual), price);
  return measured(setting, subject + noun, measure, actual, actual, { points, shortfall: shortfall(random) });
}

function wholeCost(setting: Setting, measure: Measure): Made {
  const { random, subject, total, style } = setting;
  const digits = (minor: number): string =>
    digitsOf(minor, style.places)
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "");
  const name = random.chance(0.5) ? `${subject}项目总成本（${style.unit}）` : `${subject}项目总成本`;
  if (!name.endsWith("）")) return measured(setting, name, measure, total.executed, total.forecast);
  return {
    name,
    measure: { ...measure, unit: "" },
    target: `${measure.sign}${digits(total.base)}`,
    actual: Number(digits(total.executed)),
    forecast: digits(total.forecast),
    figures: { actual: total.executed, forecast: total.forecast },
  };
}

export function economic(setting: Setting): Made {
  const { random, subject } = setting;
  if (random.chance(0.3)) return worded(`${subject}节约行政运行支出`, "有所节约", "有所节约");
  return growing(
    setting,
    random.pick([
      ["带动就业人数", "人"],
      ["盘活闲置资产", "处"],
      ["服务企业数量", "家"],
    ] as const),
  );
}

export function social(setting: Setting): Made {
  const { random, subject, kind } = setting;
  switch (random.pick(["words", "words", "partly", "growing", "complaints"])) {
    case "growing":
      return growing(
        setting,
        random.pick([
          ["受益群众人数", "人"],
          ["媒体宣传报道", "篇"],
          ["服务群众人次", "万人次"],
        ] as const),
      );
    case "complaints": {
      const limit = random.int(1, 5);
      return measured(
        setting,
        `${subject}有效投诉次数`,
        { sign: "≤", minor: limit, places: 0, unit: random.pick(["次", "起"]) },
        0,
        random.int(0, limit),
      );
    }
    case "partly":
      if (kind === "selfEvaluation") return partly(setting);
      return worded(`${subject}公众知晓度`, "有所提升");
    default: {
      const text = random.pick(["显著提高", "明显改善", "有效保障", "提升", "有所提高"]);
      const reached = random.pick([text, "达成预期指标", "达成年度指标"]);
      return worded(`${subject}服务保障能力`, text, reached, text);
    }
  }
}

/** Words in the middle band of the profile: points of the band's middle, with a reason. */
function partly({ random, subject, profile }: Setting): Made {
  const { achieved, partly: from } = profile.scoring.qualitative;
  return {
    ...worded(`${subject}长效服务水平`, "明显提升", "部分达成年度指标并具有一定效果"),
    points: (weight) => quotient(weight * (achieved + from), 200),
    shortfall: shortfall(random),
  };
}

export function ecological(setting: Setting): Made {
  const { random, subject } = setting;
  if (random.chance(0.4)) return worded(`${subject}周边环境质量`, random.pick(["有所改善", "良好"]));
  if (random.chance(0.5)) return growing(setting, ["节水量", "吨"]);
  return measured(
    setting,
    `${subject}污水达标排放率`,
    { sign: random.pick(["≥", ""]), minor: 95, places: 0, unit: "%" },
    98,
    98,
  );
}

export function lasting(setting: Setting): Made {
  const { random, subject } = setting;
  if (random.chance(0.5))
    return worded(`${subject}长效管理机制`, random.pick(["健全", "建立健全", "长期", "持续完善"]));
  const years = random.int(3, 20);
  return measured(
    setting,
    `${subject}设施正常使用年限`,
    { sign: random.pick(["≥", ""]), minor: years, places: 0, unit: "年" },
    years,
    years,
  );
}

export function satisfaction(setting: Setting): Made {
  const { random, subject, kind } = setting;
  const name = subject + random.pick(["干部职工满意度", "服务对象满意度", "受益群众满意率", "用户满意度"]);
  const minor = random.int(80, 95) * 10;
  const measure: Measure = { sign: random.pick(["≥", "≥", "≥", ""]), minor, places: 1, unit: "%" };
  const actual = Math.min(1000, minor + random.int(0, 60));
  const made = measured(setting, name, measure, actual, actual);
  if (kind !== "monitoring" || random.chance(0.85)) return made;
  const { measure: kept, target, forecast } = made;
  return { name, measure: kept, target, forecast, actual: random.pick(["年底开展问卷调查", "尚未开展调查"]) };
}

function growing(setting: Setting, [noun, unit]: readonly [string, string]): Made {
  const { random, months, kind, subject } = setting;
  const whole = random.int(12, 600);
  const actual = kind === "monitoring" ? Math.ceil((whole * months * random.int(90, 110)) / 1200) : whole;
  return measured(
    setting,
    `${subject}${noun}`,
    { sign: random.pick(["≥", "≥", ""]), minor: whole, places: 0, unit },
    Math.min(whole, actual),
    whole,
  );
}
