import { statedAmounts } from "../../../src/rules/text/amounts-in-text";

const amounts = (text: string) => statedAmounts(text).map(({ amount, before }) => [amount.toFixed(), before]);

test("amounts in 万元 with the words before them", () => {
  expect(amounts("项目共支出资金 588.5 万元，其中用于大院绿化 9.95 万元、榴云路租赁 1,000 元。")).toEqual([
    ["588.5", "项目共支出资金"],
    ["9.95", "其中用于大院绿化"],
    ["0.1", "榴云路租赁"],
  ]);
});

test("hundreds of millions, and prices per head are no amounts", () => {
  expect(amounts("总投资2亿元")).toEqual([["20000", "总投资"]]);
  expect(amounts("每人补助500元/月")).toEqual([]);
});

test("what is multiplied is no amount, and its product is told once", () => {
  expect(amounts("基本补助409人×1万元=409万元")).toEqual([["409", "="]]);
});
