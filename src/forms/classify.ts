/** Which of the sister forms a located table of indicators is, or why it is none. */
import { WHOLE_DEPARTMENT } from "./catalogue/department-forms";
import { departmentMonitoring, departmentSelfEvaluation } from "./catalogue/department-forms";
import { goalPlan } from "./catalogue/goal-plan";
import { followUp, monitoring } from "./catalogue/monitoring";
import { selfEvaluation } from "./catalogue/self-evaluation";
import type { ProjectFormDefinition } from "./definition";
import { headerKey } from "./labels";
import type { ProjectPlace } from "./places";
import { periodIn } from "./values";
import { fieldWords } from "./vocabularies";

export type Classified =
  | { readonly definition: ProjectFormDefinition }
  | { readonly definition: null; readonly likely: ProjectFormDefinition; readonly reason: string };

/** Columns that speak of results; a table without any is a plan. */
const RESULTS = ["actual", "score", "forecast"];

/** @param title of the form, else the name of its sheet */
export function classify(place: ProjectPlace, title: string): Classified {
  const likely = likeliest(place, title);
  const ids = place.indicators.columns;
  if (!RESULTS.some((id) => ids.has(id))) {
    const isPlan =
      ids.has("target") && goalPlan.title.pattern!.test(headerKey(title)) && !listsProjects(place);
    if (isPlan) return { definition: goalPlan };
    return {
      definition: null,
      likely,
      reason:
        "缺少“实际完成值（执行情况）”列，像是只定目标、没有执行数据的绩效目标表，没有按监控表或自评表校核。",
    };
  }
  return { definition: likely };
}

function likeliest(place: ProjectPlace, title: string): ProjectFormDefinition {
  const points = (definition: ProjectFormDefinition): number => {
    const named = definition.title.pattern?.test(title) ? 10 : 0;
    const columns = new Set([
      ...place.indicators.columns.keys(),
      ...place.funds.flatMap((t) => [...t.columns.keys()]),
    ]);
    return named + definition.evidence.filter((id) => columns.has(id)).length;
  };
  const partial = namesPartOfYear(place) ? 3 : 0;
  const own = place.indicators.definition.custom;
  const isMonitoring = own
    ? own.kind === "monitoring"
    : points(monitoring) + partial > points(selfEvaluation);
  const whole = WHOLE_DEPARTMENT.test(title);
  if (!own && isFollowUp(place, title)) return followUp;
  if (isMonitoring) return whole ? departmentMonitoring : monitoring;
  return whole ? departmentSelfEvaluation : selfEvaluation;
}

/** A tracking that gives no points, whatever else its title says. */
function isFollowUp({ indicators }: ProjectPlace, title: string): boolean {
  const points = ["weight", "score"].some((id) => indicators.columns.has(id));
  return followUp.title.pattern!.test(title) && !/监控|自评/.test(title) && !points;
}

/** The targets of many projects in one list: each row names its own. */
function listsProjects({ indicators }: ProjectPlace): boolean {
  return indicators.others.some(({ text }) => fieldWords.means(headerKey(text), ["projectName"]));
}

/** «1-7月执行情况»: a year's result would not be named by months. */
function namesPartOfYear(place: ProjectPlace): boolean {
  return [place.indicators, ...place.funds].some((table) =>
    ["actual", "executed", "rate"].some((id) => {
      const period = periodIn(table.columns.get(id)?.text ?? "");
      return period !== null && period.to < 12;
    }),
  );
}
