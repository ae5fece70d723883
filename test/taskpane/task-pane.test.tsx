/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import type { MemoryHost } from "../../src/hosts/memory/memory-host";
import { TaskPane, type Screen } from "../../src/taskpane/components/TaskPane";
import type { ReviewStore } from "../../src/taskpane/review-store";
import { isBusy } from "../../src/taskpane/store/state";
import type { TemplateOffer } from "../../src/taskpane/template-offer";
import {
  blankSheetHost,
  MONITORING,
  sampleHost,
  SELF_EVALUATION,
  storeOver,
  until,
  valueAt,
} from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

const template: TemplateOffer = {
  id: "t",
  title: "项目绩效监控台账",
  purpose: "一行一个项目。",
  source: "常用表样",
  parameters: [{ id: "year", label: "年度", kind: "number", initial: "2020" }],
  draft({ year }) {
    if (year !== "2021") throw new RangeError("年度要填 2021。");
    return { name: "台账", cells: [], styles: [], merges: [], columnWidths: {}, rowHeights: {} };
  },
};

function Pane({ store }: { readonly store: ReviewStore }) {
  const [current, setCurrent] = useState<Screen>("main");
  return <TaskPane store={store} screen={current} showScreen={setCurrent} />;
}

function open(host: MemoryHost): ReviewStore {
  const store = storeOver(host, { templates: [template] });
  render(<Pane store={store} />);
  return store;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

async function press(store: ReviewStore, name: string | RegExp): Promise<void> {
  fireEvent.click(button(name));
  await settle(store);
}

/** A command begins a moment after the click, once the pane is in view. */
async function settle(store: ReviewStore): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await until(() => !isBusy(store.getSnapshot()));
  });
}

const bar = (): ReturnType<typeof within> => within(screen.getByRole("navigation", { name: "操作" }));

async function run(store: ReviewStore, title: string): Promise<void> {
  fireEvent.click(bar().getByRole("button", { name: title }));
  await settle(store);
}

test("at first it says what to do and offers the commands", () => {
  open(blankSheetHost());
  expect(screen.getByRole("heading", { name: "从这里开始" })).toBeTruthy();
  expect(
    bar()
      .getAllByRole("button")
      .map((item: HTMLElement) => item.textContent),
  ).toEqual(["一键重算", "校核", "填写偏差原因", "插入模板", "清除标记", "撤销", "写监控报告", "核对报告"]);
  expect(bar().getByRole("button", { name: "撤销" }).getAttribute("aria-disabled")).toBe("true");
});

test("a sheet without a form gets a calm answer", async () => {
  const store = open(blankSheetHost());
  await run(store, "校核");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("没有找到可识别的表");
  expect(screen.getByText(/请在表格里打开一张绩效监控表/)).toBeTruthy();
});

test("findings show the form, lead to the cell, and explain themselves", async () => {
  const host = sampleHost(MONITORING);
  const store = open(host);
  await run(store, "校核");
  expect(screen.getByRole("list", { name: "找到的表" }).textContent).toContain("2020年1-7月 · 万元");
  const [finding] = store.getSnapshot().checked!.findings.filter(({ severity }) => severity === "error");
  const item = screen.getByText(
    (_, element) => element?.tagName === "BUTTON" && element.textContent!.includes(finding!.message),
  );
  fireEvent.click(item);
  await until(() => host.revealed !== null);
  expect(host.revealed).toEqual(finding!.at[0]);

  const line = item.closest("li")!;
  fireEvent.click(within(line).getByRole("button", { name: /的说明和处理$/ }));
  const help = store.ruleHelp(finding!.rule)!;
  expect(within(line).getByText(help.remedy)).toBeTruthy();
  expect(within(line).getByText(help.basis)).toBeTruthy();
});

test("a result is announced, and gravity has a word", async () => {
  const store = open(sampleHost(MONITORING));
  await run(store, "校核");
  expect(screen.getAllByRole("status").map((item: HTMLElement) => item.textContent)).toContainEqual(
    expect.stringMatching(/^校核完成：错误 \d+ 个，警告 \d+ 个，提示 \d+ 个。$/),
  );
  expect(screen.getAllByRole("img", { name: "错误" }).length).toBeGreaterThan(0);
});

test("gravities can be hidden, and rows named", async () => {
  const store = open(sampleHost(MONITORING));
  await run(store, "校核");
  fireEvent.click(button(/^错误 \d+$/));
  expect(screen.queryByRole("heading", { level: 2, name: /^错误/ })).toBeNull();
  fireEvent.change(screen.getByRole("combobox", { name: "排列方式" }), { target: { value: "row" } });
  expect(
    screen.getAllByRole("heading", { level: 2 }).every((head) => /第 \d+ 行/.test(head.textContent!)),
  ).toBe(true);
});

test("setting aside asks for a reason and lists it", async () => {
  const store = open(sampleHost(MONITORING));
  await run(store, "校核");
  fireEvent.click(screen.getAllByRole("button", { name: /的说明和处理$/ })[0]!);
  fireEvent.click(button("忽略…"));
  expect(button("确定忽略")).toHaveProperty("disabled", true);
  fireEvent.change(screen.getByRole("textbox", { name: "忽略的理由" }), { target: { value: "已核对" } });
  await press(store, "确定忽略");
  fireEvent.click(screen.getByRole("tab", { name: "已忽略 1" }));
  expect(screen.getByText("理由：已核对")).toBeTruthy();
  await press(store, /^恢复/);
  expect(screen.getByRole("heading", { name: "没有忽略的问题" })).toBeTruthy();
});

test("the preview writes what stays chosen; undo is at hand", async () => {
  const host = sampleHost(SELF_EVALUATION);
  const store = open(host);
  await run(store, "一键重算");
  const { preview } = store.getSnapshot();
  if (preview?.kind !== "changes") throw new Error("no preview");
  const [first, second] = preview.changes;
  const boxes = screen.getAllByRole("checkbox", { name: /^修改 / });
  fireEvent.click(boxes[0]!);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /^全选/ }).indeterminate).toBe(true);
  await press(store, `写入 ${preview.changes.length - 1} 处`);
  expect(await valueAt(host, first!.at)).toEqual(first!.edit.expected);
  expect(await valueAt(host, second!.at)).toEqual(second!.edit.next.value);
  const toast = screen.getByText(/^已写入/).closest("[aria-live]")!;
  fireEvent.click(within(toast as HTMLElement).getByRole("button", { name: "撤销" }));
  await settle(store);
  expect(await valueAt(host, second!.at)).toEqual(second!.edit.expected);
});

test("写成公式 shows the same changes as formulas, and what was left out stays left out", async () => {
  const store = open(sampleHost(SELF_EVALUATION));
  await run(store, "一键重算");
  fireEvent.click(screen.getAllByRole("checkbox", { name: /^修改 / })[0]!);
  const foot = () => screen.getByRole("button", { name: /^写入 \d+ 处$/ }).textContent;
  const before = foot();
  expect(screen.queryAllByText(/^=/)).toEqual([]);
  fireEvent.click(screen.getByRole("switch", { name: "写成公式" }));
  expect(screen.getAllByText(/^=.*（得 .+）$/).length).toBeGreaterThan(0);
  expect(foot()).toBe(before);
  fireEvent.click(screen.getByRole("switch", { name: "写成公式" }));
  expect(screen.queryAllByText(/^=/)).toEqual([]);
});

test("Esc leaves the preview, but not while a Chinese word is being typed", async () => {
  const store = open(sampleHost(SELF_EVALUATION));
  await run(store, "一键重算");
  const preview = screen.getByRole("region", { name: "一键重算" });
  expect(document.activeElement).toBe(preview);
  fireEvent.keyDown(preview, { key: "Escape", isComposing: true });
  expect(store.getSnapshot().phase).toBe("previewing");
  fireEvent.keyDown(preview, { key: "Escape" });
  expect(store.getSnapshot().phase).toBe("reviewed");
});

test("a draft is chosen by itself once its gaps are filled", async () => {
  const host = sampleHost(MONITORING);
  const store = open(host);
  await run(store, "填写偏差原因");
  expect(button("写入所选")).toHaveProperty("disabled", true);
  const [area] = screen.getAllByRole<HTMLTextAreaElement>("textbox");
  fireEvent.click(screen.getAllByRole("button", { name: "跳到待填处" })[0]!);
  expect(area!.value.slice(area!.selectionStart, area!.selectionEnd)).toMatch(/^〔.*〕$/);
  fireEvent.change(area!, { target: { value: "按合同约定下半年付款。" } });
  await press(store, "写入 1 条");
  expect(store.getSnapshot().toast?.message).toBe("已写入 1 条偏差原因。");
});

test("a draft with gaps is written only on the clerk's word, with a warning", async () => {
  const store = open(sampleHost(MONITORING));
  await run(store, "填写偏差原因");
  fireEvent.click(screen.getAllByRole("checkbox", { name: /^写入 / })[0]!);
  expect(screen.getByText(/还有 \d+ 处〔请填写〕/)).toBeTruthy();
  expect(button("写入 1 条")).toHaveProperty("disabled", false);
});

test("a template asks its questions and says what is wrong with the answers", async () => {
  const host = sampleHost(MONITORING);
  const store = open(host);
  await run(store, "插入模板");
  fireEvent.click(button(/^项目绩效监控台账/));
  await press(store, "插入为新工作表");
  expect(screen.getByRole("alert").textContent).toContain("年度要填 2021。");
  fireEvent.change(screen.getByRole("textbox", { name: "年度" }), { target: { value: "2021" } });
  await press(store, "插入为新工作表");
  expect((await host.read("workbook")).sheets.map(({ name }) => name)).toContain("台账");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("cells that could not be changed are listed", async () => {
  const host = sampleHost(SELF_EVALUATION);
  const store = open(host);
  await run(store, "一键重算");
  const { preview } = store.getSnapshot();
  if (preview?.kind !== "changes") throw new Error("no preview");
  act(() => host.type(preview.changes[0]!.at, "别人改过"));
  await press(store, /^写入 \d+ 处$/);
  const listed = within(screen.getByRole("alert")).getAllByRole("listitem");
  expect(listed.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^交流干部餐厅!D13 的内容已变：应为“.+”，现为“别人改过”/),
  ]);
  fireEvent.click(button("知道了"));
  expect(screen.queryByRole("alert")).toBeNull();
});
