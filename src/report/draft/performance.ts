/** 项目绩效情况: results by chapter, economy, deviations, and where the year will end. */
import { coversWholeYear } from "../../rules/judgement";
import { totalLine } from "../overview/projects";
import { deviationsOf, type Deviation } from "./deviations";
import { fieldOf, type Drafting, type Subject } from "./drafting";
import { spending, spendingDoubt, whoOf } from "./funds";
import { chapterOf, groupBy, judgedOf, type Chapter } from "./indicators";
import { outlookOf } from "./outlook";
import { section, type Section } from "./report-draft";
import { countsText, resultsOf } from "./results";
import { scoreText } from "./scores";
import { deviationText, forecastText, outputTexts, progressText } from "./tracking";
import { gap, prose } from "./words";

const HEADINGS: Readonly<Record<Chapter, string>> = {
  output: "项目实际产出情况",
  benefit: "效果和效益情况",
  satisfaction: "满意度情况",
  other: "其他指标完成情况",
};

/** One chapter each, in this order; a chapter without indicators is left open. */
export function resultSections(subject: Subject, drafting: Drafting): Section[] {
  const groups = groupBy(judgedOf(subject, drafting.profile), chapterOf);
  const isDepartment = subject.main?.kind.startsWith("department-") ?? false;
  const chapters = (["output", "benefit", "satisfaction", "other"] as const).filter(
    (chapter) => groups.has(chapter) || (!isDepartment && chapter !== "other"),
  );
  return chapters.map((chapter) => {
    const judged = groups.get(chapter) ?? [];
    const lead = chapter === "output" ? outputLead(subject, drafting) : [];
    const told = judged.length > 0 ? resultsOf(judged, drafting) : [];
    const open = lead.length + told.length === 0 ? [`${gap(`：${HEADINGS[chapter]}`)}。`] : [];
    const heading = isDepartment ? HEADINGS[chapter].replace("项目实际", "") : HEADINGS[chapter];
    return section(heading, [...lead, ...told, ...open]);
  });
}

/** What the clerk wrote of the results in words comes first. */
function outputLead(subject: Subject, drafting: Drafting): string[] {
  const actual = subject.main?.goals.actual?.value;
  const achievements = fieldOf(subject, "achievements");
  const progress = progressText(subject);
  return [
    ...(actual ? [prose(actual) + drafting.doubts.about(subject.main?.goals.actual)] : []),
    ...(achievements ? [prose(achievements)] : []),
    ...(progress ? [progress] : []),
    ...outputTexts(subject, drafting),
  ];
}

export function economySection(subject: Subject, drafting: Drafting): Section {
  const { main } = subject;
  const line = main && totalLine(main);
  const rate =
    main && line?.executed?.value
      ? `项目${spending(line, main, drafting.profile)}${spendingDoubt(line, main, drafting)}，`
      : "";
  return section(
    "从项目的经济性、效率性、效益性和公正性等方面进行具体分析",
    [],
    [
      section("经济性方面", [`${gap("：成本控制和节约情况")}。`]),
      section("效率性方面", [`${rate}${gap("：实施进度和工作效率")}。`]),
      section("效益性方面", [`${gap("：产生的效益和影响")}。`]),
      section("公正性方面", [`${gap("：采购、分配的程序和公开情况")}。`]),
    ],
  );
}

export interface Deviations {
  readonly all: readonly Deviation[];
  readonly section: Section;
}

export function deviationSection(heading: string, subject: Subject, drafting: Drafting): Deviations {
  const all = subject.main ? deviationsOf(subject.main, drafting) : [];
  const said = deviationText(subject);
  const causes = fieldOf(subject, "causes");
  const told = all.map(
    ({ fact, cause, doubt }, index) =>
      `${all.length > 1 ? `${index + 1}、` : ""}${fact}${doubt}。原因：${cause}。`,
  );
  const content = [
    ...(said ? [said] : []),
    ...(causes ? [`造成偏差的原因：${prose(causes)}`] : []),
    ...(told.length > 1 ? [`需要说明原因的偏差有${told.length}项。`] : []),
    ...told,
  ];
  const none = `按表内数值，没有需要说明原因的偏差。${gap("：表外的差异情况，没有的删去本句")}`;
  const open = subject.main ? none : `${gap("：实际情况与目标的差异及原因")}。`;
  return { all, section: section(heading, content.length > 0 ? content : [open]) };
}

/** Null once the year is over. */
export function outlookSection(subject: Subject, drafting: Drafting): Section | null {
  const { main } = subject;
  if (main && coversWholeYear(main)) return null;
  const told = main ? outlookOf(main, drafting) : [];
  const forecast = forecastText(subject);
  const what = main ? whoOf(main) : "项目";
  return section(`${what}按照现有执行轨迹可能达到的最终状态、实现的最终效果，可能产生或出现的问题`, [
    ...told,
    ...(forecast ? [forecast] : []),
    `${gap("：按目前进度，年底的最终状态和可能出现的问题")}。`,
  ]);
}

/** The figures that the report ends with. */
export function summaryText(subject: Subject, drafting: Drafting): string {
  const { main } = subject;
  const judged = judgedOf(subject, drafting.profile);
  const score = main?.kind.endsWith("self-evaluation") ? scoreText(main, drafting).split("。")[0]! : null;
  const line = main && totalLine(main);
  const parts = [
    ...(main && line?.executed?.value
      ? [`${whoOf(main)}${spending(line, main, drafting.profile)}${spendingDoubt(line, main, drafting)}`]
      : []),
    ...(judged.length > 0 ? [countsText("绩效指标", judged, drafting)] : []),
    ...(score ? [score] : []),
  ];
  return parts.length > 0 ? `${parts.join("；")}。` : "";
}
