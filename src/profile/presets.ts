/** Presets of authorities. Each names its ground and what of it must still be checked against the original. */
import { nationalProfile, profileSchema, type Profile } from "./profile";

const check = "引用前请核对文件原文。";

/** 财预〔2021〕101号: 成本指标 as a first level. */
const costLevel: Profile = {
  ...nationalProfile,
  id: "national-101",
  name: "国家口径（101号文，成本指标为一级）",
  basis: `财预〔2021〕101号附件2：有成本指标的项目 成本20＋产出40＋效益20＋满意度10，无成本指标的 产出50＋效益30＋满意度10，另10分为预算执行；赋分列次未取得原件，${check}`,
};

const twentyPoints = {
  ...nationalProfile.scoring,
  budgetWeight: 20,
  levelWeights: [{ 产出指标: 40, 效益指标: 30, 满意度指标: 10 }],
};

const hubei: Profile = {
  ...nationalProfile,
  id: "hubei-20",
  name: "湖北（预算执行20分）",
  basis: `湖北省级部门自评系统提示：预算执行20＋产出40＋效益与满意度40，定性档100-80/80-50/50-0；效益与满意度之间的分法各部门不同，${check}`,
  scoring: {
    ...twentyPoints,
    qualitative: { achieved: 80, partly: 50 },
    levelWeights: [
      { 产出指标: 40, 效益指标: 30, 满意度指标: 10 },
      { 产出指标: 40, 效益指标: 40 },
      { 产出指标: 40, 效益指标: 20, 满意度指标: 20 },
    ],
  },
};

const yunnan: Profile = {
  ...nationalProfile,
  id: "yunnan-20",
  name: "云南（预算执行20分）",
  basis: `昆明某区2020年自评表：预算执行20分、绩效目标80分，预算数取调整后财政资金总额（含上年结转）；80分内部的分法只见一例，${check}`,
  denominator: { ...nationalProfile.denominator, selfEvaluation: "adjusted" },
  scoring: twentyPoints,
};

const hebei: Profile = {
  ...nationalProfile,
  id: "hebei-15",
  name: "河北（偏差15%须说明）",
  basis: `河北预算绩效系统参数：偏差超过15%须说明，超额同样按15%提醒；参数来自系统设置，未见文件，${check}`,
  deviation: { ...nationalProfile.deviation, explain: 15, excess: 15 },
  reasonFrom: "yellow",
};

const sichuan: Profile = {
  ...nationalProfile,
  id: "sichuan-2025",
  name: "四川（2025年分段预警）",
  basis: `川财绩〔2025〕10号：1-4月低于25%、1-6月低于40%、1-8月低于60%、1-10月低于80%预警，目标实现与预算执行相差超过10个百分点预警，10个工作日内处置；仅见第三方摘要，${check}`,
  pace: {
    ...nationalProfile.pace,
    fundSteps: [
      { untilMonth: 4, percent: 25 },
      { untilMonth: 6, percent: 40 },
      { untilMonth: 8, percent: 60 },
      { untilMonth: 10, percent: 80 },
    ],
    moneyVersusWork: 10,
  },
};

const tianjin: Profile = {
  ...nationalProfile,
  id: "tianjin-adjusted",
  name: "天津（按调整后预算数）",
  basis: `天津预算绩效监控系统：执行率＝执行数÷调整后预算数，选“有可能、完全不可能”须填全年预计和原因；据系统页面整理，${check}`,
  denominator: { monitoring: "adjusted", selfEvaluation: "adjusted", ledger: "adjusted" },
  reasonFrom: "yellow",
};

const shanxi: Profile = {
  ...nationalProfile,
  id: "shanxi-lights",
  name: "山西（四色灯）",
  basis: `山西预算绩效监控系统提示：正向指标按月折算，低于60%红、60%-80%黄、80%-120%绿、120%以上蓝，红灯黄灯都须填原因；据系统提示文字整理，${check}`,
  reasonFrom: "yellow",
};

export const presets: readonly Profile[] = [
  nationalProfile,
  costLevel,
  hubei,
  yunnan,
  hebei,
  sichuan,
  tianjin,
  shanxi,
];

/** Null for an unknown id. */
export function profileById(id: string): Profile | null {
  return presets.find((profile) => profile.id === id) ?? null;
}

export type ParsedProfile =
  | { readonly profile: Profile; readonly error: null }
  /** One Chinese sentence; nothing was changed. */
  | { readonly profile: null; readonly error: string };

/** Reads an exported profile. Never throws: whatever is wrong is said in one sentence. */
export function parseProfile(json: string): ParsedProfile {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refused("口径配置不是有效的 JSON 文件，请选择由本工具导出的口径文件");
  }
  const parsed = profileSchema.safeParse(data);
  if (parsed.success) return { profile: parsed.data, error: null };
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.join("、") : null;
  const path = [...(issue?.path ?? [])].join(".");
  const where = unknown ?? (path === "" ? "整个文件" : path);
  return refused(`口径配置中“${where}”${unknown ? "不是已知的项目" : "缺失或不是允许的值"}，请更正后再导入`);
}

function refused(sentence: string): ParsedProfile {
  return { profile: null, error: `${sentence}，现用口径没有改动。` };
}
