import { readFileSync } from "node:fs";
import { join } from "node:path";
import { presets } from "../../src/profile/presets";
import { checkFile, problemList } from "../../src/workbench/batch/check-file";
import { BatchStore, type BatchEdge } from "../../src/workbench/batch/batch-store";
import type { ChosenFile } from "../../src/workbench/batch/chosen-files";
import { XlsxHost } from "../../src/hosts/xlsx";

const sample = readFileSync(join(__dirname, "../../assets/samples/后勤保障项目监控表.xlsx"));
const chosen = (name: string, content: Uint8Array<ArrayBuffer> | Error): ChosenFile => ({
  name,
  file: () =>
    content instanceof Error ? Promise.reject(content) : Promise.resolve(new Blob([content]) as File),
});
const good = (name: string) => chosen(name, new Uint8Array(sample));
const choice =
  (...files: ChosenFile[]) =>
  () =>
    Promise.resolve({ files, legacy: [] });

function setUp(edge: Partial<BatchEdge> = {}) {
  const saved: [Uint8Array, string][] = [];
  const store = new BatchStore({
    check: checkFile,
    list: async (files) => problemList(files),
    download: (bytes, name) => void saved.push([bytes, name]),
    breathe: () => Promise.resolve(),
    ...edge,
  });
  const names = () => store.getSnapshot().lines.map(({ checked }) => checked?.name ?? null);
  return { store, saved, names, state: () => store.getSnapshot() };
}

describe("a batch", () => {
  test("checks every file, and says of each that it could not why", async () => {
    const { store, state } = setUp();
    await store.start(
      choice(
        good("一.xlsx"),
        chosen("坏.xlsx", new Uint8Array([1, 2, 3])),
        chosen("没了.xlsx", new Error("gone")),
      ),
    );
    const [one, bad, gone] = state().lines.map(({ checked }) => checked!);
    expect(one!.findings.length).toBeGreaterThan(0);
    expect(one!.forms).toContain("项目支出绩效目标执行监控表");
    expect(bad!.refusal).toMatch(/[一-鿿]/);
    expect(gone!.refusal).toMatch(/读不到这个文件/);
    expect(state()).toMatchObject({ running: false, remark: null });
  });

  test("stops where it is told to, goes on later, and checks nothing twice", async () => {
    const asked: string[] = [];
    const { store, names, state } = setUp({
      check: (name, ...rest) => {
        asked.push(name);
        if (name === "二.xlsx" && asked.length === 2) store.stop();
        return checkFile(name, ...rest);
      },
    });
    await store.start(choice(good("一.xlsx"), good("二.xlsx"), good("三.xlsx")));
    expect(names()).toEqual(["一.xlsx", null, null]);
    expect(state().running).toBe(false);
    await store.resume();
    expect(names()).toEqual(["一.xlsx", "二.xlsx", "三.xlsx"]);
    expect(asked).toEqual(["一.xlsx", "二.xlsx", "二.xlsx", "三.xlsx"]);
  });

  test("a new choice ends the former one", async () => {
    let release = (): void => undefined;
    const { store, names } = setUp({
      check: async (name, ...rest) => {
        if (name === "旧.xlsx") await new Promise<void>((resolve) => (release = resolve));
        return checkFile(name, ...rest);
      },
    });
    const first = store.start(choice(good("旧.xlsx"), good("旧二.xlsx")));
    await new Promise((resolve) => setTimeout(resolve, 0));
    await store.start(choice(good("新.xlsx")));
    release();
    await first;
    expect(names()).toEqual(["新.xlsx"]);
  });

  test("other thresholds check all anew", async () => {
    const used: string[] = [];
    const { store } = setUp({
      check: (name, bytes, profile) => {
        used.push(profile.id);
        return checkFile(name, bytes, profile);
      },
    });
    await store.start(choice(good("一.xlsx")));
    await store.use(presets[1]!);
    expect(used).toEqual([presets[0]!.id, presets[1]!.id]);
  });

  test("hands out the list of what is checked so far", async () => {
    const { store, saved, state } = setUp();
    await store.start(choice(good("一.xlsx")));
    await store.saveList();
    const [[bytes, name]] = saved as [[Uint8Array, string]];
    expect(name).toBe("问题清单.xlsx");
    const { sheets } = await XlsxHost.open(bytes).read("workbook");
    expect(sheets[1]!.values).toHaveLength(2 + state().lines[0]!.checked!.findings.length);
  });

  test.each([
    ["nothing to check", { files: [], legacy: [] }, /^没有找到 \.xlsx 或 \.xlsm 文件。$/],
    ["older formats left out", { files: [], legacy: ["旧.xls"] }, /有 1 个 \.xls、\.et 文件没有校核/],
  ])("says of %s", async (_, files, remark) => {
    const { store, state } = setUp();
    await store.start(() => Promise.resolve(files));
    expect(state().remark).toMatch(remark);
  });

  test("a folder that the browser does not give: says what to do, and keeps what is there", async () => {
    const { store, state, names } = setUp();
    await store.start(choice(good("一.xlsx")));
    await store.start(() => Promise.reject(new Error("denied")));
    expect(state().remark).toMatch(/点“选择文件夹”/);
    expect(names()).toEqual(["一.xlsx"]);
  });
});
