/** Whatever is broken in a document: it is read as something, or refused in a sentence. */
import fc from "fast-check";
import { HostError } from "../../../src/hosts/host";
import { readDocument } from "../../../src/hosts/docx";
import { nationalProfile } from "../../../src/profile/profile";
import { reviewReport } from "../../../src/report/against-tables";
import { docxParts, documentXml } from "../../support/docx";
import { documentOfText } from "../../../src/report/against-tables";
import { zipOf } from "../../support/zip-parts";

const report = documentOfText(
  [
    "2020年度后勤保障项目绩效自评报告",
    "一、项目预算981.26万元，截至7月31日共支出资金588.5万元，预算执行率58.85%。",
    "表1 后勤保障项目资金使用情况表",
    "单位：万元",
    "序号\t资金用途\t金额",
    "1\t大院绿化\t9.95",
    "2\t物业管理费\t158.53",
    "合计\t\t168.48",
    "三、自评得分96分，等级为优。",
  ].join("\n"),
);
const parts = docxParts(documentXml(report), {
  styles: '<w:style w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: '<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>',
});
const names = Object.keys(parts);
const SPOT = /<[^>]*>|(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)/g;

const wrong = fc.oneof(
  fc.constantFrom("", "-1", "1e308", "99999999999", "NaN", "<", ">", '"', "&bogus;", "\uFFFE", "restart"),
  fc.constantFrom(
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr/>",
    "<w:tc>",
    "</w:tc>",
    "<w:del>",
    "<w:txbxContent>",
    "<w:vMerge/>",
    "<w:br/>",
  ),
  fc.constantFrom(
    "0.0000001万元",
    "999999999999万元",
    "执行率0%",
    "执行率99999%",
    "预算0万元，支出0万元，执行率0%",
    "截至99月99日",
  ),
  fc.string({ maxLength: 6 }),
);
const changes = fc.array(fc.record({ part: fc.nat(), spot: fc.nat(), wrong }), {
  minLength: 1,
  maxLength: 4,
});

test("never anything but a review or a refusal, and no figure that is none", () => {
  fc.assert(
    fc.property(changes, (mutations) => {
      const broken: Record<string, string> = { ...parts } as Record<string, string>;
      for (const { part, spot, wrong: written } of mutations) {
        const name = names[part % names.length]!;
        const spots = [...broken[name]!.matchAll(SPOT)];
        const place = spots[spot % Math.max(1, spots.length)];
        if (place)
          broken[name] =
            broken[name]!.slice(0, place.index) +
            written +
            broken[name]!.slice(place.index + place[0].length);
      }
      try {
        const review = reviewReport(readDocument(zipOf(broken)), null, nationalProfile);
        expect(review.ruleFailures).toEqual([]);
        for (const { message, arithmetic } of review.findings)
          expect(`${message}${arithmetic}`).not.toMatch(/NaN|Infinity|undefined|\{/);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        expect(error.message).toMatch(/\p{Script=Han}.*。$/u);
      }
    }),
    { numRuns: 300 },
  );
});

test("cut anywhere", () => {
  const whole = zipOf(parts);
  fc.assert(
    fc.property(fc.nat({ max: whole.length }), (length) => {
      try {
        readDocument(whole.slice(0, length));
        expect(length).toBe(whole.length);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
      }
    }),
  );
});
