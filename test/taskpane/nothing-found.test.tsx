/** @jest-environment jsdom */
/** No findings: why, and what to do. */
import { act, cleanup, render, screen } from "@testing-library/react";
import type { Host } from "../../src/hosts/host";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import { engine } from "../../src/taskpane/engine";
import { ReviewStore } from "../../src/taskpane/review-store";
import { Pane } from "./pane";
import { blankSheetHost, MONITORING, sampleHost } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

const unknownHost = (): Host =>
  MemoryHost.ofDrafts([
    {
      name: "表",
      cells: [{ row: 0, column: 0, value: "某县重点项目进度表" }],
      styles: [],
      merges: [],
      columnWidths: {},
      rowHeights: {},
    },
  ]);

async function checked(host: Host, change: Partial<Awaited<ReturnType<typeof engine.review>>> = {}) {
  const store = new ReviewStore(host, {
    ...engine,
    review: async (...args) => ({ ...(await engine.review(...args)), findings: [], ...change }),
  });
  render(<Pane store={store} />);
  await act(() => store.check());
  return store;
}

const offers = () =>
  ["插入模板…", "自己对应各列…", "看全部工作表"].filter((name) => screen.queryByRole("button", { name }));

test("a blank workbook: open a table, or insert a template", async () => {
  await checked(blankSheetHost());
  expect(offers()).toEqual(["插入模板…"]);
});

test("a sheet of no known layout: map its columns, or insert a template", async () => {
  await checked(unknownHost());
  expect(offers()).toEqual(["插入模板…", "自己对应各列…"]);
});

test("of one sheet only: look at all of them", async () => {
  const store = await checked(unknownHost());
  await act(() => store.setScope("active-sheet"));
  expect(offers()).toEqual(["自己对应各列…", "看全部工作表"]);
});

test("all is well", async () => {
  await checked(sampleHost(MONITORING));
  expect(screen.getByText("各项数字、指标和说明都通过了校核。")).toBeTruthy();
});

test("a rule that crashed leaves nobody in the belief that all is well", async () => {
  await checked(sampleHost(MONITORING), {
    ruleFailures: [{ rule: "FND-01", message: "规则 FND-01 运行出错。" }],
  });
  expect(screen.queryByText(/都通过了校核/)).toBeNull();
  expect(screen.getByText(/请自己看一遍/)).toBeTruthy();
});
