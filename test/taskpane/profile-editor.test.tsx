/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { MemoryHost } from "../../src/hosts/memory/memory-host";
import { nationalProfile, type Profile } from "../../src/profile/profile";
import { presets } from "../../src/profile/presets";
import type { ReviewStore } from "../../src/taskpane/review-store";
import { isBusy } from "../../src/taskpane/store/state";
import { Kept, Pane } from "./pane";
import { MONITORING, sampleHost, storeOver, until } from "./support";

jest.setTimeout(60_000);
afterEach(cleanup);

function open(host: MemoryHost, user = new Kept()): ReviewStore {
  const store = storeOver(host, { user });
  render(<Pane store={store} />);
  fireEvent.click(screen.getByRole("button", { name: "口径配置" }));
  return store;
}

const editor = () => within(screen.getByRole("region", { name: "口径配置" }));
const unfold = (title: string) => fireEvent.click(editor().getByRole("button", { name: title }));
const fill = (label: RegExp, value: string) =>
  fireEvent.change(editor().getByLabelText(label), { target: { value } });

async function save(store: ReviewStore): Promise<void> {
  fireEvent.click(editor().getByRole("button", { name: "保存" }));
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await until(() => !isBusy(store.getSnapshot()));
  });
}

const stored = async (host: MemoryHost): Promise<Profile> =>
  JSON.parse((await host.readSetting("profile"))!) as Profile;

test("a changed limit is kept with the workbook and checked by", async () => {
  const host = sampleHost(MONITORING);
  const store = open(host);
  unfold("进度和灯色");
  fill(/^资金红灯/, "55");
  fill(/^名称/, "某市口径");
  await save(store);
  expect((await stored(host)).pace.fundRed).toBe(55);
  expect(store.getSnapshot().profile).toMatchObject({
    id: "custom",
    name: "某市口径",
    pace: { fundRed: 55 },
  });
  expect(screen.queryByRole("region", { name: "口径配置" })).toBeNull();
  const again = storeOver(host);
  await again.start();
  expect(again.getSnapshot().profile.pace.fundRed).toBe(55);
  again.dispose();
});

test("a value that cannot be used is said at its field, and nothing is saved", async () => {
  const host = sampleHost(MONITORING);
  const store = open(host);
  unfold("进度和灯色");
  fill(/^资金红灯/, "九十");
  await save(store);
  expect(editor().getByText(/^有 1 项填得不对/)).toBeTruthy();
  expect(editor().getByText("请填一个不小于0的数字。")).toBeTruthy();
  expect(await host.readSetting("profile")).toBeNull();
  expect(store.getSnapshot().profile).toBe(nationalProfile);
});

test("a rule is switched off and reports nothing more", async () => {
  const host = sampleHost(MONITORING);
  const store = open(host);
  await act(() => store.check());
  const rule = store.getSnapshot().checked!.findings[0]!.rule;
  unfold("规则级别");
  fireEvent.change(editor().getByLabelText(`${rule} 的级别`), { target: { value: "off" } });
  await save(store);
  expect(store.getSnapshot().checked!.findings.map((finding) => finding.rule)).not.toContain(rule);
});

test("back to a preset", async () => {
  const host = sampleHost(MONITORING);
  const store = open(host);
  unfold("允许的误差");
  fill(/^金额/, "0.1");
  fireEvent.change(editor().getByLabelText(/^以哪套口径为底/), { target: { value: "sichuan-2025" } });
  await save(store);
  expect(store.getSnapshot().profile).toBe(presets.find(({ id }) => id === "sichuan-2025"));
  expect(await host.readSetting("profile")).toBe("sichuan-2025");
});

test("a profile goes out as text and comes in again; what is no profile is refused in one sentence", async () => {
  const host = sampleHost(MONITORING);
  const store = open(host);
  unfold("导入和导出");
  fireEvent.click(editor().getByRole("button", { name: "显示为文字" }));
  const text = editor().getByLabelText(/^口径的文字/) as HTMLTextAreaElement;
  const exported = JSON.parse(text.value) as Profile;
  expect(exported).toEqual(nationalProfile);

  fireEvent.change(text, { target: { value: '{"id":"x"}' } });
  fireEvent.click(editor().getByRole("button", { name: "按文字导入" }));
  expect(editor().getByText(/现用口径没有改动。$/)).toBeTruthy();

  const changed = {
    ...exported,
    id: "other",
    name: "外来口径",
    deviation: { ...exported.deviation, explain: 9 },
  };
  fireEvent.change(text, { target: { value: JSON.stringify(changed) } });
  fireEvent.click(editor().getByRole("button", { name: "按文字导入" }));
  await save(store);
  expect(store.getSnapshot().profile).toMatchObject({ name: "外来口径", deviation: { explain: 9 } });
});

test("the user's own 口径 serves workbooks that have none; a broken one is said", async () => {
  const user = new Kept();
  const store = open(sampleHost(MONITORING), user);
  fireEvent.change(editor().getByLabelText(/^以哪套口径为底/), { target: { value: "hebei-15" } });
  fireEvent.click(editor().getByLabelText(/^我的其他工作簿/));
  await save(store);
  const other = storeOver(sampleHost(MONITORING), { user });
  await other.start();
  expect(other.getSnapshot().profile.id).toBe("hebei-15");
  other.dispose();

  const host = sampleHost(MONITORING);
  await host.writeSetting("profile", "{broken");
  const third = storeOver(host, { user });
  await third.start();
  expect(third.getSnapshot().profile).toBe(nationalProfile);
  expect(third.getSnapshot().failure?.message).toMatch(/^保存的口径读不出来[^。]+。$/);
  third.dispose();
});

test("Esc does not throw changes away unasked; without changes it leaves at once", async () => {
  const store = open(sampleHost(MONITORING));
  const frame = () => screen.getByRole("region", { name: "口径配置" });
  unfold("进度和灯色");
  fill(/^资金红灯/, "55");
  fireEvent.keyDown(frame(), { key: "Escape" });
  expect(editor().getByRole("alert").textContent).toContain("还没有保存");
  expect(editor().getByLabelText<HTMLInputElement>(/^资金红灯/).value).toBe("55");
  fireEvent.keyDown(frame(), { key: "Escape" });
  expect(screen.queryByRole("region", { name: "口径配置" })).toBeNull();
  expect(store.getSnapshot().profile.id).not.toBe("custom");

  fireEvent.click(screen.getByRole("button", { name: "口径配置" }));
  fireEvent.keyDown(frame(), { key: "Escape" });
  expect(screen.queryByRole("region", { name: "口径配置" })).toBeNull();
});

test("a change of the 口径 is said", async () => {
  const store = storeOver(sampleHost(MONITORING));
  const [, other] = presets;
  await store.setProfile(other!.id);
  expect(store.getSnapshot().toast?.message).toBe(`口径已改为“${other!.name}”。`);
  await store.check();
  await store.setProfile(presets[0]!.id);
  expect(store.getSnapshot().toast?.message).toBe(`口径已改为“${presets[0]!.name}”，并已重新校核。`);
});
