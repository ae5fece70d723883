import fc from "fast-check";
import { bare, editDistance, similarity } from "../../../src/rules/text/similarity";

test("spaces, marks and width do not make texts differ", () => {
  expect(similarity("1.保障用电正常；2.保障用水", "１、保障 用电正常，2保障用水。")).toBe(1);
  expect(bare("（人次 ）")).toBe("人次");
});

test("the same words in another order are not the same text", () => {
  expect(similarity("甲甲乙甲", "甲乙甲甲")).toBeLessThan(1);
});

test("lies between 0 and 1 and does not depend on the order", () => {
  const texts = fc
    .array(fc.constantFrom(..."保障用电水正常维修"), { maxLength: 30 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const s = similarity(a, b);
      expect(s).toBeGreaterThanOrEqual(0);
      expect(s).toBeLessThanOrEqual(1);
      expect(similarity(b, a)).toBe(s);
    }),
  );
});

test.each([
  ["评分标准", "评估标准", 1],
  ["上海久信事务所", "上海市久信事务所", 1],
  ["绿化", "绿化", 0],
  ["甲乙丙丁", "戊己庚辛", 3],
  ["甲", "甲乙丙丁戊", 3],
])("edit distance of %s and %s within two is %i", (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});
