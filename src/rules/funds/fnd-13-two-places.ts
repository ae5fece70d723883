import { PROJECT_FORMS } from "../form-kinds";
import { defineRule } from "../rule";
import { amountsOf } from "./amount-columns";

export const fnd13 = defineRule({
  id: "FND-13",
  title: "万元列保留两位小数",
  severity: "info",
  forms: [...PROJECT_FORMS, "goal-plan"],
  messages: {
    long: "资金栏有{count}个金额的小数超过{places}位（如{example}万元），请统一保留{places}位小数。",
  },
  why: "位数不一，合计会出现尾差。",
  basis: "“单位：万元”的表一般保留两位小数",
  formula: "单位为万元的金额按所写（所显示）小数位 > 口径的小数位（默认 2）",
  remedy: "四舍五入到两位，原值另存备查；合计随之核对。",
  example: { fails: "15.829527", passes: "15.83" },
  *check(form, { problem, profile }) {
    const { moneyPlaces: places } = profile.format;
    const long = form.funds
      .flatMap(amountsOf)
      .map(({ cell }) => cell)
      .filter(({ value }) => value?.unit === "万元" && value.places > places);
    if (long.length > 0)
      yield problem("long", {
        at: long,
        data: { count: long.length, places, example: long[0]!.value!.value.toFixed() },
      });
  },
});
