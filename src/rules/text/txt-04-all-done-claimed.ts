import type { Indicator, PerformanceForm } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { judge, nameOf } from "../judgement";
import { formsFor, type TextIssue, type TextScope } from "./blocks";
import { claimsAllDone, classesIn } from "./claims";
import { defineTextRule } from "./define-text-rule";
import { sentences } from "./han";
import { quoted } from "../quoted";

/** So many names are told; the rest are counted. */
const TOLD = 3;

export const txt04 = defineTextRule(
  {
    id: "TXT-04",
    title: "结论说全部完成，表里就不能有未完成",
    severity: "warning",
    messages: { unmet: "文字写“{text}”，表中仍有{count}项没有完成（{names}），请把结论改为与表一致。" },
    why: "结论与表内数据矛盾，是复核时最先被指出的问题。",
    basis: "文表一致",
    formula: "句子含“均已达到目标、全部完成任务”等，而表中有指标未达目标或写明尚未完成",
    remedy: "结论中写明哪些没有完成。",
    example: {
      fails: "“均已达到预期目标”，表中节能改造19.83%",
      passes: "“除节能改造外均已达到预期目标”且表中其余都达标",
    },
  },
  find,
);

function find(scope: TextScope): TextIssue<"unmet">[] {
  return scope.blocks.flatMap((block) => {
    const sentence = sentences(block.text).find(claimsAllDone);
    if (!sentence) return [];
    return formsFor(block, scope).flatMap((form): TextIssue<"unmet">[] => {
      const meant = rowsMeant(sentence, form);
      const open = meant.filter((row) => isUnmet(row, form, scope.profile));
      if (open.length === 0) return [];
      const names = open.slice(0, TOLD).map(nameOf).join("、") + (open.length > TOLD ? "等" : "");
      const cells = open.flatMap(({ actual }) => actual ?? []);
      return [
        { message: "unmet", block, cells, data: { text: quoted(sentence, 30), count: open.length, names } },
      ];
    });
  });
}

/** The clause of the claim, with the one before that counts what it is about: «产出指标4项，均已完成». */
const CLAIM = /(?:[^，,]*\d\s*[项个条][，,])?[^，,]*(?:均|全部|都|全面)/u;

/** «数量指标均已完成», «以上3项均达到目标» say nothing of the other rows; a number of rows that there is not, of none. */
function rowsMeant(sentence: string, { indicators }: PerformanceForm): readonly Indicator[] {
  const classes = classesIn(CLAIM.exec(sentence)?.[0] ?? "");
  const rows = indicators.filter(
    ({ level1, level2, isPlaceholder }) =>
      !isPlaceholder &&
      (classes.length === 0 ||
        classes.some((name) => `${level1?.value ?? ""} ${level2?.value ?? ""}`.includes(name))),
  );
  const count = /(\d{1,3})[项个条](?!月)[^。]{0,8}(?:均|全部|都)/u.exec(sentence.replace(/\s/gu, ""))?.[1];
  return count === undefined || Number(count) === rows.length ? rows : [];
}

function isUnmet(indicator: Indicator, form: PerformanceForm, profile: Profile): boolean {
  const actual = indicator.actual?.value;
  if (!actual || indicator.isPlaceholder) return false;
  if (actual.kind === "process") return /(尚未|还未|未)(完成|开展|达到|实施|调查)?/u.test(actual.text);
  return judge(indicator, profile).met === false;
}
