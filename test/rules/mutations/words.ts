/** Mistakes with reasons, notation and texts. */
import fc from "fast-check";
import { dataTable, form, monitoring, prose, selfEvaluation } from "../../support/builders";
import { onTime, overrun, slow, within } from "../reasons/rsn-forms";
import { count, monitored, mutation } from "./mutation";

const late = fc.integer({ min: 1, max: 30 });
const at = (percent: number) => `${percent}%`;
const CAUSE = "设备到货晚于合同约定两个月，施工顺延";
const PROBLEM = "缺少季度或半年等阶段性考核依据，仅靠年底的一次性考核无法及时发现日常管理中的问题。";
const OWN = "监管办法没有规定阶段性考核的频次，也没有指定负责考核的科室。";
const conclusion = (year: number, problems: string, causes: string) =>
  form("tracking-conclusion", {
    fields: { problems: `${year}年度${problems}`, causes: `${year}年度${causes}` },
  });
const goals = (expected: string, actual: string) => selfEvaluation({ goals: { expected, actual } });
const GOAL = "全面负责文化新区的安保、绿化、保洁、消防、水电暖等后勤物业管理工作，服务职工";
const project = (name: string, expected: string) =>
  selfEvaluation({ sheet: name, fields: { projectName: name }, goals: { expected } });
const two = (first: string, second: string) => ({
  forms: [project("文化新区运行经费", first), project("政务中心运行经费", second)],
  prose: [],
});
const plan = (text: string) =>
  form("tracking-plan", {
    tables: [dataTable("tracking-plan-items", { plan: "产出类绩效指标阶段性完成计划" }, [{ plan: text }])],
  });
const named = (name: string) => monitored({ name, target: 5, actual: 5 });
const goal = (expected: string) => monitoring({ goals: { expected } });
const amounts = (first: string, second: number) =>
  monitoring({ funds: [{ initial: first, executed: second }] });
const spent = (told: number, executed: number) => ({
  forms: [monitoring({ fields: { projectName: "后勤保障" }, funds: [{ initial: 100_000, executed }] })],
  prose: prose(`项目共支出资金${told}万元。`),
});
const dining = (told: number, heads: number) =>
  selfEvaluation({
    goals: { actual: `已完成保障全年用餐人数${told}人次，食材安全。` },
    indicators: [{ name: "保障全年用餐人数（人次）", target: heads, actual: heads }],
  });
const partsOf = (whole: number, first: number, second: number) => ({
  forms: [monitoring()],
  prose: prose(`共支出${whole}万元，其中绿化${first}万元、物业${second}万元。`),
});

export const wordMutations = [
  mutation(
    "RSN-01",
    late,
    (of) => slow({ actual: at(of), reason: CAUSE }),
    (of) => slow({ actual: at(of), reason: "" }),
    ["PRG-06"],
  ),
  mutation(
    "RSN-02",
    late,
    () => within({ reason: "/" }),
    (of) => overrun({ actual: 80 + of, reason: "/" }),
    ["IND-06"],
  ),
  mutation(
    "RSN-03",
    late,
    (of) => slow({ actual: at(of), reason: CAUSE }),
    (of) => slow({ actual: at(of), reason: "项目延续" }),
  ),
  mutation(
    "RSN-04",
    late,
    (of) => overrun({ actual: 80 + of, reason: `肉类价格下半年上涨较多，完成${80 + of}万元` }),
    (of) => overrun({ actual: 80 + of, reason: `完成${80 + of}万元，超${of}万元` }),
  ),
  mutation(
    "RSN-05",
    late,
    (of) =>
      overrun({
        actual: 80 + of,
        reason: "受市场影响肉类价格上涨，副食品消耗超出；下年度由餐饮科按三年均价测算",
      }),
    (of) => overrun({ actual: 80 + of, reason: "受市场影响肉类价格上涨，副食品消耗超出" }),
  ),
  mutation(
    "RSN-06",
    fc.integer({ min: 2015, max: 2030 }),
    (year) => conclusion(year, PROBLEM, OWN),
    (year) => conclusion(year, PROBLEM, PROBLEM),
  ),
  mutation(
    "RSN-07",
    late,
    () => onTime({ reason: "/" }),
    () => onTime({ reason: "因连续降雨未完成" }),
  ),
  mutation(
    "RSN-08",
    late,
    (of) => slow({ actual: at(of), categories: { 经费保障: "√", 其他: "" }, reason: CAUSE }),
    (of) => slow({ actual: at(of), categories: { 经费保障: "", 其他: "" }, reason: CAUSE }),
  ),
  mutation(
    "RSN-09",
    late,
    (of) => slow({ actual: at(of), likelihood: "有可能" }),
    (of) => slow({ actual: at(of), likelihood: "" }),
  ),
  mutation(
    "RSN-10",
    late,
    (of) => slow({ actual: at(of), likelihood: "有可能", remark: `原因：${CAUSE}；措施：增派人手` }),
    (of) => slow({ actual: at(of), likelihood: "有可能", remark: "" }),
    ["PRG-06"],
  ),
  mutation(
    "RSN-11",
    fc.integer({ min: 20, max: 99 }),
    () => onTime({ forecast: "100%", likelihood: "确定能" }),
    (of) => onTime({ forecast: at(of), likelihood: "确定能" }),
  ),
  mutation(
    "RSN-13",
    late,
    (of) => slow({ actual: at(of), reason: CAUSE }),
    (of) => slow({ actual: at(of), reason: "原因说明" }),
    ["RSN-01"],
  ),
  mutation(
    "STR-07",
    count,
    (of) => form("tracking-deviation", { fields: { unitSeal: `某区第${of}机关事务管理所` } }),
    () => form("tracking-deviation", { fields: { unitSeal: "" } }),
  ),
  mutation(
    "STR-10",
    count,
    (of) => two(`${GOAL}${of}人。`, `负责会议服务和设备维护${of}次，保障窗口单位正常办公。`),
    (of) => two(`${GOAL}${of}人。`, `${GOAL}${of}人。`),
  ),
  mutation(
    "STR-11",
    count,
    (of) => goals(`${GOAL}${of}人。`, `签订服务合同${of}份，维修及时率达到96%，未发生消防事故。`),
    (of) => goals(`${GOAL}${of}人。`, `${GOAL}${of}人。`),
  ),
  mutation(
    "STR-12",
    count,
    (of) => plan(`6月底前招标，采购设备${of}台`),
    (of) => plan(`已完成招标，采购设备${of}台`),
  ),
  mutation(
    "STR-13",
    fc.integer({ min: 1, max: 99 }),
    (of) => amounts("100", of),
    (of) => monitoring({ funds: [{ initial: 100, executed: at(of) }] }),
  ),
  mutation(
    "FMT-01",
    count,
    (of) => named(`${of}号楼装修面积（平方米）`),
    (of) => named(`${of}号楼装修面积（平方米`),
  ),
  mutation(
    "FMT-02",
    count,
    (of) => named(`${of}号楼装修面积（平方米）`),
    (of) => named(`${of}号楼装修面积(平方米）`),
  ),
  mutation(
    "FMT-03",
    fc.integer({ min: 1, max: 99 }),
    (of) => monitored({ name: "及时率", target: at(of), actual: "" }),
    (of) => monitored({ name: "及时率", target: `${of}%%`, actual: "" }),
  ),
  mutation(
    "FMT-04",
    count,
    (of) => monitoring({ funds: [{ initial: of }] }),
    (of) => amounts(String(of), of),
    ["PRG-02"],
  ),
  mutation(
    "FMT-05",
    late,
    (of) => goal(`完成维修${of}次`),
    (of) => goal(`完成维修${of}１次`),
  ),
  mutation(
    "FMT-06",
    count,
    (of) => goal(`保障用电${of}户`),
    (of) => goal(`。保障用电${of}户`),
  ),
  mutation(
    "FMT-08",
    count,
    (of) => monitored({ name: "合同数量（份）", target: String(of), actual: String(of) }),
    (of) => monitored({ name: "合同数量（份）", target: `${of}份`, actual: String(of) }),
  ),
  mutation(
    "FMT-09",
    fc.integer({ min: 10, max: 99 }),
    (of) => goals("", `按2021年第${of}号、2022年第${of}号纪要执行`),
    (of) => goals("", `按2021年第${of}号、2022第${of}号纪要执行`),
  ),
  mutation(
    "FMT-10",
    fc.integer({ min: 1001, max: 9_999 }),
    (of) => amounts(of.toLocaleString("en-US"), 12),
    (of) => amounts(of.toLocaleString("en-US"), of),
    ["PRG-02"],
  ),
  mutation(
    "FMT-11",
    fc.integer({ min: 1, max: 50 }),
    (of) => monitored({ name: "偏差率", target: `±${of}%` }),
    (of) => monitored({ name: "偏差率", target: `≤±${of}%` }),
  ),
  mutation(
    "TXT-01",
    count,
    (of) => spent(of, of),
    (of) => spent(of + 1, of),
  ),
  mutation(
    "TXT-02",
    count,
    (of) => dining(of, of),
    (of) => dining(of * 10, of),
  ),
  mutation(
    "TXT-07",
    count,
    (of) => partsOf(of + 5, of, 5),
    (of) => partsOf(of + 4, of, 5),
  ),
];
