import type { TextIssue, TextScope } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { sentences } from "./han";
import { quoted } from "../quoted";

const NONE = /(未|没有|不)(设立|设置|设|划分|包含|含)(有)?子项目/u;
const SOME = /(针对|按照?|分解为|细化为|各个?)子项目/u;
/** A printed rule of the form, not a statement about this project. */
const RULE = /是否|应当|应检查|检查|有子项目的|考量/u;

export const txt08 = defineTextRule(
  {
    id: "TXT-08",
    title: "有没有子项目要说法一致",
    severity: "info",
    messages: { both: "一处写“{none}”，另一处写“{some}”，请统一。" },
    why: "没有子项目却针对子项目设目标，前后矛盾。",
    basis: "前后一致",
    formula: "同一材料中既有“未设子项目”，又有“针对子项目”",
    remedy: "没有子项目的，删去“针对子项目”。",
    example: { fails: "“本项目未设立子项目”与“绩效目标针对子项目”", passes: "全文都写没有子项目" },
  },
  find,
);

function find({ blocks }: TextScope): TextIssue<"both">[] {
  const said = blocks.flatMap((block) =>
    block.form?.kind === "tracking" ? [] : sentences(block.text).map((text) => ({ block, text })),
  );
  const none = said.find(({ text }) => NONE.test(text));
  const some = said.find(({ text }) => SOME.test(text) && !NONE.test(text) && !RULE.test(text));
  if (!none || !some) return [];
  const cells = none.block.cell ? [{ cell: none.block.cell }] : [];
  const data = { none: quoted(none.text, 24), some: quoted(some.text, 24) };
  return [{ message: "both", block: some.block, cells, data }];
}
