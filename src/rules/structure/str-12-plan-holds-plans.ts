import type { Sourced } from "../../model/sourced";
import type { PerformanceForm } from "../../model/form";
import { defineRule } from "../rule";
import { quoted } from "../quoted";

const DONE =
  /已(经)?(全部|基本|按时|根据|按照|如期|及时)*.{0,12}(完成|支付|签订|开展|实施|到位|到岗|验收)|完成了|(?<!未|应|拟|将|计划)及时支付(了|前)/u;

export const str12 = defineRule({
  id: "STR-12",
  title: "计划栏写计划，不写完成情况",
  severity: "info",
  forms: ["tracking-plan", "stage-completion", "tracking-progress", "tracking-deviation"],
  messages: { done: "“{header}”栏写的是完成情况（“{text}”），请写各阶段的计划节点。" },
  why: "计划栏写成完成情况，就没有可以对照的计划了。",
  basis: "闵行区绩效跟踪附表1-2：阶段性完成计划",
  formula: "“计划”列的文字含“已完成、已支付、完成了”等词",
  remedy: "写计划在什么时间完成什么。",
  example: { fails: "完成计划：已完成招标并签订合同", passes: "完成计划：6月底前完成招标，7月签订合同" },
  *check(form, { problem }) {
    for (const { header, cell } of planCells(form)) {
      const done = DONE.exec(cell.value ?? "");
      if (done)
        yield problem("done", { at: cell, data: { header: quoted(header), text: quoted(done[0], 24) } });
    }
  },
});

function planCells(form: PerformanceForm): { header: string; cell: Sourced<string> }[] {
  return form.tables.flatMap(({ headers, rows }) =>
    Object.entries(headers).flatMap(([column, header]) => {
      const text = header.value ?? "";
      if (!/计划/u.test(text) || /金额|一致|按计划|完成情况|实际/u.test(text)) return [];
      return rows.flatMap(({ cells }) => (cells[column] ? [{ header: text, cell: cells[column] }] : []));
    }),
  );
}
