/** @jest-environment jsdom */
/** What a clerk has typed is not lost with the screen. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Pane } from "./pane";
import { MONITORING, sampleHost, storeOver } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

const WRITTEN = "按合同约定下半年付款。";
const firstArea = (): HTMLTextAreaElement => screen.getAllByRole<HTMLTextAreaElement>("textbox")[0]!;

test("a text left by Esc is there again, ready to be written, and can be given up for the draft", async () => {
  const store = storeOver(sampleHost(MONITORING));
  render(<Pane store={store} />);
  await act(() => store.fillReasons());
  const draft = firstArea().value;
  expect(screen.queryByRole("button", { name: "换回草稿" })).toBeNull();
  fireEvent.change(firstArea(), { target: { value: WRITTEN } });
  fireEvent.keyDown(firstArea(), { key: "Escape" });
  expect(store.getSnapshot().preview).toBeNull();

  await act(() => store.fillReasons());
  expect(firstArea().value).toBe(WRITTEN);
  expect(screen.getByRole("button", { name: "写入 1 条" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "换回草稿" }));
  expect(firstArea().value).toBe(draft);

  await act(async () => store.cancelPreview());
  await act(() => store.fillReasons());
  expect(firstArea().value).toBe(draft);
});

test("what was written and taken back is still there", async () => {
  const store = storeOver(sampleHost(MONITORING));
  render(<Pane store={store} />);
  await act(() => store.fillReasons());
  fireEvent.change(firstArea(), { target: { value: WRITTEN } });
  await act(() => store.applyReasons(new Map([[0, WRITTEN]])));
  await act(() => store.undo());
  await act(() => store.fillReasons());
  expect(firstArea().value).toBe(WRITTEN);
});
