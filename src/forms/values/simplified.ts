/** Traditional → simplified for the words of budget performance forms: enough to read labels, no general converter. */
const PAIRS =
  "績绩執执項项產产滿满數数標标預预實实際际單单額额計计劃划級级質质時时務务經经濟济會会環环態态響响續续對对" +
  "象象監监控控評评價价門门總总體体備备註注說说明明偏偏差差異异因因類类別别財财撥拨資资餘余轉转結结到到佔占" +
  "編编號号稱称進进階阶層层線线況况條条件件員员機机構构關关區区縣县鄉乡鎮镇開开發发達达設设備备車车輛辆維维" +
  "護护費费節节約约減减傷伤誤误違违規规覆覆蓋盖準准確确測测試试驗验報报告告書书圖图檔档應应調调後后當当處处" +
  "辦办來来源源購购買买貨货幣币億亿萬万圓圆個个組组張张輪轮週周歲岁點点權权係系與与無无暫暂歷历點点採采認认" +
  "證证讓让議议術术農农業业糧粮醫医療疗衛卫學学習习訓训練练園园綠绿燈灯電电氣气熱热風风塵尘廢废汙污染染態态" +
  "優优劣劣長长遠远顯显著著導导領领審审簽签訂订適适當当圍围內内齊齐邊边間间從从這这裡里為为於于並并將将還还" +
  "負负責责聯联繫系話话現现狀状況况據据積积極极擔担攤摊補补貼贴償偿債债務务稅税場场館馆閒闲舊旧壞坏損损" +
  "讚赞賞赏獎奖懲惩罰罚險险災灾難难傳传統统訊讯息息網网絡络雲云創创業业範范圍围徵征遞递運运輸输鐵铁橋桥";

const TABLE = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2)
  if (PAIRS[i] !== PAIRS[i + 1]) TABLE.set(PAIRS[i]!, PAIRS[i + 1]!);

const TRADITIONAL = new RegExp(`[${[...TABLE.keys()].join("")}]`, "gu");

/** «績效執行率» → «绩效执行率»; characters outside the table stay. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (char) => TABLE.get(char)!);
}
