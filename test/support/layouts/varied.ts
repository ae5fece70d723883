/** The same form with values of every kind a clerk writes, each in good order. */
import type { LogicalForm, LogicalFund, LogicalIndicator } from "./logical";
import type { Random } from "./random";
import type { Kind } from "./style";

type Values = Pick<LogicalIndicator, "target" | "actual" | "forecast">;
type Row = Values & Pick<LogicalIndicator, "name">;

const REASON = "受连续降雨影响施工延后，已与承包单位商定增加班组，下季度补齐进度。";

export function varied(form: LogicalForm, random: Random, kind: Kind): LogicalForm {
  const funds = form.funds.map((fund) => (kind === "monitoring" ? fund : spentWhole(fund)));
  const spent = funds[0]!.executed;
  // Two projects on one sheet never share a name.
  const projectName = `${form.projectName}${random.int(1, 9999)}号`;
  let costs = 0;
  const indicators = form.indicators.map((indicator, index): LogicalIndicator => {
    if (indicator.level2 === "成本指标") {
      costs += 1;
      // One cost names the whole sum; a second one is a share of it that nobody could add up wrongly.
      return costs === 1 && kind === "self-evaluation"
        ? {
            ...indicator,
            name: `${projectName}总成本（万元）`,
            ...same(`≤${funds[0]!.adjustedBudget}`, String(spent)),
          }
        : { ...indicator, name: `单位成本降低率${index + 1}`, ...same("≥2%", "2.5%") };
    }
    const choices = choicesFor(indicator, form, kind).map((one) => ({
      ...one,
      name: `${index + 1}号楼${one.name}`,
    }));
    return choices.length === 0 || random.chance(0.3) ? indicator : { ...indicator, ...random.pick(choices) };
  });
  return {
    ...form,
    projectName,
    funds,
    indicators: kind === "monitoring" ? indicators : short(indicators, random),
  };
}

function spentWhole(fund: LogicalFund): LogicalFund {
  return { ...fund, executed: fund.adjustedBudget, rate: fund.adjustedBudget === 0 ? "" : "100%" };
}

function same(target: string, actual: string): Values {
  return { target, actual, forecast: actual };
}

function choicesFor({ level2 }: LogicalIndicator, form: LogicalForm, kind: Kind): Row[] {
  const monitoring = kind === "monitoring";
  const inTime = (whole: number): string =>
    String(monitoring ? Math.ceil((whole * form.months) / 12) : whole);
  switch (level2) {
    case "数量指标":
      return [
        { name: "绿化养护面积（平方米）", target: "≥1200", actual: inTime(1200), forecast: "1200" },
        { name: "设备维护数量", target: "240台", actual: `${inTime(240)}台`, forecast: "240台" },
        { name: "印发宣传材料（份）", target: "1,200", actual: inTime(1200), forecast: "1200" },
      ];
    case "质量指标":
      return [
        { name: "工程质量验收合格率", ...same("100%", "100%") },
        { name: "设备故障率", ...same("≤3%", "1.2%") },
        { name: "安全责任事故发生率", ...same("0%", "0%") },
        { name: "室内温度控制偏差（℃）", ...same("18-26", "22") },
      ];
    case "时效指标":
      return [
        { name: "合同签订及时率", ...same("100%", "100%") },
        { name: "首批物资到位日期", ...same(`${form.year}年3月31日前`, `${form.year}年3月20日`) },
        { name: "实施方案印发时间", ...same(`${form.year}.2.28`, `${form.year}-2-15`) },
      ];
    case "社会效益指标":
    case "可持续影响指标":
      return [
        { name: "机关服务保障能力", ...same("显著提高", "显著提高") },
        { name: "管理制度健全性", ...same("健全", "健全") },
      ];
    default:
      return [{ name: "干部职工满意度", ...same("≥90%", "93.6%") }];
  }
}

/** One quantity short of its target: points taken off by the formula, with a reason. */
function short(indicators: readonly LogicalIndicator[], random: Random): LogicalIndicator[] {
  const at = indicators.findIndex(({ level2, target }) => level2 === "数量指标" && /^\d+$/.test(target));
  return indicators.map((indicator, index) => {
    if (index !== at || random.chance(0.5)) return indicator;
    const whole = Number(indicator.target);
    const reached = whole - 1;
    const score = Math.round((indicator.weight * reached * 100) / whole) / 100;
    return { ...indicator, actual: String(reached), forecast: String(reached), score, reason: REASON };
  });
}
