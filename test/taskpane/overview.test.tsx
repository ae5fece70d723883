/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { TaskPane, type Screen } from "../../src/taskpane/components/TaskPane";
import type { ReviewStore } from "../../src/taskpane/review-store";
import { isBusy } from "../../src/taskpane/store/state";
import { MONITORING, sampleHost, storeOver, until } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

function Pane({ store }: { readonly store: ReviewStore }) {
  const [current, setCurrent] = useState<Screen>("main");
  return <TaskPane store={store} screen={current} showScreen={setCurrent} />;
}

const settled = (store: ReviewStore) =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await until(() => !isBusy(store.getSnapshot()) && !store.wholeWorkbook.state.getSnapshot().reading);
  });

async function open(host = sampleHost(MONITORING)) {
  const store = storeOver(host);
  render(<Pane store={store} />);
  await act(() => store.setScope("active-sheet"));
  fireEvent.click(screen.getByRole("button", { name: "更多" }));
  fireEvent.click(screen.getByRole("menuitem", { name: "全簿汇总…" }));
  await settled(store);
  return { host, store };
}

const view = () => within(screen.getByRole("region", { name: "全簿汇总" }));

test("lists every table of the workbook though one sheet is looked at, and a click leads there", async () => {
  const { host, store } = await open();
  const { sheets } = await host.read("workbook");
  const lines = within(view().getByRole("list", { name: "各表" })).getAllByRole("listitem");
  expect(lines).toHaveLength(3);
  expect(view().getByText("2020年 · 以万元填报 · 1 个项目")).toBeTruthy();
  expect(view().getByText("预算 981.26万元 · 执行 577.5万元 · 58.85%", { selector: "div" })).toBeTruthy();
  // The pane's own results are left as they were.
  expect(store.getSnapshot().checked).toBeNull();
  expect(store.getSnapshot().scope).toBe("active-sheet");
  fireEvent.click(within(lines.at(-1)!).getByRole("button"));
  await settled(store);
  expect(host.revealed!.sheet).not.toBe(sheets[0]!.name);
  store.dispose();
});

test("is inserted as a new sheet, which the next summary leaves out", async () => {
  const { host, store } = await open();
  const before = store.wholeWorkbook.state.getSnapshot().overview!.lines.length;
  const names = (await host.read("workbook")).sheets.map(({ name }) => name);
  fireEvent.click(view().getByRole("button", { name: "插入为“汇总表”" }));
  await settled(store);
  expect((await host.read("workbook")).sheets.map(({ name }) => name)).toEqual([...names, "汇总表"]);
  expect(store.getSnapshot().toast!.message).toContain("工作表“汇总表”");
  await act(() => store.wholeWorkbook.read());
  expect(store.wholeWorkbook.state.getSnapshot().overview!.lines).toHaveLength(before);
  store.dispose();
});
