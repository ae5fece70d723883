/** The report on one project or department, in the order of the published outlines. */
import { departmentBasics, projectBasics, termOf } from "./basics";
import { fieldOf, type Drafting, type Subject } from "./drafting";
import { spent } from "./fund-section";
import { fundsGranted } from "./funds";
import { indicatorOutline, yearGoal } from "./goals";
import { judgedOf } from "./indicators";
import { deviationSection, economySection, outlookSection, resultSections } from "./performance";
import { problemSection } from "./problems";
import { section, type Section } from "./report-draft";
import { countsText } from "./results";
import { scoreText } from "./scores";
import { projectNameOf, titleOf, unitOf, withoutCode } from "./title";
import { rulesText } from "./tracking";
import { gap, lineOf } from "./words";

export function subjectReport(
  subject: Subject,
  drafting: Drafting,
): { readonly title: string; readonly sections: readonly Section[] } {
  const isDepartment = subject.main?.kind.startsWith("department-") ?? false;
  const isEvaluation = subject.main?.kind.endsWith("self-evaluation") ?? false;
  const what = isDepartment ? "部门" : "项目";
  const basics = isDepartment ? departmentBasics(subject, drafting) : projectBasics(subject, drafting);
  const goals = goalSection(what, subject, drafting);
  const organisation = organisationSection(what, subject);
  const results = resultSections(subject, drafting);
  const scores = isEvaluation ? [section("自评得分情况", [scoreText(subject.main!, drafting)])] : [];
  const economy = isDepartment ? [] : [economySection(subject, drafting)];
  const deviations = deviationSection(
    `${what}绩效实际情况与目标的差异情况，以及对差异原因的详细说明`,
    subject,
    drafting,
  );
  const outlook = outlookSection(subject, drafting);
  const achieved = [...results, ...scores, ...economy, deviations.section, ...(outlook ? [outlook] : [])];
  const noun = isEvaluation ? "自评结论" : "绩效跟踪结论";
  return {
    title: titleOf(subject),
    sections: [
      basics,
      goals,
      organisation,
      section(isEvaluation ? `${what}绩效自评情况` : `${what}绩效情况`, [], achieved),
      problemSection(subject, deviations.all, drafting, noun),
      section("其他问题", [`${gap("：其他需要说明的问题，没有的写“无”")}。`]),
    ],
  };
}

function goalSection(what: string, subject: Subject, drafting: Drafting): Section {
  const about = what === "部门" ? "部门整体" : (projectNameOf(subject) ?? "项目");
  return section(
    "绩效目标的核对和确定情况",
    [],
    [
      section(
        `${what}的绩效目标、绩效指标设定情况`,
        [],
        [
          section(`${what}总目标`, [`${gap(`：${what}总目标`)}。`]),
          section(`${what}年度目标`, [yearGoal(subject)]),
          section("绩效指标", indicatorOutline(subject, drafting, about)),
        ],
      ),
      section("绩效目标的核对情况", [`${gap("：绩效目标、指标有无调整，如有调整，说明调整内容和原因")}。`]),
    ],
  );
}

function organisationSection(what: string, subject: Subject): Section {
  const rules = rulesText(subject);
  const open = `${gap("：管理制度、采购和合同、考核验收等组织管理情况")}。`;
  return section(
    `${what}组织实施情况`,
    [],
    [
      section(`${what}组织管理情况`, [`${organisers(what, subject)}${rules ?? ""}${open}`]),
      section(`${what}组织实施的实际情况与目标的差异情况说明`, [
        `${gap("：组织实施与计划的差异，没有的写“无”")}。`,
      ]),
    ],
  );
}

/** «项目由甲单位实施，主管部门为乙局。» */
function organisers(what: string, subject: Subject): string {
  if (what === "部门") return "";
  const name = projectNameOf(subject) ?? gap("项目名称");
  const implementer = unitOf(subject);
  const department = lineOf(withoutCode(fieldOf(subject, "department")));
  const above = department && department !== implementer ? `，主管部门为${department}` : "";
  return `${name}由${implementer ?? gap("实施单位")}组织实施${above}。`;
}

/** The same project as a part of a report on several: what differs from project to project, in few paragraphs. */
export function subjectPart(subject: Subject, drafting: Drafting): Section {
  const { main } = subject;
  const name = projectNameOf(subject) ?? unitOf(subject) ?? gap("项目名称");
  const isEvaluation = main?.kind.endsWith("self-evaluation") ?? false;
  const judged = judgedOf(subject, drafting.profile);
  const basics = section("基本情况和资金使用", [
    `${organisers("项目", subject)}${periodText(subject)}`,
    `${main ? fundsGranted(main, drafting, false) : ""}${spent(subject, drafting).join("")}`,
  ]);
  const goals = section("绩效目标", [yearGoal(subject)]);
  const lead = judged.length > 0 ? [`${countsText("绩效指标", judged, drafting)}。`] : [];
  const actual = resultSections(subject, drafting).flatMap(({ content }) => content);
  const results = section("绩效目标完成情况", [
    ...(isEvaluation ? [scoreText(main!, drafting)] : []),
    ...lead,
    ...actual,
  ]);
  const deviations = deviationSection("偏差情况及原因", subject, drafting);
  const outlook = outlookSection(subject, drafting);
  const measures = problemSection(subject, deviations.all, drafting, "").sections[1]!;
  return section(
    name,
    [],
    [
      basics,
      goals,
      results,
      deviations.section,
      ...(outlook ? [{ ...outlook, heading: "预计年底完成情况" }] : []),
      measures,
    ],
  );
}

function periodText(subject: Subject): string {
  const term = termOf(subject);
  return term.startsWith("〔") ? "" : `实施周期为${term}。`;
}
