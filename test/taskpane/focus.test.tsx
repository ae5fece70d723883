/** @jest-environment jsdom */
/** A keyboard user is never left without a place, and what is unfolded stays so. */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { ReviewStore } from "../../src/taskpane/review-store";
import { Pane } from "./pane";
import { MONITORING, sampleHost, storeOver, until } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

async function checked(): Promise<ReviewStore> {
  const store = storeOver(sampleHost(MONITORING));
  render(<Pane store={store} />);
  await act(() => store.check());
  return store;
}

const folds = (): HTMLElement[] => screen.getAllByRole("button", { name: /的说明和处理$/ });
const item = (index: number): HTMLElement => folds()[index]!.closest("li")!;
const sentence = (of: HTMLElement): HTMLElement => within(of).getAllByRole("button")[0]!;

test("after 忽略 the focus is on the next finding, and the others stay unfolded", async () => {
  const store = await checked();
  const next = sentence(item(1));
  const other = item(2);
  fireEvent.click(folds()[2]!);
  fireEvent.click(folds()[0]!);
  fireEvent.click(within(item(0)).getByRole("button", { name: "忽略…" }));
  fireEvent.change(screen.getByRole("textbox", { name: "忽略的理由" }), { target: { value: "已核对" } });
  fireEvent.click(screen.getByRole("button", { name: "确定忽略" }));
  await act(() => until(() => store.getSnapshot().checked!.ignored.length === 1));
  await act(() => until(() => document.activeElement === next));
  expect(within(other).getByText("怎么改")).toBeTruthy();
});

test("Esc leaves the reason for ignoring, and the focus is back on 忽略…", async () => {
  await checked();
  fireEvent.click(folds()[0]!);
  fireEvent.click(screen.getByRole("button", { name: "忽略…" }));
  fireEvent.keyDown(screen.getByRole("textbox", { name: "忽略的理由" }), { key: "Escape" });
  expect(screen.queryByRole("textbox", { name: "忽略的理由" })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "忽略…" }));
});

test("after the last one is taken up again the focus is on the screen", async () => {
  const store = await checked();
  await act(() => store.ignore(store.getSnapshot().checked!.findings[0]!, "已核对"));
  fireEvent.click(screen.getByRole("tab", { name: "已忽略 1" }));
  fireEvent.click(screen.getByRole("button", { name: /^恢复提示/ }));
  await act(() => until(() => document.activeElement?.id === "pane-screen"));
});

test("a message that is closed leaves the focus on the screen", async () => {
  const store = await checked();
  await act(() => store.clearMarks());
  fireEvent.click(screen.getByRole("button", { name: "关闭提示" }));
  expect(document.activeElement?.id).toBe("pane-screen");
});
