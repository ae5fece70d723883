import { quoted } from "../quoted";
import { defineRule } from "../rule";
import { EVERY_FORM } from "./every-form";
import { textsToLookAt } from "./form-cells";
import { confirmText, holdsFigure } from "./notation";
import { notationInDoubt } from "../screens/notation";

/** A comparison followed by ±: «≤±5%». */
const IRREGULAR = /(≤|≥|<=|>=|<|>|＜|＞|=|＝|不超过|不高于|不低于|小于|大于)\s*[±]\s*(\d[\d.]*)\s*([%％])?/u;

export const fmt11 = defineRule({
  id: "FMT-11",
  title: "比较符后面不写正负号",
  severity: "info",
  forms: EVERY_FORM,
  messages: {
    both: "“{text}”把比较符与“±”连写，含义不唯一（这里按-{size}～{size}读），请写成“±{size}”或“≤{size}”。",
    unclear: "“{text}”把“{sign}”与“±”连写，含义不明，请只写一个数或写成区间。",
  },
  why: "“≤±5%”可以理解为不超过 5%，也可以理解为上下浮动 5%，考核时会有争议。",
  basis: "指标值书写规范",
  formula: "比较符（≤、≥、<、>、=）后紧跟 ±",
  remedy: "上下浮动写“±5%”，只限上限写“≤5%”。",
  example: { fails: "≤±5%", passes: "±5%" },
  screen: notationInDoubt,
  *check(form, { problem }) {
    for (const at of textsToLookAt(form)) {
      const match = holdsFigure(at.role) ? IRREGULAR.exec(at.text) : null;
      if (!match) continue;
      const sign = match[1]!;
      const size = match[2]! + (match[3] ? "%" : "");
      const text = quoted(at.text);
      const upper = ["≤", "<=", "<", "＜", "不超过", "不高于", "小于"].includes(sign);
      const whole = match[0] === at.text.trim();
      yield upper
        ? problem("both", { at, data: { text, size }, fix: whole ? confirmText(at, `±${size}`) : undefined })
        : problem("unclear", { at, data: { text, sign } });
    }
  },
});
