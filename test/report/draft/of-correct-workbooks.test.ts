/**
 * Drafts of correct workbooks of every variant and profile: no word out of place, no figure that is not the workbook's, the
 * same draft every time, and nothing that would have to be settled first.
 */
import fc from "fast-check";
import { review } from "../../../src/engine/review";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import { draftReport } from "../../../src/report/draft/draft";
import { blocksOf, textOf } from "../../../src/report/draft/report-draft";
import { profiles, variants } from "../../support/correct";
import { deepFreeze } from "../../support/deep-freeze";
import { Random } from "../../support/layouts/random";
import { strangeFigures } from "./figures";

const FORMS = Number(process.env["FORMS"] ?? 150);
const names = Object.keys(variants);
const seed = process.env["FORMS"] === undefined ? { seed: 6 } : {};

function faults(name: string, start: number, id: string): string[] {
  const profile = profiles[id]!;
  const workbook = workbookOfDrafts(variants[name]!(new Random(start), profile).drafts);
  const reviewed = review(workbook, profile);
  const draft = draftReport(deepFreeze(reviewed), profile);
  if (!draft) return ["no draft"];
  const text = textOf(draft);
  return [
    ...[
      ...text.matchAll(
        /.{0,20}(undefined|NaN|null|Infinity|\[object|（空）|，，|。。|，。|；。|、。|〔〔|〕〕).{0,20}/gu,
      ),
    ].map(([words]) => words),
    ...[...text.matchAll(/.{0,20}请先核对.{0,40}/gu)].map(([words]) => words),
    // Sums over several tables have tests of their own.
    ...strangeFigures(text.replace(/预算数(折合)?合计[^。]*。/gu, ""), workbook),
    ...(textOf(draftReport(review(workbook, profile), profile)!) === text
      ? []
      : ["another draft the second time"]),
    ...blocksOf(draft).flatMap((block) =>
      block.kind === "table" && block.table.rows.some((row) => row.length !== block.table.columns.length)
        ? ["a row of other columns"]
        : [],
    ),
  ];
}

test.each(names)(
  "%s",
  (name) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.constantFrom(...Object.keys(profiles)),
        (start, id) => {
          expect(faults(name, start, id)).toEqual([]);
        },
      ),
      { ...seed, numRuns: Math.ceil(FORMS / names.length) },
    );
  },
  120_000,
);
