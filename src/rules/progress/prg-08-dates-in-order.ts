import { readDate } from "../../forms/values";
import { decimal } from "../../model/decimal";
import type { Finding } from "../../model/finding";
import type { FieldName, PerformanceForm } from "../../model/form";
import type { Sourced } from "../../model/sourced";
import { PROJECT_FORMS } from "../form-kinds";
import { compareDates, dateText, nameOf, plain } from "../judgement";
import { quoted } from "../quoted";
import { defineRule, type RecognisedWorkbook, type RuleContext } from "../rule";

const ON_TIME = /按时|按期|如期|及时|按计划/;
/** Work announced for the end of the year, in a note to the table: «计划2018年底再进行1次». */
const LATER =
  /(年底|年末|下半年|四季度)[^，。；]{0,4}再(?:次)?(?:进行|开展|完成|组织|实施)\s*(\d+)\s*([次个项场])/u;
const DENIED = /未能?(按时|按期|如期|及时|按计划)|没有(按时|按期)/;

export const prg08 = defineRule({
  id: "PRG-08",
  title: "日期先后应合理",
  severity: "warning",
  forms: [...PROJECT_FORMS, "tracking-basics", "tracking-conclusion", "stage-completion"],
  messages: {
    ahead: "“{name}”的计划完成数{planned}像是全年数，文字写{when}再做{later}，到截止日应为{due}，请核对。",
    impossible: "“{label}”填的{stated}在日历上没有，请改正日期。",
    span: "起始日期{start}晚于完成日期{end}，请核对。",
    claimed: "“{name}”写了“按时”，但实际完成日期{actual}晚于目标日期{target}，请核对后统一。",
    early: "“{name}”完成日期{actual}早于项目起始日期{start}，请核对。",
  },
  why: "日期前后矛盾会让时效指标失去可信度。",
  basis: "逻辑关系",
  formula:
    "填报、起始、完成日期是日历上没有的日子；起始 > 完成；实际日期 > 目标日期却写按时；完成日期 < 项目起始日期；截止日的计划数 − 文中写明以后再做的数 = 已完成数",
  remedy: "核对合同、验收单上的日期后改正。",
  example: { fails: "目标 2020-06-30，实际 2020-07-06，备注“已按时完成”", passes: "实际 2020-06-20" },
  *check(form, { problem }) {
    for (const [name, label] of DATES) {
      const field = form.fields[name];
      if (field?.value && isImpossible(field.value, form.year))
        yield problem("impossible", { at: field, data: { label, stated: quoted(field.value, 20) } });
    }
    const start = dateOf(form, "startDate");
    const end = dateOf(form, "endDate");
    if (start && end && compareDates(start.iso, end.iso) > 0)
      yield problem("span", {
        at: [start.field, end.field],
        data: { start: dateText(start.iso), end: dateText(end.iso) },
      });
    for (const indicator of form.indicators) {
      const actual = indicator.actual?.value?.date;
      const target = indicator.target?.value?.date;
      if (!actual || !indicator.actual) continue;
      const name = nameOf(indicator);
      const words = `${indicator.reason.explanation?.value ?? ""}${indicator.remark?.value ?? ""}`;
      if (target && compareDates(actual, target) > 0 && ON_TIME.test(words) && !DENIED.test(words))
        yield problem("claimed", {
          at: [indicator.actual, indicator.target!],
          data: { name, actual: dateText(actual), target: dateText(target) },
        });
      if (start && compareDates(actual, start.iso) < 0)
        yield problem("early", {
          at: [indicator.actual, start.field],
          data: { name, actual: dateText(actual), start: dateText(start.iso) },
        });
    }
  },
  *checkWorkbook(workbook, { problem }) {
    yield* plannedAhead(workbook, problem);
  },
});

/** 计划完成 up to the date in the header holds the whole year's number when what the note leaves for later is the difference. */
function* plannedAhead(
  workbook: RecognisedWorkbook,
  problem: RuleContext<"ahead">["problem"],
): Iterable<Finding> {
  for (const form of workbook.forms.filter(({ kind }) => kind === "stage-completion"))
    for (const cell of workbook.prose.filter(({ at }) => at.sheet === form.range.sheet)) {
      const later = LATER.exec(cell.text);
      if (!later) continue;
      const left = decimal(later[2]!);
      for (const indicator of form.indicators) {
        const planned = indicator.planned?.value?.number;
        const actual = indicator.actual?.value?.number;
        if (!planned || !actual || left.isZero() || !planned.minus(left).eq(actual)) continue;
        yield problem("ahead", {
          at: [indicator.planned!, { cell }],
          severity: "info",
          data: {
            name: nameOf(indicator),
            planned: plain(planned),
            when: later[1]!,
            later: `${plain(left)}${later[3]!}`,
            due: plain(actual),
          },
          arithmetic: `${plain(planned)} − ${plain(left)} = ${plain(actual)}`,
        });
      }
    }
}

const DATES = [
  ["reportDate", "填报日期"],
  ["startDate", "起始日期"],
  ["endDate", "完成日期"],
] as const;

/** «2023年9月31日», «2023年13月»: written like a date, yet there is no such day. */
function isImpossible(text: string, year: number | null): boolean {
  return /\d{4}/.test(text) && readDate(text, year)?.iso === null;
}

function dateOf(form: PerformanceForm, name: FieldName): { field: Sourced<string>; iso: string } | null {
  const field = form.fields[name];
  const iso = field?.value ? readDate(field.value, form.year)?.iso : null;
  return field && iso ? { field, iso } : null;
}
