import { countGaps, nextGap, splitAtGaps } from "../../src/model/gaps";

const draft = "因〔请填写：事由〕，〔责任科室〕于年底前办结。";

test("gaps are counted, and text without any has none", () => {
  expect(countGaps(draft)).toBe(2);
  expect(countGaps("川财绩〔2025〕10号要求说明")).toBe(0);
  expect(countGaps("")).toBe(0);
});

test("pieces join to the text again, gaps at the odd places", () => {
  const pieces = splitAtGaps(draft);
  expect(pieces.join("")).toBe(draft);
  expect(pieces.filter((_, index) => index % 2 === 1)).toEqual(["〔请填写：事由〕", "〔责任科室〕"]);
});

test("the next gap, starting over after the last", () => {
  const second = draft.indexOf("〔责任");
  expect(nextGap(draft, 3)).toEqual([second, second + 6]);
  expect(nextGap(draft, draft.length)).toEqual([1, 9]);
  expect(nextGap("没有", 0)).toBeNull();
});
