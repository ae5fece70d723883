/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { drawTemplate } from "../../src/forms/templates";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import { IndicatorLibrary } from "../../src/taskpane/components/IndicatorLibrary";
import { StoreContext } from "../../src/taskpane/components/use-pane";
import { isBusy } from "../../src/taskpane/store/state";
import { blankSheetHost, contents, storeOver, until } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

function open(host: MemoryHost) {
  const store = storeOver(host);
  render(
    <StoreContext.Provider value={store}>
      <IndicatorLibrary onBack={() => undefined} />
    </StoreContext.Provider>,
  );
  return store;
}

async function choose(store: ReturnType<typeof open>, ...names: readonly string[]) {
  for (const name of names) fireEvent.click(screen.getByRole("checkbox", { name }));
  fireEvent.click(screen.getByRole("button", { name: `插入 ${names.length} 条到空行` }));
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await until(() => !isBusy(store.getSnapshot()) && store.getSnapshot().toast !== null);
  });
}

test("searches, inserts what is chosen, says what the weights make, and takes it back", async () => {
  const host = MemoryHost.ofDrafts([
    drawTemplate("self-evaluation", { rows: "1" }, { year: 2026, month: 8 }),
  ]);
  const before = await contents(host);
  const store = open(host);
  fireEvent.change(screen.getByRole("searchbox", { name: "搜索指标" }), { target: { value: "食堂 满意" } });
  expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  await choose(store, "就餐人员满意度");
  await until(() => store.getSnapshot().toast?.message.includes("现合计") ?? false);
  expect(store.getSnapshot().toast!.message).toBe(
    "已插入 1 条指标，指标值等请自行填写；分值请自行填写，现合计 10 分。",
  );
  expect(await contents(host)).not.toEqual(before);
  await act(() => store.undo());
  expect(await contents(host)).toEqual(before);
});

test("without a form on the sheet nothing is written and the clerk hears why", async () => {
  const store = open(blankSheetHost());
  await choose(store, "成本节约率");
  expect(store.getSnapshot().toast!.message).toContain("没有找到监控表或自评表");
});
