/** 基本情况: name, term and contents; for a department its duties, people and plans. */
import { fieldOf, type Drafting, type Subject } from "./drafting";
import { fundsSection } from "./fund-section";
import { section, type Section } from "./report-draft";
import { projectNameOf, unitOf } from "./title";
import { gap, lineOf, prose } from "./words";

export function projectBasics(subject: Subject, drafting: Drafting): Section {
  const name = projectNameOf(subject) ?? gap("项目名称");
  const overview = fieldOf(subject, "overview");
  return section(
    "项目基本情况",
    [],
    [
      section("项目名称", [`${name}。`]),
      section("项目实施周期", [`${termOf(subject)}。`]),
      section(
        "项目主要内容、涉及范围",
        [],
        [
          section("主要内容", [overview ? prose(overview) : `${gap("：项目的主要内容")}。`]),
          section("实施范围", [`${gap("：项目的实施范围、服务对象")}。`]),
        ],
      ),
      fundsSection("项目资金安排落实、总投入等情况", subject, drafting),
    ],
  );
}

export function departmentBasics(subject: Subject, drafting: Drafting): Section {
  return section(
    "部门基本情况",
    [],
    [
      section("部门职能概述", [`${unitOf(subject) ?? gap("部门名称")}的主要职能是${gap("：主要职能")}。`]),
      section("机构设置和人员情况", [`${gap("：内设机构、编制和实有人数")}。`]),
      section("年度重点工作", [`${gap("：年度重点工作")}。`]),
      fundsSection("部门资金安排和使用情况", subject, drafting),
    ],
  );
}

/** «2018年1月1日—2018年12月31日» */
export function termOf(subject: Subject): string {
  const duration = fieldOf(subject, "duration");
  if (duration) return lineOf(duration);
  const [start, end] = [fieldOf(subject, "startDate"), fieldOf(subject, "endDate")];
  return start && end ? `${lineOf(start)}—${lineOf(end)}` : gap("项目起止日期");
}
