/** 主要问题、改进措施和结论: named from the deviations, filled by the clerk. */
import type { Deviation } from "./deviations";
import { fieldOf, type Drafting, type Subject } from "./drafting";
import { summaryText } from "./performance";
import { section, type Section } from "./report-draft";
import { chosenOf } from "./tracking";
import { gap, prose } from "./words";

/** @param noun «绩效跟踪结论», «自评结论» */
export function problemSection(
  subject: Subject,
  deviations: readonly Deviation[],
  drafting: Drafting,
  noun: string,
): Section {
  return section(
    "主要存在问题、改进措施和有关建议",
    [],
    [
      section("主要问题", problems(subject, deviations)),
      section("改进措施与建议", measures(deviations)),
      section(noun, [conclusion(subject, drafting)]),
    ],
  );
}

function problems(subject: Subject, deviations: readonly Deviation[]): string[] {
  const said = fieldOf(subject, "problems");
  const told = deviations.map(
    ({ fact }, index) => `${mark(index, deviations)}${fact}。${gap("：问题的具体表现和影响")}。`,
  );
  const found = [...(said ? [prose(said)] : []), ...told];
  return found.length > 0 ? found : [`${gap("：主要问题，没有的写“无”")}。`];
}

/** The clerk's own measures, each told once; what nobody has written is left open. */
function measures(deviations: readonly Deviation[]): string[] {
  const told = deviations.map(({ name, measures: own, openMeasures }) => ({
    name,
    text: own ?? openMeasures,
    own,
  }));
  const shared = told.length > 1 && told.every(({ own }) => own !== null && own === told[0]!.own);
  if (shared) return [`${told[0]!.text}。`];
  if (told.length === 0) return [`${gap("：改进措施与建议，没有的写“无”")}。`];
  return told.map(({ name, text }, index) => `${mark(index, told)}针对${name}：${text}。`);
}

function mark(index: number, all: readonly unknown[]): string {
  return all.length > 1 ? `${index + 1}、` : "";
}

function conclusion(subject: Subject, drafting: Drafting): string {
  const stated = fieldOf(subject, "conclusion");
  const chosen = stated && chosenOf(stated);
  const analysis = fieldOf(subject, "analysis");
  return [
    summaryText(subject, drafting),
    ...(analysis ? [prose(analysis)] : []),
    chosen ? `跟踪结果为“${chosen}”。` : `${gap("：总体结论")}。`,
  ].join("");
}
