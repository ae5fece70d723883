/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import { Pane } from "./pane";
import { storeOver } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

/** Every third project is far behind. */
function ledgerHost(projects: number): MemoryHost {
  const rows: (string | number)[][] = [
    ["2025年1-7月项目绩效监控台账（单位：万元）"],
    ["序号", "项目名称", "年初预算数", "执行数", "执行率"],
    ...Array.from({ length: projects }, (_, index) => {
      const executed = index % 3 === 0 ? 10 : 60;
      return [index + 1, `项目${index}`, 100, executed, executed / 100];
    }),
  ];
  const cells = rows.flatMap((values, row) => values.map((value, column) => ({ row, column, value })));
  return MemoryHost.ofDrafts([
    { name: "台账", cells, styles: [], merges: [], columnWidths: {}, rowHeights: {} },
  ]);
}

test.each([60, 4500])("the lights of %d projects are counted and filtered as a whole", async (projects) => {
  const store = storeOver(ledgerHost(projects));
  render(<Pane store={store} />);
  await act(() => store.check());
  fireEvent.click(screen.getByRole("tab", { name: "指标灯" }));
  const red = projects / 3;
  await screen.findByText(`红灯 ${red}`, {}, { timeout: 20_000 });
  const chip = screen.getByRole("button", { name: `红灯 ${red}` });
  expect(screen.getByRole("button", { name: new RegExp(`还有 ${projects - 50} 行`) })).toBeTruthy();
  fireEvent.click(chip);
  const listed = screen.getByRole("list", { name: "指标灯" }).children;
  expect(listed).toHaveLength(Math.min(50, red));
  expect([...listed].every((item) => item.textContent!.startsWith("红灯"))).toBe(true);
});
