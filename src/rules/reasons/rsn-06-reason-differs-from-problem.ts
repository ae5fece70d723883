import { textCells } from "../format/form-cells";
import { defineRule } from "../rule";
import { hanCount } from "../text/han";
import { quoted } from "../quoted";
import { containment, similarity } from "../text/similarity";

/** More cells than this are no conclusion sheet. */
const MOST = 20;

export const rsn06 = defineRule({
  id: "RSN-06",
  title: "原因不能照抄问题",
  severity: "warning",
  forms: ["tracking-conclusion", "evaluation-feedback"],
  messages: { copied: "“{text}”这一段与上面另一栏的文字相同，请写明造成偏差的原因，不要照抄问题。" },
  why: "问题是现象，原因要说明为什么会这样；照抄等于没有分析。",
  basis: "跟踪评价结论反馈表分设“主要偏差或问题”与“造成偏差的原因”两栏",
  formula: "两栏文字相似度大于口径界限（默认95%），或后一栏几乎全部取自前一栏，且不少于15个汉字",
  remedy: "写成因，如制度没有规定、合同没有约定、人员没有到位。",
  example: { fails: "问题栏与原因栏逐字相同", passes: "问题栏写现象，原因栏写监管办法未规定考核频次" },
  *check(form, { problem, profile }) {
    const same = profile.similarity.reasons / 100;
    const paragraphs = textCells(form)
      .filter(({ text, role }) => role !== "tick" && hanCount(text) >= profile.evidence.paragraph)
      .slice(0, MOST);
    for (const [index, at] of paragraphs.entries()) {
      const other = paragraphs
        .slice(0, index)
        .find(({ text }) => similarity(text, at.text) > same || containment(at.text, text) > same);
      if (other) yield problem("copied", { at: [at, other], data: { text: quoted(at.text) } });
    }
  },
});
