/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Finding } from "../../src/model/finding";
import { TaskPane } from "../../src/taskpane/components/TaskPane";
import { engine } from "../../src/taskpane/engine";
import { ReviewStore } from "../../src/taskpane/review-store";
import { NOTE_LIMIT } from "../../src/taskpane/store/session";
import { blankSheetHost } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

const COUNT = 20_000;

const findings: readonly Finding[] = Array.from({ length: COUNT }, (_, row) => ({
  rule: "FND-01",
  severity: "error",
  message: `第 ${row} 个问题`,
  at: [{ sheet: "空表", row, column: 6 }],
  arithmetic: null,
  fix: null,
}));

function storeWithMany(): { store: ReviewStore; host: ReturnType<typeof blankSheetHost> } {
  const host = blankSheetHost();
  const review: typeof engine.review = async (...args) => ({ ...(await engine.review(...args)), findings });
  return { host, store: new ReviewStore(host, { ...engine, review }) };
}

test("20,000 findings are shown fifty at a time, in either order", async () => {
  const { store } = storeWithMany();
  render(<TaskPane store={store} screen="main" showScreen={() => undefined} />);
  await act(() => store.check());
  expect(screen.getByRole("tab", { name: `问题 ${COUNT}` })).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /的说明和处理$/ })).toHaveLength(50);
  fireEvent.click(screen.getByRole("button", { name: "再显示 50 条（还有 19950 条）" }));
  expect(screen.getAllByRole("button", { name: /的说明和处理$/ })).toHaveLength(100);
  fireEvent.change(screen.getByRole("combobox", { name: "排列方式" }), { target: { value: "row" } });
  expect(screen.getAllByRole("button", { name: /的说明和处理$/ })).toHaveLength(50);
});

test("notes stop where they would burden the workbook, and that is said", async () => {
  const { store, host } = storeWithMany();
  await store.check();
  expect(host.marks()).toHaveLength(COUNT);
  expect(host.notes()).toHaveLength(NOTE_LIMIT);
  expect(store.getSnapshot().toast?.message).toContain(`最要紧的 ${NOTE_LIMIT} 处`);
});
