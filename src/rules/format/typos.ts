/** Wrong characters met again and again in these forms: what stands there, what is meant. */

export interface Typo {
  readonly wrong: string;
  readonly right: string;
  readonly index: number;
}

/** Patterns are narrow on purpose: «一共给予» and «公共给排水» are right, «共给» is not. */
const DICTIONARY: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/清况/gu, "情况"],
  [/情怳/gu, "情况"],
  [/工做(?!法)/gu, "工作"],
  [/就成(职工|人员|人数|员工)/gu, "就餐$1"],
  [/(?<![公一总])共给(?![予排水与了出])/gu, "供给"],
  [/党([省市州县区])委/gu, "$1党委"],
  [/制度(岗位管理制度|管理办法|工作方案|实施细则)/gu, "制定$1"],
  [/花卉花租摆/gu, "花卉租摆"],
  [/合格律(?!师)/gu, "合格率"],
  [/满意渡/gu, "满意度"],
  [/复盖/gu, "覆盖"],
  [/(?<=达标|完成|及时|执行|到位|使用|覆盖)律(?!师|所)/gu, "率"],
  [/后勒/gu, "后勤"],
  [/采够/gu, "采购"],
  [/维俢/gu, "维修"],
  [/台帐/gu, "台账"],
  [/帐(?=户|目|务|面|单|款)/gu, "账"],
  [/布署/gu, "部署"],
  [/绩校/gu, "绩效"],
  [/予算/gu, "预算"],
  [/反溃/gu, "反馈"],
  [/竟标/gu, "竞标"],
  [/报消/gu, "报销"],
  [/安全隐换/gu, "安全隐患"],
  [/即将即/gu, "即将"],
  [/己(?=完成|支付|签订|开展|实施|验收|到位|建成|经完成)/gu, "已"],
];

/** One look for all of the dictionary: nearly every text is free of it. */
const ANY = new RegExp(DICTIONARY.map(([pattern]) => `(?:${pattern.source})`).join("|"), "u");

/** Words that rightly stand twice: the end of one name and the beginning of the next, or a verb repeated. */
const RIGHTLY_DOUBLED =
  /^(项目|服务|人员|工作|管理|维修|维护|经费|资金|支出|单位|其他|其它|机关|部门|中心|设备|设施|保障|培训|研究|讨论|交流|学习|考虑|商量|了解|检查|沟通|协调|调研|休息|锻炼|试点|采购|建设|运行|办公|公务|安全|质量|指标|目标|预算|绩效|评价|监督|监测|信息|系统|平台|工程|改造|技术|专业|年度|职工|员工|干部|群众|社会|公共|食堂|物业|会议|车辆|环境|生态|综合|行政|基本|专项|财政|成本|效益|产出|数量|满意|时效|使用|运转|运营|推进|清理|整理|收拾|打扫|意思|许许|多多|常常|往往|人人|家家|户户|层层|事事|处处|时时|天天|月月|年年)$/u;

/** Words cut off before a mark or at the end: «进行项目支，». */
const CUT_SHORT: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/项目支(?=[，。；、])/gu, "项目支出"],
  [/基本支(?=[，。；、])/gu, "基本支出"],
  [/预算执(?=[，。；、])/gu, "预算执行"],
  [/绩效目(?=[，。；、])/gu, "绩效目标"],
  [/资金使(?=[，。；、])/gu, "资金使用"],
  [/偏差原(?=[，。；、])/gu, "偏差原因"],
];

/** No word of the dictionary otherwise. */
export function mayHoldTypos(text: string): boolean {
  return ANY.test(text);
}

const ANY_CUT = new RegExp(CUT_SHORT.map(([pattern]) => pattern.source).join("|"), "u");

/** No word lacks its last character otherwise. */
export function mayBeCutShort(text: string): boolean {
  return ANY_CUT.test(text);
}

/** Likely wrong characters, in order. */
export function typosIn(text: string): Typo[] {
  const wrong = mayHoldTypos(text) ? replacements(text, DICTIONARY) : [];
  return [...wrong, ...doubledWords(text)].sort((a, b) => a.index - b.index);
}

/** Words whose last character is missing. */
export function cutShortIn(text: string): Typo[] {
  return replacements(text, CUT_SHORT);
}

/** The text with one typo put right. */
export function corrected(text: string, typos: readonly Typo[]): string {
  return [...typos]
    .sort((a, b) => b.index - a.index)
    .reduce(
      (left, { wrong, right, index }) => left.slice(0, index) + right + left.slice(index + wrong.length),
      text,
    );
}

function replacements(text: string, dictionary: typeof DICTIONARY): Typo[] {
  return dictionary.flatMap(([pattern, right]) =>
    [...text.matchAll(pattern)].map((match) => ({
      wrong: match[0],
      right: right.replace("$1", match[1] ?? ""),
      index: match.index,
    })),
  );
}

/** «公寓公寓», «的的»: the same word typed twice. */
function doubledWords(text: string): Typo[] {
  const doubled = [...text.matchAll(/(\p{Script=Han}{2,4})\1/gu)]
    .filter((match) => !RIGHTLY_DOUBLED.test(match[1]!) && !/^(.)\1+$/u.test(match[1]!))
    .map((match) => ({ wrong: match[0], right: match[1]!, index: match.index }));
  const particles = [...text.matchAll(/的的(?!确|士)/gu)].map((match) => ({
    wrong: match[0],
    right: "的",
    index: match.index,
  }));
  return [...doubled, ...particles];
}
