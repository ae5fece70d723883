/** The report on a ledger: sums and rates, the slow, the overspent and the unexplained, never a project by itself. */
import type { PerformanceForm } from "../../model/form";
import { moneyUnitOf } from "../../rules/judgement";
import type { Drafting } from "./drafting";
import { projectsOf, type LedgerProject } from "./ledger-rows";
import { byUnit, moneyParagraphs } from "./ledger-money";
import { progressSections } from "./ledger-progress";
import { section, type Section } from "./report-draft";
import { monthsOf } from "./title";
import { coversWholeYear } from "../../rules/judgement";
import { gap, lineOf } from "./words";

export function ledgerReport(
  ledgers: readonly PerformanceForm[],
  drafting: Drafting,
): { readonly title: string; readonly sections: readonly Section[] } {
  const all = ledgers.map((ledger) => ({ ledger, projects: projectsOf(ledger, drafting.profile) }));
  const parts = all.map(({ ledger, projects }) => ledgerSections(ledger, projects, drafting));
  const body =
    parts.length === 1
      ? parts[0]!
      : all.map(({ ledger }, index) => section(nameOf(ledger), [], parts[index]!));
  return {
    title: titleOf(all),
    sections: [
      ...body,
      section(
        "主要问题和改进措施",
        [],
        [
          section("主要问题", [`${gap("：主要问题，没有的写“无”")}。`]),
          section("改进措施与建议", [`${gap("：改进措施与建议，没有的写“无”")}。`]),
        ],
      ),
      section("监控结论", [`${gap("：总体结论")}。`]),
    ],
  };
}

function titleOf(
  all: readonly { readonly ledger: PerformanceForm; readonly projects: readonly LedgerProject[] }[],
): string {
  const units = new Set(all.flatMap(({ projects }) => projects.map(({ unit }) => unit)));
  const [only = ""] = units;
  const unit = units.size === 1 && only !== "" ? only : gap("单位名称");
  const [first] = all;
  const { year, period } = first!.ledger;
  const months = period && !coversWholeYear(first!.ledger) ? monthsOf(period) : "";
  return `${year ?? gap("年度")}年度${unit}项目绩效${months}运行监控汇总报告`;
}

function nameOf({ title, range }: PerformanceForm): string {
  return lineOf(title?.value) || range.sheet;
}

function ledgerSections(
  ledger: PerformanceForm,
  projects: readonly LedgerProject[],
  drafting: Drafting,
): Section[] {
  const units = new Set(projects.map(({ unit }) => unit).filter((unit) => unit !== ""));
  const who = units.size > 1 ? `，涉及${units.size}个单位` : "";
  const unit = moneyUnitOf(ledger);
  return [
    section("项目总体情况", [`台账共列项目${projects.length}个${who}。${gap("：项目范围和来源")}。`]),
    section("资金安排和执行情况", [
      ...moneyParagraphs(ledger, projects, unit, drafting),
      ...byUnit(projects, unit, drafting),
    ]),
    ...progressSections(ledger, projects, unit, drafting),
  ];
}
