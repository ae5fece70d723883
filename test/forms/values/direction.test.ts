import { directionOf, parseIndicatorValue } from "../../../src/forms/values";
import { cell } from "./cell";

const direction = (name: string, target: string | null, level2: string | null = null): string =>
  directionOf(name, target === null ? null : parseIndicatorValue(cell(target), { name }).value, level2);

test.each([
  ["任何指标", "≥90%", "positive"],
  ["任何指标", "＞3个", "positive"],
  ["服务人数", "≤3个", "reverse"],
  ["成本节约率", "≤±5%", "range"],
  ["会议频次", "2-3次", "range"],
  ["项目竣工验收时间", "2020.12.10", "date"],
  ["机关职工工作生活条件", "显著提高", "qualitative"],
])("the target decides: %s %s is %s", (name, target, expected) =>
  expect(direction(name, target)).toBe(expected),
);

test.each([
  ["租金延误率", "0%"],
  ["投诉率", "3%"],
  ["事故发生率", "1%"],
  ["差错率", "0.5%"],
  ["人才流失率", "5%"],
  ["损耗率", "2%"],
  ["树木危害株率", "3%"],
  ["违规次数", "2次"],
  ["安全事故起数", "0"],
  ["逾期率", "3%"],
  ["学生贫血率", "3%"],
  ["能耗增长率", "3%"],
  ["不合格率", "1%"],
  ["污水不达标排放率", "1%"],
  ["二氧化碳排放量", "500吨"],
  ["运行费用（万元）", "80"],
  ["物业管理运行成本（万元）", "100"],
  ["完成此项工作副食品消耗需经费保障（万元）", "80"],
  ["有效投诉数量", "5次"],
  ["设备故障率", "2%"],
])("%s %s is reverse", (name, target) => expect(direction(name, target)).toBe("reverse"));

test.each([
  ["投诉处理及时率", "95%"],
  ["违规查处率", "100%"],
  ["事故处理率", "100%"],
  ["投诉办结率", "100%"],
  ["物业服务满意度", "95%"],
  ["工程验收合格率", "100%"],
  ["建筑面积", "3358平方米"],
  ["保障全年用餐人数（人次）", "10000"],
  ["成本节约率", "5%"],
  ["投诉下降率", "10%"],
  ["工程拨款及时率", "100%"],
  ["经费到位率", "100%"],
  ["花卉违规摆放次数小于2次", "100%"],
  ["病虫害防治率", "95%"],
  ["学生近视筛查人数", "3200人"],
  ["安全事故应急演练场次", "12场"],
  ["带动增收（万元）", "100"],
  ["质量达标率 C13", "100%"],
  ["垃圾桶（个）", "20"],
  ["隐患整改率", "100%"],
  ["污水达标排放率", "95%"],
  ["废气合规排放天数", "360天"],
  ["无安全事故", "100%"],
  ["及时发放率", "100%"],
  ["车辆使用报销合规率", "100%"],
])("%s %s is positive", (name, target) => expect(direction(name, target)).toBe("positive"));

test("the level counts for amounts: costs are reverse, benefits are not", () => {
  expect(direction("安装费用（万元）", "50", "成本指标")).toBe("reverse");
  expect(direction("项目总投入（万元）", "50", "成本指标")).toBe("reverse");
  expect(direction("接待（万元）", "50", "经济效益指标")).toBe("positive");
  expect(direction("成本控制有效性", "100%", "成本指标")).toBe("positive");
});

test("without a target only a name that says so has a direction", () => {
  expect(direction("投诉率", null)).toBe("reverse");
  expect(direction("验收合格率", null)).toBe("positive");
  expect(direction("信访接待", null)).toBe("none");
});

test.each([
  ["课业负担指数", "3%", "反向", "reverse"],
  ["课业负担指数", "3%", "逆向指标", "reverse"],
  ["投诉率", "3%", "正向指标", "positive"],
  ["投诉率", "3%", "定量", "reverse"],
  ["投诉率", "≥3%", "反向", "positive"],
])("%s %s in a row that says %s is %s", (name, target, stated, expected) =>
  expect(directionOf(name, parseIndicatorValue(cell(target), { name }).value, null, stated)).toBe(expected),
);
