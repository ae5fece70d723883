/** Flaws of the published tables that a standard template cannot show when it is filled in, and why. */
export const INEXPRESSIBLE: Readonly<Record<string, string>> = {
  "A001-05": "效果类指标的列头由模板印好，不会写成“产出类指标”",
  "A001-23": "四级指标和指标解释由模板印好，B212 已改引 B211",
  "A001-24": "四级指标和指标解释由模板印好，B112 已改引 A122",
  "A001-25": "四级指标和指标解释由模板印好，只写“评估论证”",
  "A003-01": "部门整体自评表没有逐个项目的金额",
  "A004-21": "模板的资金栏都有“执行率”列",
  "A004-22": "模板的指标都有“分值”列",
  "A004-24": "一级指标由模板印好，不会写成二级指标",
};
