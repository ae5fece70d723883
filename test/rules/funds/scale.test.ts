import { slipOf } from "../../../src/rules/funds/scale";

test.each([
  ["large", "万元", "按“元”填报"],
  ["small", "万元", "按“亿元”填报"],
  ["large", "亿元", "按“万元”填报"],
  ["small", "亿元", "同表金额按“万元”填报"],
  ["large", "元", "同表金额按“万元”填报"],
  ["small", "元", "按“万元”填报"],
  ["large", "千元", "用错了单位"],
] as const)("an amount too %s in a column of %s: %s", (scale, unit, slip) => {
  expect(slipOf(scale, unit)).toBe(slip);
});
