/** The part of a project's name that tells it from others: «文化新区运行经费» → 文化新区. */
import { bare } from "../text/similarity";

const COMMON =
  /(项目|专项|运行|运转|工作|业务|日常|保障|维护|管理|服务|补助|一次性|投入|建设|购置|采购|装修|维修|工程|资金|经费|费用|支出|费)+$/u;
const GENERIC = /^(机关|单位|后勤|物业|办公|公用|基本|日常|其他|专项|年度|政府购买)*$/u;

/** Null when nothing distinctive of three characters or more is left. */
export function distinctiveName(project: string): string | null {
  const core = bare(project)
    .replace(/^\d{4}年?度?/u, "")
    .replace(/[\dA-Za-z]+$/u, "")
    .replace(COMMON, "");
  return core.length >= 3 && !GENERIC.test(core) ? core : null;
}
