import type { Profile } from "../../profile/profile";
import type { PerformanceForm } from "../../model/form";
import { EVALUATION_FORMS, MONITORING_FORMS } from "../form-kinds";
import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { hanCount } from "../text/han";
import { bare, similarity } from "../text/similarity";
import { distinctiveName } from "./project-names";

/** More forms than this are not compared with one another. */
const MOST = 60;

export const str10 = defineRule({
  id: "STR-10",
  title: "目标不要照抄别的项目",
  severity: "info",
  forms: [...MONITORING_FORMS, ...EVALUATION_FORMS],
  messages: {
    copied: "“{project}”的目标与“{other}”的目标文字相同，请分别编写。",
    foreign: "“{project}”的目标写的却是“{other}”，像是照抄了另一个项目，请改正。",
  },
  why: "目标照抄别的项目，就看不出这个项目要做什么。",
  basis: "绩效目标审核要点：目标应与项目内容相符",
  formula: "两个项目的目标相似度大于口径界限（默认95%）；或目标里出现别的项目的专名而没有自己的",
  remedy: "按本项目的内容编写目标。",
  example: {
    fails: "政务中心项目的目标写“全面负责文化新区的安保”",
    passes: "目标写“全面负责政务中心的安保”",
  },
  *checkWorkbook({ forms }, { problem, profile }) {
    const same = profile.similarity.goals / 100;
    const projects = forms.flatMap((form) => projectOf(form, profile)).slice(0, MOST);
    for (const [index, { form, name, text, core }] of projects.entries()) {
      const others = projects.filter((other) => bare(other.name) !== bare(name));
      const at = form.goals.expected!;
      const twin = projects
        .slice(0, index)
        .find((other) => bare(other.name) !== bare(name) && similarity(other.text, text) > same);
      if (twin)
        yield problem("copied", {
          at: [at, twin.form.goals.expected!],
          data: { project: quoted(name, 30), other: quoted(twin.name, 30) },
        });
      const foreign = others.find(({ core: theirs }) => theirs !== null && isSubject(theirs, text));
      if (foreign && core !== null && !text.includes(core))
        yield problem("foreign", {
          at: [at, form.fields.projectName!],
          data: { project: quoted(name, 30), other: foreign.core! },
          severity: "warning",
        });
    }
  },
});

function projectOf(form: PerformanceForm, { evidence }: Profile) {
  const name = form.fields.projectName?.value;
  const text = form.goals.expected?.value;
  const scored = ([...MONITORING_FORMS, ...EVALUATION_FORMS] as readonly string[]).includes(form.kind);
  if (!scored || !name || !text || hanCount(text) < evidence.paragraph) return [];
  return [{ form, name, text: bareKeepingLists(text), core: distinctiveName(name) }];
}

/** Enumerations keep their marks: a place named in a list is not what the goal is about. */
function bareKeepingLists(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

function isSubject(core: string, text: string): boolean {
  const index = text.indexOf(core);
  return index >= 0 && text[index - 1] !== "、" && text[index + core.length] !== "、";
}
