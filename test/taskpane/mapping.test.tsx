/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import type { CellValue } from "../../src/model/snapshot";
import type { ReviewStore } from "../../src/taskpane/review-store";
import { isBusy } from "../../src/taskpane/store/state";
import { gridSheet } from "../support/layouts/grid";
import { Kept, Pane } from "./pane";
import { contents, storeOver, until } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

const SHEET = "进度";
const STRANGE: CellValue[][] = [
  ["某县重点事项进度", "", "", ""],
  ["事项", "谁办", "盘子", "花了"],
  ["食堂运行", "机关服务中心", 100, 150],
  ["绿化养护", "园林所", 40, 10],
];
const hostOf = (...sheets: (readonly [string, CellValue[][]])[]) =>
  MemoryHost.ofSnapshot({
    sheets: sheets.map(([name, rows]) => gridSheet(rows, [], undefined, name)),
    activeSheet: sheets[0]![0],
    notices: [],
  });

const settled = (store: ReviewStore) =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await until(() => !isBusy(store.getSnapshot()));
  });

async function openMapping(host: MemoryHost, user = new Kept()): Promise<ReviewStore> {
  const store = storeOver(host, { user });
  await store.start();
  render(<Pane store={store} />);
  await act(() => store.check());
  fireEvent.click(screen.getByRole("button", { name: "自己对应各列…" }));
  await settled(store);
  return store;
}

const view = () => within(screen.getByRole("region", { name: "对应各列" }));

async function pick(store: ReviewStore, host: MemoryHost, row: number, column: number, button: string) {
  host.select({ sheet: SHEET, row, column });
  fireEvent.click(view().getByRole("button", { name: button }));
  await settled(store);
}

async function mapAll(store: ReviewStore, host: MemoryHost): Promise<void> {
  await pick(store, host, 1, 0, "表头行首行用所选");
  await pick(store, host, 2, 0, "项目名称用所选");
  await pick(store, host, 2, 2, "年初预算数用所选");
  await pick(store, host, 3, 3, "执行数用所选");
}

async function press(store: ReviewStore, name: string): Promise<void> {
  fireEvent.click(view().getByRole("button", { name }));
  await settled(store);
}

test("a sheet of no known layout is mapped by clicks, reviewed at once, and known again under its name", async () => {
  const host = hostOf([SHEET, STRANGE]);
  const before = await contents(host);
  const user = new Kept();
  const store = await openMapping(host, user);
  expect(view().getByText(/还缺：项目名称、年初预算数、执行数/)).toBeTruthy();
  expect(view().getByRole("button", { name: "应用" }).getAttribute("aria-disabled")).toBe("true");
  await mapAll(store, host);
  expect(view().getByText("C 列“盘子”")).toBeTruthy();
  const preview = view().getByRole("region", { name: "读出来的样子" });
  expect(within(preview).getByText("这样读出 2 个项目，前几行：")).toBeTruthy();
  expect(within(preview).getByText("150万元")).toBeTruthy();

  await press(store, "应用");
  const { checked } = store.getSnapshot();
  expect(checked!.review.forms.map(({ kind }) => kind)).toEqual(["ledger"]);
  expect(checked!.findings.map(({ rule }) => rule)).toContain("FND-05");
  fireEvent.change(view().getByLabelText("表样名称"), { target: { value: "某县台账" } });
  await press(store, "保存");
  expect(await contents(host)).toEqual(before);

  // The pane anew, another workbook of this user's, and the workbook on another computer.
  for (const [other, kept] of [
    [host, new Kept()],
    [hostOf([SHEET, STRANGE]), user],
  ] as const) {
    const again = storeOver(other, { user: kept });
    await again.start();
    await again.check();
    expect(again.getSnapshot().checked!.review.forms).toHaveLength(1);
    again.dispose();
  }
  store.dispose();
});

test("clicks that cannot be meant are refused in words, and known words are guesses to be confirmed", async () => {
  const host = hostOf(
    [SHEET, [["项目名称", "谁办", "预算金额", "支出金额"], ...STRANGE.slice(2)]],
    ["别的表", [["通讯录"]]],
  );
  const store = await openMapping(host);
  expect(view().getAllByText("猜测")).toHaveLength(3);
  expect(view().getByText(/有 3 列是按表头文字猜测的/)).toBeTruthy();

  host.select(null);
  fireEvent.click(view().getByRole("button", { name: "执行数用所选" }));
  await settled(store);
  expect(view().getByText(/没有选中单元格/)).toBeTruthy();
  host.select({ sheet: "别的表", row: 0, column: 0 });
  fireEvent.click(view().getByRole("button", { name: "执行数用所选" }));
  await settled(store);
  expect(view().getByText(/选中的单元格在“别的表”/)).toBeTruthy();

  await press(store, "确认项目名称");
  expect(view().getAllByText("猜测")).toHaveLength(2);
  await press(store, "猜得都对");
  expect(view().queryByText("猜测")).toBeNull();
  await pick(store, host, 0, 2, "执行数用所选");
  expect(view().getByText("“年初预算数”和“执行数”都对应了 C 列，请改正其中一个。")).toBeTruthy();
  store.dispose();
});

test("a header text added in the sheet is seen by the next click", async () => {
  const host = hostOf([SHEET, [["事项", "谁办", "盘子", ""], ...STRANGE.slice(2)]]);
  const store = await openMapping(host);
  await pick(store, host, 0, 0, "表头行首行用所选");
  await pick(store, host, 0, 3, "执行数用所选");
  expect(view().getByText(/D 列没有表头文字/)).toBeTruthy();
  act(() => host.type({ sheet: SHEET, row: 0, column: 3 }, "花了"));
  await pick(store, host, 0, 3, "执行数用所选");
  expect(view().getByText("D 列“花了”")).toBeTruthy();
  store.dispose();
});

test("what is nearly a form leads to its mapping", async () => {
  const rows = [
    ["项目支出绩效目标执行监控表"],
    ["一级指标", "二级指标", "考核内容", "年度指标值", "1-7月执行情况"],
    ["产出指标", "数量指标", "用餐人次", "100", "60"],
  ];
  const host = hostOf([SHEET, rows]);
  const store = storeOver(host);
  render(<Pane store={store} />);
  await act(() => store.check());
  expect(store.getSnapshot().checked!.review.forms).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "对应各列…" }));
  await settled(store);
  expect((view().getByLabelText("这是一张") as HTMLSelectElement).value).toBe("monitoring");
  expect(view().getByText("还缺：三级指标。", { exact: false })).toBeTruthy();
  await pick(store, host, 1, 2, "三级指标用所选");
  await press(store, "猜得都对");
  await press(store, "应用");
  expect(store.getSnapshot().checked!.review.forms.map(({ kind }) => kind)).toEqual(["monitoring"]);
  store.dispose();
});

test("kept layouts are renamed, deleted, handed out and taken in; a bad file is refused", async () => {
  const host = hostOf([SHEET, STRANGE]);
  const store = await openMapping(host);
  await mapAll(store, host);
  await press(store, "应用");
  fireEvent.change(view().getByLabelText("表样名称"), { target: { value: "某县台账" } });
  await press(store, "保存");
  fireEvent.click(screen.getByRole("button", { name: "更多" }));
  fireEvent.click(screen.getByRole("menuitem", { name: /对应各列/ }));
  await settled(store);

  fireEvent.click(view().getByRole("button", { name: "已保存的自定义表样（1）" }));
  fireEvent.click(view().getByRole("button", { name: "给某县台账改名" }));
  fireEvent.change(view().getByLabelText("新名称"), { target: { value: "全市台账" } });
  await press(store, "确定");
  expect(await host.readSetting("custom-forms")).toContain("全市台账");

  await press(store, "显示为文字");
  const text = view().getByLabelText(/^表样的文字/) as HTMLTextAreaElement;
  const handedOut = text.value;
  await press(store, "删除全市台账");
  await press(store, "确定删除");
  expect(store.getSnapshot().checked!.review.forms).toEqual([]);
  expect(await host.readSetting("custom-forms")).toBeNull();

  fireEvent.change(text, { target: { value: '{"format":"别的"}' } });
  await press(store, "按文字导入");
  expect(view().getByText(/^自定义表样没有导入：.*原有表样没有改动。$/)).toBeTruthy();
  fireEvent.change(text, { target: { value: handedOut } });
  await press(store, "按文字导入");
  expect(view().getByRole("button", { name: "已保存的自定义表样（1）" })).toBeTruthy();
  expect(store.getSnapshot().checked!.review.forms).toHaveLength(1);
  store.dispose();
});

test("layouts that cannot be read are said, and nothing else is lost", async () => {
  const host = hostOf([SHEET, STRANGE]);
  await host.writeSetting("custom-forms", "{broken");
  const store = storeOver(host);
  await store.start();
  expect(store.getSnapshot().failure!.message).toMatch(/^保存的自定义表样有一部分读不出来/);
  store.dispose();
});
