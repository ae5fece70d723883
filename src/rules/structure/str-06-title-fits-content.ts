import { simplified } from "../../forms/values/simplified";
import { EVALUATION_FORMS, MONITORING_FORMS } from "../form-kinds";
import { defineRule } from "../rule";
import { quoted } from "../quoted";
import { bare, similarity } from "../text/similarity";

/** What the title of a form ends with; before it stands the unit's and the project's name. */
const FORM_NAME =
  /(项目支出|部门(单位)?整体支出|部门(单位)?整体)?(预算执行(进度|情况)?[和与及])?(预算)?(绩效)?(目标)?(实现程度|执行|运行)?([和与及](预算|资金)?(执行|支出)(进度|情况)?)?双?(绩效)?(自评|监控|跟踪|评价|自我评价)([及和与]|并)?(复核|审核|评分|打分)?(情况)?(数据|基础|信息)*(表|报告).*$/u;
const OFFICE = /^.*(?:中心|管理局|局|厅|委员会|办公室|事务所|学校|医院|人民政府|街道办事处|处)(?=.{4})/u;

/** Ends in a unit, a place or a level of government: whose forms they are, not which project. */
const ONLY_OFFICE =
  /(中心|局|厅|委员会|办公室|事务所|学校|医院|政府|街道|处|公司|部门|单位|系统|预算|财政|年度|[省市区县州镇乡级直])(机关|本级)*$/u;
/** «农业生产发展资金项目»: the programme that pays for projects of other names. */
const PROGRAMME = /(资金|基金|公益金|补助|奖补|补贴|债券)(使用|支出|扶持|补助)?(项目)?$/u;
const YEAR = /\d{4}年?度?/gu;
/** «福建省», «昆明市某区»: where, not what. */
const PLACE = /^(?:[\p{Script=Han}]{1,7}?(?:省|自治区|自治州|市|州|盟|地区|县|区|旗|镇|乡|街道))+/u;
/** Words that a title shares with every other one: levels of government, kinds of money, periods. */
const GENERIC =
  /[省市州县区乡镇]级|对(?:地方|下)|区域|本级|中央|地方|财政|预算|部门|单位|支出|项目|专项|资金|补助|政策|转移支付|一般公共|经费|新增|政府债券|政府性?基金|国有资本经营|债券|购买服务|社会保险|基金|基本建设|基建|科研|信息化|绩效|目标|重点|跟踪|监控|运行|执行|全年|年度|上半年|下半年|半年|年中|季度|[一二三四前]季|\d{1,2}月?/gu;

export const str06 = defineRule({
  id: "STR-06",
  title: "标题、表头要与内容一致",
  severity: "warning",
  forms: [...MONITORING_FORMS, ...EVALUATION_FORMS, "stage-completion"],
  messages: {
    title: "表标题写的是“{title}”，项目名称却是“{project}”，请统一。",
    header: "“{title}”的列头却写成“{header}”，请改正。",
    content: "完成情况写的是采购，成本指标却叫“{name}”，像是照搬了别的项目，请核对。",
  },
  why: "标题与内容对不上，多半是复制上一张表时忘了改。",
  basis: "表样：标题与项目名称一致",
  formula:
    "标题去掉单位名、地名、表名和通用词后仍有项目名，而与项目名称既不互相包含、相似度又低于0.5；效果表的列头写成产出类",
  remedy: "改标题、项目名称或列头。",
  example: {
    fails: "标题“宿舍装修项目支出绩效自评表”，项目名称“日常维修工程1-1”",
    passes: "两处都是“宿舍装修”",
  },
  *check(form, { problem, profile }) {
    const title = form.title;
    const project = form.fields.projectName;
    if (title?.value && project?.value) {
      const named = titleName(title.value, form.fields.implementer?.value ?? "");
      const own = bare(project.value);
      const same =
        own.includes(named) ||
        bare(title.value).includes(own) ||
        similarity(named, own) >= profile.similarity.titles / 100;
      const data = { title: named, project: quoted(project.value) };
      if (named.length >= 4 && saysWhat(named) && !same)
        yield problem("title", { at: [project, title], data });
    }
    const headers = form.tables.flatMap((table) => Object.values(table.headers));
    const header = headers.find(({ value }) => /产出类/u.test(value ?? ""));
    // What stands in brackets behind the title is a remark.
    const effects = /^[^（(]*效果类/u.test(title?.value ?? "") && !/^[^（(]*产出/u.test(title?.value ?? "");
    if (title?.value && header && effects) {
      const data = { title: quoted(title.value), header: quoted(header.value!) };
      yield problem("header", { at: header, data, severity: "info" });
    }
    const actual = form.goals.actual?.value ?? "";
    if (!/采购|购置/u.test(actual) || /维修|装修|施工|改造/u.test(actual)) return;
    for (const { name, level2 } of form.indicators)
      if (/成本/u.test(level2?.value ?? "") && /维修|装修|施工/u.test(name.value ?? ""))
        yield problem("content", { at: name, data: { name: quoted(name.value!) }, severity: "info" });
  },
});

/** «XX局XX项目支出绩效自评表» → the name between the unit and the form's own name; "" when there is none. */
function titleName(title: string, implementer: string): string {
  const unit = bare(implementer);
  const core = bare(simplified(title))
    .replace(FORM_NAME, "")
    .replace(/^(附件|附表)\d*/u, "")
    .replaceAll(YEAR, "");
  const behindUnit = unit !== "" && core.includes(unit) ? core.slice(core.indexOf(unit) + unit.length) : core;
  const named = behindUnit.replace(OFFICE, "");
  return ONLY_OFFICE.test(named) || PROGRAMME.test(named) ? "" : named;
}

/** Something is left that could be a project's name: «某市财政支出项目» names none. */
function saysWhat(named: string): boolean {
  return [named, named.replace(PLACE, "")].every((text) => text.replace(GENERIC, "").length >= 3);
}
