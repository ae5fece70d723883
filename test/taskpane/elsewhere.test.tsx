/** @jest-environment jsdom */
/** Where only the sheet in front was checked, the pane says when the clerk has gone on to another one. */
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Pane } from "./pane";
import { sampleHost, SELF_EVALUATION, storeOver } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

const sentence = () => screen.queryByText("现在打开的是“机关餐厅”，这里列的是“交流干部餐厅”的结果。");

async function opened(scope: "active-sheet" | "workbook") {
  const host = sampleHost(SELF_EVALUATION);
  host.select({ sheet: "交流干部餐厅", row: 0, column: 0 });
  const store = storeOver(host);
  render(<Pane store={store} />);
  await act(() => store.setScope(scope));
  await act(() => store.check());
  host.select({ sheet: "机关餐厅", row: 0, column: 0 });
  await act(() => store.lookWhere());
  return { host, store };
}

test("with the way to the sheet in front", async () => {
  await opened("active-sheet");
  expect(sentence()).toBeTruthy();
  expect(screen.getByRole("list", { name: "找到的表" }).textContent).toContain("交流干部餐厅!A1");
  fireEvent.click(screen.getByRole("button", { name: "校核当前这张" }));
  await waitFor(() =>
    expect(screen.getByRole("list", { name: "找到的表" }).textContent).toContain("机关餐厅!A1"),
  );
  expect(sentence()).toBeNull();
});

test("and says nothing more once the clerk is back", async () => {
  const { host, store } = await opened("active-sheet");
  host.select({ sheet: "交流干部餐厅", row: 3, column: 1 });
  await act(() => store.lookWhere());
  expect(sentence()).toBeNull();
});

test("nor where the whole workbook was checked", async () => {
  await opened("workbook");
  expect(sentence()).toBeNull();
});
