/** The one set of commands: pane buttons, Excel's function file and WPS's ribbon callbacks all run these. */
import type { ReviewStore } from "../taskpane/review-store";

export type CommandId =
  | "recompute"
  | "check"
  | "fill-reasons"
  | "write-report"
  | "check-report"
  | "insert-template"
  | "clear-marks"
  | "undo"
  | "open-pane";

export interface CommandContext {
  readonly store: ReviewStore;
  /** Brings the pane into view, at one of its screens. */
  showPane(screen: "main" | "templates" | "report" | "check-report"): void | Promise<void>;
}

export interface Command {
  readonly id: CommandId;
  readonly title: string;
  /** One sentence for tooltips (supertips). */
  readonly purpose: string;
  run(context: CommandContext): Promise<void>;
}

/** In the order they are offered. */
export const commands: readonly Command[] = [
  {
    id: "recompute",
    title: "一键重算",
    purpose: "重算执行率、合计等能推算的数，先预览、确认后才写入。",
    run: withPane((store) => store.recompute()),
  },
  {
    id: "check",
    title: "校核",
    purpose: "逐行校核，并在表格里标出问题。",
    run: withPane((store) => store.check()),
  },
  {
    id: "fill-reasons",
    title: "填写偏差原因",
    purpose: "按表内事实起草偏差原因，由经办人补全后写入。",
    run: withPane((store) => store.fillReasons()),
  },
  {
    id: "insert-template",
    title: "插入模板",
    purpose: "插入一张空白的规范表格，原有工作表不动。",
    run: async ({ showPane }) => showPane("templates"),
  },
  {
    id: "clear-marks",
    title: "清除标记",
    purpose: "去掉校核时加上的标记，原有底色和批注不动。",
    run: ({ store }) => store.clearMarks(),
  },
  {
    id: "undo",
    title: "撤销",
    purpose: "撤销上一次写入，单元格恢复原样。",
    run: ({ store }) => store.undo(),
  },
  {
    id: "write-report",
    title: "写监控报告",
    purpose: "按表内事实起草运行监控报告，由经办人补全后存为 Word 文件。",
    run: async ({ showPane }) => showPane("report"),
  },
  {
    id: "check-report",
    title: "核对报告",
    purpose: "把 Word 报告的正文和表格与工作簿对照，只看不改。",
    run: async ({ showPane }) => showPane("check-report"),
  },
  {
    id: "open-pane",
    title: "打开面板",
    purpose: "打开绩效监控助手面板。",
    run: async ({ showPane }) => showPane("main"),
  },
];

export function commandById(id: CommandId): Command {
  return commands.find((command) => command.id === id)!;
}

/** Results are shown in the pane, so it must be in view first. */
function withPane(action: (store: ReviewStore) => Promise<void>): Command["run"] {
  return async ({ store, showPane }) => {
    await showPane("main");
    await action(store);
  };
}
