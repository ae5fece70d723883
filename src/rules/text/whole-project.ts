/** Whether words name a project as a whole, and nothing that is a part of it or another thing. */
import type { PerformanceForm } from "../../model/form";
import { coresOf } from "./project-core";
import { bare } from "./similarity";

const TIME =
  /截[至止]到?(?:(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末|份)?|(?:本次)?(?:跟踪|报告|监控|评价)?(?:时间节点|期末|期|目前|年底|年末))|跟踪时间节点|(?:19|20)\d{2}年(?:度)?(?:\d{1,2}[-—~至]\d{1,2}月份?)?|\d{1,2}[-—~至]\d{1,2}月份?|上半年|前三季度|三季度末|本年度?|当年|今年|全年|年度|目前|(?:报告|监控|评价)期内?/gu;
/** «该项目» is the one just spoken of, whichever that was. */
const PROJECT = /(?:本|我)?(?:项目|专项)|财政|区级|市级|县级|资金|经费|安排|实际|累计|总|共|的|已/gu;
const UNIT = /(?:本|该|我|全)?(?:单位|部门|局|中心|委)|整体(?:支出)?|年度/gu;
const NUMBER = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、．.]?/u;
/** What headings of sections about the project as a whole are made of. */
const SECTION_WORDS =
  /项目|资金|预算|决算|经费|收支|支出|收入|执行|投入|使用|到位|安排|落实|拨付|管理|概况|概述|基本|情况|总体|整体|主要|结论|效率|经济|效益|公正|公平|有效|性|方面|层面|角度|具体|进行|分析|自评|自我|评价|绩效|运行|监控|跟踪|目标|指标|任务|完成|实现|达成|产出|效果|满意度?|数量|质量|时效|成本|偏差|偏离|原因|存在|问题|改进|措施|建议|下一步|打算|组织|实施|过程|决策|立项|结果|应用|公开|报告|摘要|综合|说明|其他|其它|有关|相关|需要|经验|做法|及其?|以及|和|与|的|从|等|各|年初|全年|年度|本|单位|部门|机构|职能|职责|概要|内容|范围|实际|阶段|进度|进展|差异|对比|财政|专项|工作|开展|取得|成效|简介|背景|得分|等级|评分|扣分|社会|生态|可持续|影响|对|值|数|期|[、，,.．。:：；;（）()“”]/gu;

export interface Whole {
  /** Cores of its names, the longest first. */
  readonly names: readonly string[];
  /** A department's whole spending instead of one project's. */
  readonly isUnit: boolean;
  /** The heading above; null without one. */
  readonly section: string | null;
}

export function wholeOf(forms: readonly PerformanceForm[], section: string | null = null): Whole {
  return {
    names: coresOf(forms),
    isUnit: forms.some(({ kind }) => kind.startsWith("department-")),
    section,
  };
}

export function isWhole(subject: string, whole: Whole): boolean {
  return rest(subject, whole) === "";
}

/**
 * The heading names a part of the project or another thing («1.冷库改造», «（二）物业管理费»): under it only what is called by
 * the project's name is the whole's.
 */
export function standsAside({ section, ...whole }: Whole): boolean {
  if (section === null) return false;
  const title = section.replace(/\s/gu, "").replace(NUMBER, "");
  return rest(title, { ...whole, section }).replace(SECTION_WORDS, "") !== "";
}

/** The words hold the project's name. */
export function isNamed(words: string, { names }: Whole): boolean {
  const flat = bare(words);
  return names.some((name) => flat.includes(name));
}

function rest(words: string, { names, isUnit }: Whole): string {
  let left = bare(words.replace(TIME, ""));
  for (const name of names)
    // «其中后勤保障项目支出…»: named in full it is the whole of itself.
    if (left.includes(name)) left = left.replace(name, "").replace(/^其中/u, "");
  left = left.replace(PROJECT, "");
  return isUnit ? left.replace(UNIT, "") : left;
}
