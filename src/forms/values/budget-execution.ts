/** Regional self-evaluations give the budget's execution a row among the indicators, with points of its own. */

const NAME = /^(项目|部门|年度)?(预算|资金)(资金)?(执行|支出|使用)(率|情况|进度)?$/u;

/** «预算执行率», «资金执行情况», «预算执行（10分）» as the name of an indicator or the label of its level. */
export function namesBudgetExecution(text: string | null | undefined): boolean {
  return NAME.test((text ?? "").replace(/[（(][^（()）]*[)）]|[\s%％]/gu, ""));
}
