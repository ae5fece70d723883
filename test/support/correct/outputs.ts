/** 数量, 质量 and 时效 indicators. */
import { quotient } from "./figures";
import { measured, shortfall, worded, type Made, type Setting } from "./indicator";
import type { Measure, Sign } from "./values";

type Noun = readonly [noun: string, unit: string, least: number, most: number, places?: number];

const COUNTS: readonly Noun[] = [
  ["绿化养护面积", "平方米", 500, 90_000],
  ["保洁楼栋数量", "栋", 2, 30],
  ["会议服务场次", "场次", 20, 900],
  ["业务培训人次", "人次", 30, 3_000],
  ["设备维护数量", "台", 8, 400],
  ["宣传材料印发数量", "份", 500, 50_000],
  ["安全检查次数", "次", 4, 240],
  ["管网改造长度", "公里", 15, 900, 1],
  ["生活垃圾清运量", "吨", 50, 5_000],
  ["补助发放户数", "户", 20, 2_000],
  ["信息系统运维数量", "个", 2, 40],
  ["保障房维修套数", "套", 5, 300],
  ["专题调研报告", "篇", 2, 24],
  ["电子档案数字化", "万页", 5, 120],
];

/** A count that grows with the months; its unit in the name, in the value or nowhere but in its column. */
export function quantity(setting: Setting): Made {
  const { random, months, kind } = setting;
  const [noun, unit, least, most, places = 0] = random.pick(COUNTS);
  const whole = random.int(least, most);
  const sign: Sign = random.pick(["≥", "≥", "=", "", ""]);
  const inName = random.chance(0.5);
  const name = `${setting.subject}${noun}${inName ? random.pick([`（${unit}）`, `(${unit})`]) : ""}`;
  const measure: Measure = { sign, minor: whole, places, unit: inName ? "" : unit };
  if (kind === "monitoring") {
    const due = Math.ceil((whole * months) / 12);
    const slow = whole >= 24 && random.chance(0.1);
    const actual = slow
      ? Math.ceil((due * random.int(68, 76)) / 100)
      : Math.min(whole, Math.ceil((due * random.int(88, 112)) / 100));
    return measured(setting, name, measure, actual, whole, slow ? { shortfall: shortfall(random) } : {});
  }
  if (whole >= 20 && random.chance(0.15)) {
    const actual = quotient(whole * random.int(80, 97), 100);
    const points = (weight: number): number => quotient(weight * actual, whole);
    return measured(setting, name, measure, actual, actual, { points, shortfall: shortfall(random) });
  }
  const beyond = sign === "≥" && whole > 10 ? quotient(whole * random.int(0, 14), 100) : 0;
  return measured(setting, name, measure, whole + beyond, whole + beyond);
}

const GOOD = [
  "工程质量验收合格率",
  "设施设备完好率",
  "物资采购合格率",
  "保洁质量达标率",
  "培训考核合格率",
  "系统正常运行率",
  "政策知晓率",
  "岗位到岗率",
];
const BAD = ["设备故障率", "工作差错率", "有责投诉率", "物料损耗率"];
const NEVER: readonly (readonly [string, string])[] = [
  ["食品安全事故发生率", "%"],
  ["安全生产责任事故数", "起"],
  ["违规使用资金次数", "次"],
  ["租金延误率", "%"],
];

export function quality(setting: Setting): Made {
  const { random, subject } = setting;
  switch (random.pick(["good", "good", "bad", "never", "range", "drift", "words", "whole"])) {
    case "good": {
      const minor = random.int(900, 995);
      const actual = random.int(minor, 1000);
      const measure: Measure = { sign: random.pick(["≥", "≥", ">", ""]), minor, places: 1, unit: "%" };
      const reached = measure.sign === ">" ? Math.max(actual, minor + 1) : actual;
      return measured(setting, subject + random.pick(GOOD), measure, reached, reached);
    }
    case "bad": {
      const limit = random.int(10, 80);
      const measure: Measure = { sign: random.pick(["≤", "≤", "<"]), minor: limit, places: 1, unit: "%" };
      const actual = random.int(0, limit - 1);
      return measured(setting, subject + random.pick(BAD), measure, actual, actual);
    }
    case "never": {
      const [name, unit] = random.pick(NEVER);
      const measure: Measure = {
        sign: random.pick(["", "", "=", "≤"]),
        minor: 0,
        places: 0,
        unit: random.chance(0.8) ? unit : "",
      };
      return measured(setting, subject + name, measure, 0, 0);
    }
    case "range": {
      const [text, actual] = random.pick([
        ["18-26℃", "22℃"],
        ["18℃-26℃", "24℃"],
        ["20～26℃", "26℃"],
        ["20℃至26℃", "20℃"],
      ] as const);
      return worded(`${subject}室内温度`, text, actual, actual);
    }
    case "drift":
      return worded(
        `${subject}预算编制偏差率`,
        random.pick(["±5%", "-5%~5%", "-5%-5%"]),
        random.pick(["3.2%", "-1.5%", "0%"]),
        "2%",
      );
    case "words": {
      const text = random.pick(["符合行业标准", "达到合同约定标准", "规范", "优良"]);
      return worded(`${subject}服务质量`, text, text);
    }
    default:
      return measured(
        setting,
        subject + random.pick(GOOD),
        { sign: random.pick(["", "=", "≥"]), minor: 100, places: 0, unit: "%" },
        100,
        100,
      );
  }
}

export function timeliness(setting: Setting): Made {
  const { random, subject, year, months, kind } = setting;
  switch (random.pick(["rate", "done", "done", "due", "limit", "words", "month"])) {
    case "rate":
      return measured(
        setting,
        `${subject}任务按时完成率`,
        { sign: random.pick(["≥", "", "="]), minor: random.int(90, 100), places: 0, unit: "%" },
        100,
        100,
      );
    case "done": {
      const [target, actual] = random.pick([
        [`${year}年3月31日前`, `${year}年3月20日`],
        [`${year}.2.28`, `${year}-2-15`],
        [`${year}年2月底前`, `${year}年2月`],
        [`${year}-03-10`, `${year}/3/10`],
      ] as const);
      return worded(`${subject}合同签订时间`, target, actual, actual);
    }
    case "due": {
      const target = `${year}年12月31日前`;
      return kind === "monitoring" && months < 12
        ? worded(
            `${subject}全部工作完成时间`,
            target,
            random.pick(["按计划推进", "正在实施", "尚未到期"]),
            target,
          )
        : worded(`${subject}全部工作完成时间`, target, `${year}年12月${random.int(1, 28)}日`);
    }
    case "limit": {
      const limit = random.int(10, 60);
      const [noun, unit] = random.pick([
        ["报修响应时间", "分钟"],
        ["故障处理时限", "小时"],
        ["投诉办结时间", "个工作日"],
      ] as const);
      const actual = random.int(1, limit);
      return measured(
        setting,
        `${subject}${noun}`,
        { sign: "≤", minor: limit, places: 0, unit },
        actual,
        actual,
      );
    }
    case "words":
      return worded(`${subject}服务及时性`, "及时");
    default:
      return worded(
        `${subject}费用支付时间`,
        "每月15日前",
        random.pick(["每月10日支付", "按月支付"]),
        "每月15日前",
      );
  }
}
