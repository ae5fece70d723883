/** One correct worksheet written by hand: the one form that is read from it, after making sure that nothing is complained of. */
import { review, type Review } from "../../../src/engine/review";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { Finding } from "../../../src/model/finding";
import type { PerformanceForm } from "../../../src/model/form";
import { nationalProfile } from "../../../src/profile/profile";
import { Random } from "../layouts/random";
import { Page } from "./page";

export const page = (): Page => new Page(new Random(1));

/** What is read from the sheet, and what is said about it beyond hints. */
export function read(
  written: Page,
): Pick<Review, "forms" | "nearMisses"> & { readonly alarms: readonly Finding[] } {
  const { forms, nearMisses, findings } = review(
    workbookOfDrafts([written.draft("Sheet1")]),
    nationalProfile,
  );
  return { forms, nearMisses, alarms: findings.filter(({ severity }) => severity !== "info") };
}

export function only(written: Page): PerformanceForm {
  const { forms, nearMisses, alarms } = read(written);
  expect([...alarms.map(({ rule, message }) => `${rule} ${message}`), ...nearMisses]).toEqual([]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

export const spent = ({ funds }: PerformanceForm): unknown[] =>
  funds.map(({ label, level, executed }) => [level, label.value, executed?.value?.value.toNumber()]);
