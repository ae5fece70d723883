/** «2020年度XX单位后勤保障项目1-7月运行监控报告» */
import type { PerformanceForm } from "../../model/form";
import { coversWholeYear } from "../../rules/judgement";
import { datedForm, fieldOf, formsOf, type Subject } from "./drafting";
import { gap, lineOf } from "./words";

export function unitOf(subject: Subject): string | null {
  const isDepartment = subject.main?.kind.startsWith("department-");
  const names = isDepartment
    ? ["department", "implementer", "unitSeal"]
    : ["implementer", "department", "unitSeal"];
  return lineOf(withoutCode(fieldOf(subject, ...names))) || null;
}

/** «007-市教育局», «市教育局[301]»: the code is no part of the name. */
export function withoutCode(name: string | null): string | null {
  return (
    name && name.replace(/^[\s\d.]+[-－—_·\s]?(?=\p{Script=Han})|[[（(【]?\d{3,}[\])）】]?$/gu, "").trim()
  );
}

export function projectNameOf(subject: Subject): string | null {
  return lineOf(fieldOf(subject, "projectName")) || null;
}

/** 自评报告, 运行监控报告 or 跟踪评价报告: what the tables are for. */
export function reportNoun(subject: Subject): string {
  const { main } = subject;
  if (!main && formsOf(subject).some(({ kind }) => kind.startsWith("tracking"))) return "绩效跟踪评价报告";
  if (main?.kind.endsWith("self-evaluation")) return "绩效自评报告";
  return "运行监控报告";
}

export function titleOf(subject: Subject): string {
  const form = datedForm(subject);
  const unit = unitOf(subject) ?? gap("单位名称");
  const isDepartment = subject.main?.kind.startsWith("department-") ?? false;
  const noun =
    isDepartment && reportNoun(subject) === "运行监控报告" ? "绩效运行监控报告" : reportNoun(subject);
  const about = isDepartment ? "部门整体" : (projectNameOf(subject) ?? gap("项目名称"));
  return joined(yearOf(form), unit, about, periodOf(form, subject), noun);
}

export function yearOf(form: PerformanceForm | null): string {
  return form?.year ? `${form.year}年度` : `${gap("年度")}年度`;
}

/** An evaluation speaks of the whole year without saying so. */
function periodOf(form: PerformanceForm | null, subject: Subject): string {
  if (reportNoun(subject) !== "运行监控报告") return "";
  if (!form?.period) return gap("监控月份");
  return coversWholeYear(form) ? "" : monthsOf(form.period);
}

export function monthsOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${to}月` : `${from}-${to}月`;
}

/** A name that begins with the year or the unit already is not given it twice. */
function joined(year: string, unit: string, about: string, period: string, noun: string): string {
  const bare = about.replace(/^(20\d\d)年度?/u, "");
  const name = bare.startsWith(unit) ? bare : unit + bare;
  return year + name + period + noun;
}
