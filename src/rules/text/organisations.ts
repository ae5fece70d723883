/** Names of firms and offices in running text. */

const NAME = /[\p{Script=Han}]{2,24}?(?:股份有限公司|有限责任公司|有限公司|公司|事务所)/gu;
const BEFORE =
  /^.*(?:由|与|和|向|经|对|为|给|委托|聘请|确定|签订|选定|中标单位|供应商|承包商|机构|单位|方|及|同|将|是)(?=.{5,})/u;

/** Full names with what stands before them in the sentence cut off as far as it is known. */
export function organisationsIn(text: string): string[] {
  return (text.replace(/\s/gu, "").match(NAME) ?? [])
    .map((name) => name.replace(BEFORE, ""))
    .filter((name) => name.length >= 6);
}

/** The name without what is commonly left out or put in: 市、区、县、省、有限、责任、股份. */
export function organisationKey(name: string): string {
  return name.replace(/[省市区县]|有限|责任|股份/gu, "");
}
