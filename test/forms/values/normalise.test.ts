import fc from "fast-check";
import { foldText, isNullWord, isTick, labelKey } from "../../../src/forms/values";

describe("foldText", () => {
  test.each([
    ["９８．５％", "98.5%"],
    ["＞＝９５", ">=95"],
    ["（Ａ）", "(A)"],
    [" 340\u00a0人\u3000", "340 人"],
    ["绩\u200b效", "绩效"],
    ["实际\n完成值", "实际 完成值"],
    ["—", "—"],
    ["其他。", "其他。"],
    ["≧95", "≥95"],
  ])("%j → %j", (text, folded) => expect(foldText(text)).toBe(folded));

  test("folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
    );
  });
});

describe("labelKey", () => {
  test.each([
    ["績 效 指 標", "绩效指标"],
    ["執行率（%）：", "执行率"],
    ["項目名稱", "项目名称"],
    ["產出指標", "产出指标"],
    ["滿意度", "满意度"],
    ["預算數", "预算数"],
    ["项目资金（万元）", "项目资金万元"],
    ["1—7月执行数", "1-7月执行数"],
    ["1至7月执行数", "1-7月执行数"],
    ["年度\n指标值", "年度指标值"],
    ["执行率(B/A)", "执行率ba"],
    ["其中：本年一般公共预算拨款", "其中本年一般公共预算拨款"],
  ])("%j → %j", (label, key) => expect(labelKey(label)).toBe(key));

  test("is a fixed point", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => labelKey(labelKey(text)) === labelKey(text)),
    );
  });
});

test.each(["/", "—", "——", "-", "–", "无", "無", "暂无", "不适用", "／", "N/A", " 无 ", "无。", "（无）"])(
  "%j is a null word",
  (text) => expect(isNullWord(text)).toBe(true),
);
test.each(["", "0", "无偏差", "一", "无人值守", "10/20", "暂无法完成"])("%j is content or blank", (text) =>
  expect(isNullWord(text)).toBe(false),
);

test.each(["√", "✓", "☑", "✔", "是", "■", "(√)", " √ "])("%j is a tick", (text) =>
  expect(isTick(text)).toBe(true),
);
test.each(["", "R", "1", "否", "×", "☐", "□", "/", "确定能"])("%j is no tick", (text) =>
  expect(isTick(text)).toBe(false),
);
