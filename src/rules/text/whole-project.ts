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
/** Sections that speak of all the money, or of the project in general. */
const OF_MONEY =
  /资金|预算|经费|支出|执行|投入|概况|概述|基本情况|总体|整体|结论|效率|经济性|自评|绩效|摘要|综合/u;

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

/** The heading names something else that has money of its own: «1.办公楼维修项目», «（二）物业管理费». */
export function isOfAnother({ section, ...whole }: Whole): boolean {
  if (section === null) return false;
  const title = section.replace(/\s/gu, "").replace(NUMBER, "");
  return /(?:项目|工程|专项|经费|费)$/u.test(title) && !isWhole(title, { ...whole, section });
}

/** Words without a subject may be about the whole here. */
export function maySayWhole({ section }: Whole): boolean {
  return section === null || OF_MONEY.test(section);
}

function rest(words: string, { names, isUnit }: Whole): string {
  let left = bare(words.replace(TIME, ""));
  for (const name of names)
    // «其中后勤保障项目支出…»: named in full it is the whole of itself.
    if (left.includes(name)) left = left.replace(name, "").replace(/^其中/u, "");
  left = left.replace(PROJECT, "");
  return isUnit ? left.replace(UNIT, "") : left;
}
