import { commandById, commands, type CommandContext } from "../../src/commands/commands";
import { engine } from "../../src/taskpane/engine";
import { ReviewStore } from "../../src/taskpane/review-store";
import { contents, MONITORING, sampleHost, SELF_EVALUATION } from "../taskpane/support";

function contextOver(name: string): {
  context: CommandContext;
  shown: string[];
  host: ReturnType<typeof sampleHost>;
} {
  const host = sampleHost(name);
  const shown: string[] = [];
  const store = new ReviewStore(host, engine);
  return { host, shown, context: { store, showPane: (screen) => void shown.push(screen) } };
}

test("the titles of the pane's buttons and the ribbon's", () => {
  expect(commands.map(({ title }) => title)).toEqual([
    "一键重算",
    "校核",
    "填写偏差原因",
    "插入模板",
    "清除标记",
    "撤销",
    "写监控报告",
    "核对报告",
    "打开面板",
  ]);
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

test.each([
  ["recompute", "previewing"],
  ["check", "reviewed"],
  ["fill-reasons", "previewing"],
] as const)("%s brings the pane into view first and ends in %s", async (id, phase) => {
  const { context, shown } = contextOver(id === "recompute" ? SELF_EVALUATION : MONITORING);
  await commandById(id).run(context);
  expect(shown).toEqual(["main"]);
  expect(context.store.getSnapshot()).toMatchObject({ phase, failure: null });
});

test.each([
  ["insert-template", "templates"],
  ["write-report", "report"],
  ["check-report", "check-report"],
  ["open-pane", "main"],
] as const)("%s only shows its screen", async (id, screen) => {
  const { context, shown } = contextOver(MONITORING);
  await commandById(id).run(context);
  expect(shown).toEqual([screen]);
  expect(context.store.getSnapshot().phase).toBe("idle");
});

test("marks can be cleared, and undone, without the pane", async () => {
  const { context, shown, host } = contextOver(MONITORING);
  await context.store.check();
  const before = await contents(host);
  const marks = host.marks();
  await commandById("clear-marks").run(context);
  expect(host.marks()).toEqual([]);
  await commandById("undo").run(context);
  expect(host.marks()).toEqual(marks);
  expect(await contents(host)).toEqual(before);
  expect(shown).toEqual([]);
});
