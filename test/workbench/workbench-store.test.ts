import { HostError } from "../../src/hosts/host";
import type { GridHost } from "../../src/hosts/grid/grid-host";
import type { OpenGrid } from "../../src/hosts/grid/open-grid";
import { WorkbenchStore } from "../../src/workbench/workbench-store";

/** The part of an open grid that the store uses. */
function openGrid(save: () => Promise<Uint8Array> = async () => Uint8Array.of(1)) {
  let closed = false;
  const host = { onModified: () => undefined, onTypingRefused: () => undefined, save } as unknown as GridHost;
  return { host, close: () => void (closed = true), isClosed: () => closed } as unknown as OpenGrid & {
    isClosed(): boolean;
  };
}

function setUp(answer = true) {
  const downloads: string[] = [];
  const asked: string[] = [];
  const opened: ReturnType<typeof openGrid>[] = [];
  let next: () => Promise<ReturnType<typeof openGrid>> = async () => openGrid();
  const store = new WorkbenchStore({
    openGrid: async () => {
      const grid = await next();
      opened.push(grid);
      return grid;
    },
    download: (_, name) => downloads.push(name),
    confirmDiscard: (name) => {
      asked.push(name);
      return answer;
    },
  });
  return {
    store,
    downloads,
    asked,
    opened,
    open: (name: string) => store.open(name, async () => new Uint8Array()),
    nextGrid: (give: typeof next) => (next = give),
    state: () => store.getSnapshot(),
  };
}

describe("the workbench", () => {
  test("says what it does while it opens, and then which file is open", async () => {
    const { store, open, state } = setUp();
    const phases: (string | null)[] = [];
    store.subscribe(() => phases.push(state().busy));
    await open("监控表.xlsx");
    expect(phases[0]).toBe("正在打开…");
    expect(state()).toMatchObject({
      file: { name: "监控表.xlsx", unsaved: false },
      busy: null,
      problem: null,
    });
  });

  test("knows unsaved changes until they are saved under the file's name", async () => {
    const { store, open, state, opened, downloads } = setUp();
    await open("监控表.xlsx");
    opened[0]!.host.onModified();
    expect(state().file?.unsaved).toBe(true);
    await store.save();
    expect(downloads).toEqual(["监控表.xlsx"]);
    expect(state().file?.unsaved).toBe(false);
  });

  test("changes made while it is being saved stay unsaved", async () => {
    const { store, open, state, opened, nextGrid } = setUp();
    nextGrid(async () => {
      const grid: ReturnType<typeof openGrid> = openGrid(async () => {
        const bytes = Uint8Array.of(1);
        setTimeout(() => grid.host.onModified(), 0);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return bytes;
      });
      return grid;
    });
    await open("监控表.xlsx");
    await store.save();
    expect(opened).toHaveLength(1);
    expect(state().file?.unsaved).toBe(true);
  });

  test("a failed saving leaves changes unsaved", async () => {
    const { store, open, state, opened, downloads, nextGrid } = setUp();
    nextGrid(async () => openGrid(() => Promise.reject(new HostError("damaged", "文件已损坏，未能保存。"))));
    await open("监控表.xlsx");
    opened[0]!.host.onModified();
    await store.save();
    expect(downloads).toEqual([]);
    expect(state()).toMatchObject({ file: { unsaved: true }, problem: "文件已损坏，未能保存。" });
  });

  test("asks before it gives up changes, and keeps the file when told no", async () => {
    const { open, state, opened, asked } = setUp(false);
    await open("甲.xlsx");
    opened[0]!.host.onModified();
    await open("乙.xlsx");
    expect(asked).toEqual(["甲.xlsx"]);
    expect(state().file?.name).toBe("甲.xlsx");
    expect(opened[0]!.isClosed()).toBe(false);
  });

  test("opens the next one without a question when all is saved, and closes the former", async () => {
    const { open, state, opened, asked } = setUp(false);
    await open("甲.xlsx");
    await open("乙.xlsx");
    expect(asked).toEqual([]);
    expect(state().file?.name).toBe("乙.xlsx");
    expect(opened[0]!.isClosed()).toBe(true);
  });

  test("a closed file's late changes say nothing of the open one", async () => {
    const { open, state, opened } = setUp();
    await open("甲.xlsx");
    await open("乙.xlsx");
    opened[0]!.host.onModified();
    expect(state().file?.unsaved).toBe(false);
  });

  test("keeps what is open when another file cannot be read, and repeats its sentence", async () => {
    const { store, open, state, opened, nextGrid } = setUp();
    await open("甲.xlsx");
    nextGrid(() => Promise.reject(new HostError("encrypted", "文件有打开密码，请先去掉密码再打开。")));
    await open("乙.xlsx");
    expect(state()).toMatchObject({
      file: { name: "甲.xlsx" },
      problem: "文件有打开密码，请先去掉密码再打开。",
    });
    expect(opened[0]!.isClosed()).toBe(false);
    store.dismissProblem();
    expect(state().problem).toBeNull();
  });

  test("what nobody foresaw becomes a Chinese sentence, never an English one", async () => {
    const { open, state, nextGrid } = setUp();
    nextGrid(() => Promise.reject(new TypeError("x is not a function")));
    await open("甲.xlsx");
    expect(state().problem).toMatch(/^出现意外错误.*原文件未受影响/);
    expect(state().busy).toBeNull();
  });

  test("passes on why something typed could not be kept", async () => {
    const { open, state, opened } = setUp();
    await open("甲.xlsx");
    opened[0]!.host.onTypingRefused("单元格已锁定。");
    expect(state().problem).toBe("单元格已锁定。");
  });
});
