/** @jest-environment jsdom */
/** Findings that a row too many or too few has caused offer to take it out or to put one in. */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import type { Finding } from "../../src/model/finding";
import type { ReviewStore } from "../../src/taskpane/review-store";
import { rowOfferOf } from "../../src/taskpane/store/row-offer";
import { isBusy } from "../../src/taskpane/store/state";
import { samples } from "../../src/tools/samples";
import { Pane } from "./pane";
import { LEDGER, SELF_EVALUATION, storeOver, until } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

async function opened(sample: string, sheet: string): Promise<{ host: MemoryHost; store: ReviewStore }> {
  const host = MemoryHost.ofDrafts(samples[sample]!().filter(({ name }) => name === sheet));
  const store = storeOver(host);
  await store.check();
  return { host, store };
}

async function press(store: ReviewStore, name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name }));
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await until(() => !isBusy(store.getSnapshot()));
  });
}

function unfold(finding: Finding): HTMLElement {
  const sentence = screen.getByText(
    (_, element) => element?.tagName === "BUTTON" && element.textContent!.includes(finding.message),
  );
  const item = sentence.closest("li")!;
  fireEvent.click(within(item).getByRole("button", { name: /的说明和处理$/ }));
  return item;
}

const found = (store: ReviewStore, rule: string): Finding | undefined =>
  store.getSnapshot().checked!.findings.find((finding) => finding.rule === rule);

async function rowCount(host: MemoryHost): Promise<number> {
  return (await host.read("workbook")).sheets[0]!.rowCount;
}

test("a placeholder row is taken out from its finding, previewed first", async () => {
  const { host, store } = await opened(SELF_EVALUATION, "维修值班室");
  const rows = await rowCount(host);
  render(<Pane store={store} />);
  unfold(found(store, "STR-05")!);
  await press(store, "删除第 18 行…");
  expect(screen.getByText(/^删除第 18 行“\/”/)).toBeTruthy();
  expect(await rowCount(host)).toBe(rows);
  await press(store, "删除这一行");
  expect(await rowCount(host)).toBe(rows - 1);
  expect(found(store, "STR-05")).toBeUndefined();
});

test("an indicator that the goal misses gets a row", async () => {
  const { host, store } = await opened(SELF_EVALUATION, "人才公寓");
  const rows = await rowCount(host);
  render(<Pane store={store} />);
  unfold(found(store, "STR-03")!);
  await press(store, "在第 15 行下面插入一行…");
  expect(screen.getByText(/^在第 15 行“.*”下面增加一行/)).toBeTruthy();
  await press(store, "增加这一行");
  expect(await rowCount(host)).toBe(rows + 1);
});

test("of several placeholder rows, and of a row 总分 that is missing, nothing is offered", async () => {
  const { store } = await opened(SELF_EVALUATION, "交流干部餐厅");
  const { findings, review } = store.getSnapshot().checked!;
  const missingTotal = findings.find(({ message }) => message.includes("缺“总分”行"))!;
  expect(rowOfferOf(missingTotal, review.forms)).toBeNull();
  const [form] = review.forms;
  const rows = form!.indicators.slice(0, 2).map(({ name }) => name.cell.at);
  expect(rowOfferOf({ ...missingTotal, rule: "STR-05", at: rows }, review.forms)).toBeNull();
});

test("a project entered twice leaves the ledger from its finding", async () => {
  const { host, store } = await opened(LEDGER, samples[LEDGER]!()[0]!.name);
  const [ledger] = store.getSnapshot().checked!.review.forms;
  const [first, second] = [ledger!.rows!.at(0), ledger!.rows!.at(1)];
  const fields = ["projectName", "department"] as const;
  const money = [
    [first.funds[0]!.initialBudget, second.funds[0]!.initialBudget],
    [first.funds[0]!.adjustedBudget, second.funds[0]!.adjustedBudget],
    ...fields.map((id) => [first.fields[id], second.fields[id]]),
  ] as const;
  await host.apply({
    edits: money.flatMap(([from, to]) =>
      from && to
        ? [{ at: to.cell.at, expected: to.cell.value, next: { value: from.cell.value } } as const]
        : [],
    ),
  });
  await store.check();
  render(<Pane store={store} />);
  const twice = found(store, "STR-14")!;
  unfold(twice);
  await press(store, `删除第 ${twice.at[0]!.row + 1} 行…`);
  await press(store, "删除这一行");
  expect(found(store, "STR-14")).toBeUndefined();
});
