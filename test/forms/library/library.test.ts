import { library, searchLibrary, topics } from "../../../src/forms/library/library";
import { costAmongOutputs } from "../../../src/forms/templates/indicator-levels";

const names = (query: string, topic?: string) => searchLibrary(query, topic).map(({ name }) => name);

test("every entry stands once under a level of the standard forms and says how it is measured", () => {
  const levels = new Set(
    costAmongOutputs.flatMap(([level1, seconds]) => seconds.map((level2) => level1 + level2)),
  );
  for (const { name, level1, level2, formula, unit, direction } of library) {
    expect([name, levels.has(level1 + level2)]).toEqual([name, true]);
    expect(formula.length).toBeGreaterThan(5);
    expect([name, unit === ""]).toEqual([name, direction === "qualitative"]);
  }
  const keys = library.map(({ name, level2 }) => name + level2);
  expect(new Set(keys).size).toBe(keys.length);
});

test("all areas of logistics are there", () => {
  expect(topics).toEqual(
    expect.arrayContaining([
      "物业",
      "绿化",
      "食堂",
      "公车",
      "维修",
      "会务",
      "节能",
      "白蚁防治",
      "宿舍装修",
      "水电",
    ]),
  );
});

test("search takes all words, in any script and spacing, and one area at a time", () => {
  expect(names("满意度 食堂")).toEqual(["就餐人员满意度"]);
  expect(names("滿意度 食堂")).toEqual(["就餐人员满意度"]);
  expect(names("成本节约率")).toEqual(["成本节约率"]);
  expect(names("", "白蚁防治")).toEqual(["白蚁防治面积", "白蚁防治验收合格率"]);
  expect(names("没有这样的指标")).toEqual([]);
  expect(names("  ")).toHaveLength(library.length);
});
