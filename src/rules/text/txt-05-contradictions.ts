import { isTick } from "../../forms/values";
import { TRACKING_DEVIATION, TRACKING_PROGRESS } from "../../model/tables";
import { tableOf } from "../tables";
import type { HasCell } from "../rule";
import { topicsOf } from "../structure/topics";
import type { TextBlock, TextIssue, TextScope } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { sentences } from "./han";
import { quoted } from "../quoted";

type Message = "opposite" | "causes" | "noDeviation" | "notExecuted";

/** Judgements that exclude each other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/依据(较|比较|很)?充分/u, /依据.{0,6}(存在瑕疵|不充分|不足|缺失)/u],
  [/(数量|质量|及时性|工作目标).{0,16}完成(很|较|比较|非常)好/u, /没有.{0,10}(清晰|可衡量|量化).{0,8}指标/u],
  [/制度(较|比较|很)?(健全|完善)/u, /制度.{0,6}(不健全|不完善|缺失|缺乏)/u],
  [/资金(均|全部)?(已)?及时(足额)?到位/u, /资金.{0,6}(未|没有)(能)?(及时|按时|足额|全部)?到位/u],
  [
    /(?<!不)(?:不存在|没有|无)(截留|挤占|挪用|虚列)/u,
    /(?<!不)(存在|发现|有)[^，。无不]{0,6}(截留|挤占|挪用|虚列)/u,
  ],
];

/** Reasons for not paying that exclude each other: not yet due by the contract, or due but hindered. */
const NOT_DUE =
  /(下半年|年底|年末|尚未到期|未到(付款|支付)|到期后).{0,24}(支付|付款|拨付)|按.{0,12}(付款方式|约定).{0,20}(后|才)(再)?(支付|付款)/u;
const HINDERED = /(未|没有)(及时|能)?(及时)?(开具|提供|取得)发票|未通过验收|资金未到位/u;

export const txt05 = defineTextRule(
  {
    id: "TXT-05",
    title: "原因和评价前后不能矛盾",
    severity: "warning",
    messages: {
      opposite: "一处写“{text}”，另一处写“{other}”，评价互相矛盾，请统一。",
      causes: "关于{topic}，一处写“{text}”，另一处写“{other}”，两种原因互相矛盾，请核对后保留一种。",
      noDeviation: "偏差栏写“{text}”，反馈表却列出“{other}”，请两处统一。",
      notExecuted: "勾选了“未执行”，文字却写“{text}”，请核对勾选。",
    },
    why: "同一件事两种说法，结论就站不住。",
    basis: "前后一致",
    formula: "相反评价的词对；同一事项的两种互斥原因；勾选与文字相反（需人工确认）",
    remedy: "核实后保留一种说法。",
    example: { fails: "前面“立项依据较充分”，后面“立项依据存在瑕疵”", passes: "两处评价一致" },
  },
  find,
);

function find(scope: TextScope): TextIssue<Message>[] {
  const said = scope.blocks.flatMap((block) => sentences(block.text).map((text) => ({ block, text })));
  return [...opposites(said), ...causes(said), ...deviations(scope), ...ticks(scope, said)];
}

interface Said {
  readonly block: TextBlock;
  readonly text: string;
}

function opposites(said: readonly Said[]): TextIssue<Message>[] {
  return OPPOSITES.flatMap(([good, bad]): TextIssue<Message>[] => {
    const one = said.find(({ text }) => good.test(text));
    const other = said.find(({ text }) => bad.test(text));
    if (!one || !other || differentProjects(one, other)) return [];
    const data = { text: matched(good, one), other: matched(bad, other) };
    return [{ message: "opposite", block: one.block, cells: cellOf(other), data }];
  });
}

function causes(said: readonly Said[]): TextIssue<Message>[] {
  const notDue = said.filter(({ text }) => NOT_DUE.test(text));
  const hindered = said.filter(({ text }) => HINDERED.test(text));
  for (const one of notDue)
    for (const other of hindered) {
      const topic = topicsOf(one.text).find((name) => topicsOf(other.text).includes(name));
      if (!topic || differentProjects(one, other)) continue;
      const data = { topic, text: quoted(one.text, 30), other: quoted(other.text, 30) };
      return [{ message: "causes", block: one.block, cells: cellOf(other), data, severity: "error" }];
    }
  return [];
}

/** 附表1-4 says there is no deviation, the 反馈表 names one. */
function deviations({ forms, blocks }: TextScope): TextIssue<Message>[] {
  return forms.flatMap((form) =>
    (tableOf(form, TRACKING_DEVIATION.id)?.rows ?? []).flatMap(({ cells }): TextIssue<Message>[] => {
      const reason = cells[TRACKING_DEVIATION.reason];
      if (!reason?.value || !/(未|没有|无)(产生|发生|出现)?偏差/u.test(reason.value)) return [];
      const problem = blocks.find(
        ({ form: other, text }) =>
          other?.kind === "tracking-conclusion" && /缺少|缺乏|不足|不够|不利于|未能|没有/u.test(text),
      );
      if (!problem?.cell) return [];
      const block = { text: reason.value, where: reason.cell.at.sheet, cell: reason.cell, form };
      const data = { text: quoted(reason.value), other: quoted(problem.text, 24) };
      return [{ message: "noDeviation", block, cells: [{ cell: problem.cell }], data }];
    }),
  );
}

function ticks({ forms }: TextScope, said: readonly Said[]): TextIssue<Message>[] {
  return forms.flatMap((form) =>
    (tableOf(form, TRACKING_PROGRESS.id)?.rows ?? []).flatMap(({ cells }): TextIssue<Message>[] => {
      const tick = cells[TRACKING_PROGRESS.executedNot];
      const statement = said.find(({ text }) => /(得到|基本|均)(了)?[^，未不]{0,4}有效(的)?执行/u.test(text));
      if (!tick?.value || !isTick(tick.value) || !statement) return [];
      const block = { text: tick.value, where: tick.cell.at.sheet, cell: tick.cell, form };
      const data = { text: quoted(statement.text, 24) };
      return [{ message: "notExecuted", block, cells: cellOf(statement), data }];
    }),
  );
}

function differentProjects(one: Said, other: Said): boolean {
  const [a, b] = [one, other].map(({ block }) => block.form?.fields.projectName?.value);
  return !!a && !!b && a !== b;
}

function matched(pattern: RegExp, { text }: Said): string {
  return quoted(pattern.exec(text)?.[0] ?? text, 30);
}

function cellOf({ block }: Said): HasCell[] {
  return block.cell ? [{ cell: block.cell }] : [];
}
