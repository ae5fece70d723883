import { overspent, amountText, labelOf, moneyUnitOf } from "../judgement";
import type { TextIssue, TextScope } from "./blocks";
import { formsFor } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { sentences } from "./han";
import { quoted } from "../quoted";

type Message = "table" | "text";

const PROMISE = /严格(按照?|执行|遵守)[^，]{0,8}预算/u;
const BEYOND = /预算不足|超(出|过)?(了)?(年初|当年)?预算|超预算|超支/u;
const DENIAL = /(无|没有|不存在|未|杜绝|避免|防止|不得)[^，]{0,6}(超预算|超支|超出预算|超过预算)/u;

export const txt10 = defineTextRule(
  {
    id: "TXT-10",
    title: "“严格按预算”与超支不能并存",
    severity: "info",
    messages: {
      table: "文字写“{text}”，表中“{label}”却超预算{excess}，请改写或说明原因。",
      text: "一处写“{text}”，另一处写“{other}”，请使表述与数据一致。",
    },
    why: "一面说严格按预算，一面超支，结论自相矛盾。",
    basis: "前后一致",
    formula: "文字含“严格按（执行）预算”，而执行数大于预算数，或别处写预算不足、超支",
    remedy: "如实写明超支的原因和资金来源。",
    example: {
      fails: "“严格按照年初预算支出”，执行率107.55%",
      passes: "写明“因政策性增资超预算，已按程序追加”",
    },
  },
  find,
);

function find(scope: TextScope): TextIssue<Message>[] {
  const said = scope.blocks.flatMap((block) => sentences(block.text).map((text) => ({ block, text })));
  const promises = said.filter(({ text }) => PROMISE.test(text));
  return promises.slice(0, 1).flatMap(({ block, text }): TextIssue<Message>[] => {
    for (const form of formsFor(block, scope))
      for (const line of form.funds) {
        const excess = overspent(line, form, scope.profile);
        if (!excess) continue;
        const data = {
          text: quoted(text, 24),
          label: labelOf(line),
          excess: amountText(excess, moneyUnitOf(form)),
        };
        return [{ message: "table", block, cells: [line.executed!], data }];
      }
    const other = said.find((one) => BEYOND.test(one.text) && !DENIAL.test(one.text));
    if (!other) return [];
    const cells = other.block.cell ? [{ cell: other.block.cell }] : [];
    return [
      { message: "text", block, cells, data: { text: quoted(text, 24), other: quoted(other.text, 24) } },
    ];
  });
}
