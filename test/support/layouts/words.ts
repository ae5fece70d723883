/** Ways in which clerks write the headers; `{m}` is the last month of the period. */
import type { Random } from "./random";

const WORDS: Readonly<Record<string, readonly string[]>> = {
  level1: ["一级指标", "一级绩效指标", "一级"],
  level2: ["二级指标", "二级绩效指标", "二级"],
  name: ["三级指标", "三级绩效指标", "指标名称", "三级指标名称"],
  target: ["年度指标值", "指标值", "年度目标值", "年初目标值（A）", "目标值", "预期指标值"],
  "actual@monitoring": ["1-{m}月执行情况", "1—{m}月完成情况", "1至{m}月实际完成值", "1-{m}月完成值"],
  "actual@self-evaluation": ["实际完成值", "完成值", "全年完成值", "实际完成情况", "全年实际完成值（B）"],
  forecast: ["全年预计完成情况", "全年预计完成值", "全年预计", "预计全年完成情况"],
  weight: ["分值", "权重", "指标分值", "分值（分）"],
  score: ["得分", "自评得分", "自评分"],
  operator: ["计算符号", "指标性质", "运算符号"],
  unit: ["计量单位", "度量单位"],
  "reason@monitoring": ["偏差原因分析", "偏差原因", "偏差原因分析及改进措施"],
  "reason@self-evaluation": [
    "偏差原因分析及改进措施",
    "偏差原因分析",
    "未完成原因分析",
    "未完成原因及改进措施",
  ],
  经费保障: ["经费保障", "经费原因"],
  制度保障: ["制度保障", "制度原因"],
  人员保障: ["人员保障", "人员原因"],
  硬件条件保障: ["硬件条件保障", "硬件保障"],
  其他: ["其他", "其他保障", "其他原因", "其它"],
  explanation: ["原因说明", "偏差原因说明"],
  确定能: ["确定能"],
  有可能: ["有可能"],
  完全不可能: ["完全不可能", "不可能"],
  likelihood: ["完成目标可能性", "完成可能性", "目标完成可能性"],
  remark: ["备注", "备注说明"],
  initialBudget: ["年初预算数", "年初预算", "年初预算数（A）", "年初批复预算数"],
  adjustedBudget: ["全年预算数", "调整后预算数", "全年（调整）预算数", "调整后预算"],
  "executed@monitoring": ["1-{m}月执行数", "1—{m}月执行数", "1至{m}月累计支出数", "截至{m}月底执行数"],
  "executed@self-evaluation": ["全年执行数", "全年执行数（B）", "实际支出数", "全年支出数"],
  "rate@monitoring": ["1-{m}月执行率", "执行率", "预算执行率", "支出进度"],
  "rate@self-evaluation": ["执行率", "执行率（B/A）", "预算执行率"],
  "forecast@funds": ["全年预计执行数", "全年预计数", "全年预计支出数"],
  "weight@funds": ["分值", "分值（10分）"],
  "score@funds": ["得分"],
};

export function wordsFor(
  random: Random,
  kind: string,
  months: number,
): (id: string, block?: string) => string {
  const chosen = new Map<string, string>();
  return (id, block = "") => {
    const key = [`${id}@${block}`, `${id}@${kind}`, id].find((candidate) => candidate in WORDS) ?? id;
    if (!chosen.has(key)) chosen.set(key, random.pick(WORDS[key] ?? [id]).replace("{m}", String(months)));
    return chosen.get(key)!;
  };
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  项: "項",
  绩: "績",
  标: "標",
  预: "預",
  执: "執",
  数: "數",
  额: "額",
  资: "資",
  总: "總",
  产: "產",
  经: "經",
  会: "會",
  响: "響",
  满: "滿",
  实: "實",
  际: "際",
  况: "況",
  说: "說",
  备: "備",
  单: "單",
  门: "門",
  级: "級",
  质: "質",
  时: "時",
  对: "對",
  务: "務",
  财: "財",
  拨: "撥",
  结: "結",
  转: "轉",
  调: "調",
  后: "後",
  计: "計",
  进: "進",
  确: "確",
  权: "權",
  监: "監",
  评: "評",
};

export function traditional(text: string): string {
  return [...text].map((char) => TRADITIONAL[char] ?? char).join("");
}
