/** A text pasted one printed line a cell is read as one text: its notation is judged as if it stood in one cell. */
import fc from "fast-check";
import { review } from "../../../src/engine/review";
import type { SheetSnapshot } from "../../../src/model/snapshot";
import { nationalProfile } from "../../../src/profile/profile";
import { gridSheet } from "../../support/layouts/grid";

const TEXT =
  "2025年，机关后勤服务中心承担机关大院（含老干部活动中心、档案馆等三处办公区）的物业管理、绿化养护、设备维修（空调、电梯、消防）等工作，" +
  "全年签订合同5份（其中物业2份，维修3份），按照《机关后勤服务管理办法（试行）》的要求开展考核，未发生安全责任事故（含火灾、触电等），" +
  "干部职工满意度达到96%，各项工作按计划完成。";

function said(text: string, width: number, top: number): string[] {
  const lines = text.match(new RegExp(`.{1,${width}}`, "gu"))!;
  const sheet: SheetSnapshot = gridSheet([["项目实施情况"], ...lines.map((line) => [line])], [], {
    row: top,
    column: 1,
  });
  const { findings } = review({ sheets: [sheet], activeSheet: null, notices: [] }, nationalProfile);
  return findings.filter(({ rule }) => rule.startsWith("FMT")).map(({ rule }) => rule);
}

/** Columns narrower than this hold labels, not text. */
const width = fc.integer({ min: 16, max: 70 });
const top = fc.integer({ min: 0, max: 5 });

test("whatever the width of the lines, correct brackets and commas are no finding", () => {
  fc.assert(fc.property(width, top, (columns, row) => expect(said(TEXT, columns, row)).toEqual([])));
});

test("a bracket left out anywhere is found once", () => {
  const brackets = [...TEXT].flatMap((mark, index) => (/[（）]/u.test(mark) ? [index] : []));
  fc.assert(
    fc.property(width, top, fc.constantFrom(...brackets), (columns, row, index) => {
      const mistaken = TEXT.slice(0, index) + TEXT.slice(index + 1);
      expect(said(mistaken, columns, row)).toContain("FMT-01");
    }),
  );
});

test("a text that ends with a comma, or begins with one, is found in its last or first line", () => {
  fc.assert(
    fc.property(width, top, (columns, row) => {
      expect(said(TEXT.replace(/，各项工作按计划完成。$/u, "，此外，"), columns, row)).toContain("FMT-12");
      expect(said(`，${TEXT}`, columns, row)).toContain("FMT-06");
    }),
  );
});

test("lines that end their sentence stand alone: brackets of the next one are not theirs", () => {
  const sheet = gridSheet([["本项目（含追加部分已经完成。"], ["其余资金均已按合同支付）。"]]);
  const { findings } = review({ sheets: [sheet], activeSheet: null, notices: [] }, nationalProfile);
  expect(findings.map(({ rule, at }) => `${rule} ${at[0]!.row}`)).toEqual(["FMT-01 0", "FMT-01 1"]);
});
