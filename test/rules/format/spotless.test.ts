import fc from "fast-check";
import { nationalProfile } from "../../../src/profile/profile";
import { formatRules } from "../../../src/rules/format";
import { tidied } from "../../../src/rules/format/notation";
import { isSpotless } from "../../../src/rules/format/spotless";
import { contextFor, type Rule } from "../../../src/rules/rule";

/** Pieces of names and sentences, right and wrong, in any order. */
const pieces =
  "项目 物业 管理 公寓 支 的 〇 二 年 1 2026 5.5 % ％ ， 。 ； ： 、 , . （ ） ( ) [ ] 《 》 + - / O o l I A份 １ 号 第 日 月 情况 清况 完成律 项目支 的的 ± ≤".split(
    " ",
  );
const text = fc
  .array(fc.constantFrom(...pieces, " ", "\n", "\u00a0", "\u200b"), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join(""));
const roles = ["amount", "rate", "points", "value", "name", "narrative", "data", "tick"] as const;

describe("a spotless text", () => {
  it("is one that no rule about notation says anything about", () => {
    let spotless = 0;
    fc.assert(
      fc.property(text, (written) => {
        if (!isSpotless(written)) return;
        spotless += 1;
        const at = { sheet: "表", row: 0, column: 0 };
        const prose = [{ at, value: written, text: written, formula: null, format: "General" }];
        for (const rule of formatRules as readonly Rule[]) {
          const found = rule.checkWorkbook?.({ forms: [], prose }, contextFor(rule, nationalProfile)) ?? [];
          expect([...found]).toEqual([]);
        }
        for (const role of roles) expect(typeof tidied({ text: written, role }).value).toBe("string");
      }),
      { numRuns: 20_000 },
    );
    expect(spotless).toBeGreaterThan(500);
  });

  it.each([
    "机关大院物业管理项目（12）",
    "市直机关后勤服务中心",
    "100%",
    "按合同约定，下半年付款。",
    "确定能",
  ])("%s", (written) => expect(isSpotless(written)).toBe(true));

  it.each([
    "项目（",
    "公寓公寓",
    "90%%",
    "，完成",
    "1000",
    "2020年1月1日",
    "二O二六年",
    "情怳",
    "≤±5%",
    "完成，",
  ])("but not %s", (written) => expect(isSpotless(written)).toBe(false));
});
