/** Two small templates: the pane takes whatever list it is given. */
import type { SheetDraft } from "../../../src/model/sheet-draft";
import type { TemplateOffer } from "../../../src/taskpane/template-offer";

function sheet(name: string, title: string): SheetDraft {
  return {
    name,
    cells: [{ row: 0, column: 0, value: title }],
    styles: [],
    merges: [],
    columnWidths: {},
    rowHeights: {},
  };
}

export const templateOffers: readonly TemplateOffer[] = [
  {
    id: "monitoring",
    title: "项目支出绩效目标执行监控表",
    purpose: "年中按月份监控一个项目的预算执行和绩效目标。",
    source: "财预〔2019〕136号附件",
    parameters: [
      { id: "year", label: "年度", kind: "number", initial: "2020" },
      { id: "month", label: "截至月份", kind: "choice", choices: ["6", "7", "8"], initial: "7" },
    ],
    draft({ year, month }) {
      if (!/^\d{4}$/.test(year ?? "")) throw new RangeError("年度要填四位数字，如 2020。");
      return sheet("监控表", `${year}年1-${month}月项目支出绩效目标执行监控表`);
    },
  },
  {
    id: "ledger",
    title: "项目绩效监控台账",
    purpose: "一行一个项目，汇总全单位各项目的执行进度。",
    source: "常用工作表样",
    parameters: [],
    draft: () => sheet("台账", "项目绩效监控台账"),
  },
];
