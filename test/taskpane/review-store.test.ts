import type { PaneState } from "../../src/taskpane/store/state";
import {
  blankSheetHost,
  contents,
  LEDGER,
  MONITORING,
  sampleHost,
  SELF_EVALUATION,
  storeOver,
  valueAt,
} from "./support";

function changes(state: PaneState) {
  if (state.preview?.kind !== "changes") throw new Error("no preview of changes");
  return state.preview.changes;
}

function offers(state: PaneState) {
  if (state.preview?.kind !== "reasons") throw new Error("no drafts");
  return state.preview.offers;
}

describe("checking", () => {
  test("goes from idle through reading to reviewed, showing its steps", async () => {
    const store = storeOver(sampleHost(MONITORING));
    const seen = new Set<string>();
    store.subscribe(() => {
      const { phase, progress } = store.getSnapshot();
      seen.add(phase);
      if (progress) seen.add(progress.label);
    });
    expect(store.getSnapshot().phase).toBe("idle");
    await store.check();
    expect([...seen]).toEqual([
      "reading",
      "正在读取表格…",
      "正在识别和校核…",
      "正在表格里标出问题…",
      "reviewed",
    ]);
    expect(store.getSnapshot().progress).toBeNull();
    expect(store.getSnapshot().checked!.review.forms[0]!.kind).toBe("monitoring");
  });

  test("marks the first cell of every finding, once", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host);
    await store.check();
    const { findings } = store.getSnapshot().checked!;
    expect(findings.length).toBeGreaterThan(0);
    const wanted = new Set(findings.map(({ at }) => JSON.stringify(at[0])));
    expect(new Set(host.marks().map(({ at }) => JSON.stringify(at)))).toEqual(wanted);
    expect(host.marks()).toHaveLength(wanted.size);
  });

  test("leaves the sheet unmarked when marking is off", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host);
    store.setMarking(false);
    await store.check();
    expect(store.getSnapshot().checked!.findings.length).toBeGreaterThan(0);
    expect(host.marks()).toEqual([]);
  });

  test("changes no content", async () => {
    const host = sampleHost(SELF_EVALUATION);
    const before = await contents(host);
    await storeOver(host).check();
    expect(await contents(host)).toEqual(before);
  });

  test("an empty sheet is a result, not a failure", async () => {
    const store = storeOver(blankSheetHost());
    await store.check();
    expect(store.getSnapshot()).toMatchObject({ phase: "reviewed", failure: null });
    expect(store.getSnapshot().checked!.review.forms).toEqual([]);
    await store.recompute();
    await store.fillReasons();
    expect(store.getSnapshot()).toMatchObject({
      phase: "reviewed",
      preview: null,
      failure: null,
      toast: null,
    });
  });

  test("a narrower scope reads the active sheet only", async () => {
    const store = storeOver(sampleHost(SELF_EVALUATION));
    await store.check();
    const all = store.getSnapshot().checked!.review.forms.length;
    await store.setScope("active-sheet");
    expect(all).toBeGreaterThan(1);
    expect(store.getSnapshot().checked!.review.forms).toHaveLength(1);
    expect(store.getSnapshot().checked!.severalSheets).toBe(false);
  });

  test("a second command is refused while one is at work", async () => {
    const store = storeOver(sampleHost(MONITORING));
    const first = store.check();
    await store.recompute();
    expect(store.getSnapshot().toast?.message).toContain("请稍候");
    await first;
    expect(store.getSnapshot()).toMatchObject({ phase: "reviewed", preview: null });
  });
});

describe("recomputing", () => {
  test("writes nothing before it is confirmed, and nothing when cancelled", async () => {
    const host = sampleHost(SELF_EVALUATION);
    const before = await contents(host);
    const store = storeOver(host);
    await store.recompute();
    expect(store.getSnapshot().phase).toBe("previewing");
    for (const change of changes(store.getSnapshot())) {
      expect(change.before).not.toBe(change.after);
      expect(change.why).not.toBe("");
    }
    store.cancelPreview();
    expect(store.getSnapshot()).toMatchObject({ phase: "reviewed", preview: null });
    expect(await contents(host)).toEqual(before);
  });

  test("writes only what was chosen", async () => {
    const host = sampleHost(SELF_EVALUATION);
    const store = storeOver(host);
    await store.recompute();
    const [first, second] = changes(store.getSnapshot());
    await store.applyPreview(new Set([first!.id]));
    expect(store.getSnapshot()).toMatchObject({ phase: "applied", preview: null, stale: false });
    expect(store.getSnapshot().toast).toEqual({ message: "已写入 1 处修改。", canUndo: true });
    expect(await valueAt(host, first!.at)).toEqual(first!.edit.next.value);
    expect(await valueAt(host, second!.at)).toEqual(second!.edit.expected);
  });

  test("a second recomputation finds nothing left to do", async () => {
    const store = storeOver(sampleHost(SELF_EVALUATION));
    await store.recompute();
    await store.applyPreview(new Set(changes(store.getSnapshot()).map(({ id }) => id)));
    await store.recompute();
    expect(store.getSnapshot()).toMatchObject({ phase: "reviewed", preview: null });
    expect(store.getSnapshot().toast?.message).toContain("没有需要重算");
  });

  test("writes results as formulas on request, which undo takes back", async () => {
    const host = sampleHost(SELF_EVALUATION);
    const before = await contents(host);
    const store = storeOver(host);
    await store.recompute();
    const asValues = changes(store.getSnapshot());
    store.setWriteAs("formulas");
    const asFormulas = changes(store.getSnapshot());
    expect(asFormulas.map(({ id }) => id)).toEqual(asValues.map(({ id }) => id));
    const [change] = asFormulas.filter(({ edit }) => edit.next.formula !== undefined);
    expect(change!.after).toMatch(/^=.*（得 .+）$/);
    await store.applyPreview(new Set(asFormulas.map(({ id }) => id)));
    expect(await valueAt(host, change!.at)).toEqual(change!.edit.next.value);
    await store.recompute();
    expect(store.getSnapshot().toast?.message).toContain("没有需要重算");
    await store.undo();
    expect(await contents(host)).toEqual(before);
  });

  test("the choice stays for the next preview, and touches no other kind of preview", async () => {
    const store = storeOver(sampleHost(SELF_EVALUATION));
    await store.recompute();
    store.setWriteAs("formulas");
    store.cancelPreview();
    await store.recompute();
    expect(changes(store.getSnapshot()).some(({ edit }) => edit.next.formula !== undefined)).toBe(true);
    store.cancelPreview();
    store.previewFixes(store.getSnapshot().checked!.findings.filter(({ fix }) => fix));
    const { preview } = store.getSnapshot();
    store.setWriteAs("values");
    expect(store.getSnapshot().preview).toBe(preview);
  });

  test("undo restores every cell and the marks that stood before", async () => {
    const host = sampleHost(SELF_EVALUATION);
    const store = storeOver(host);
    await store.check();
    const before = await contents(host);
    const marks = host.marks();
    const notes = host.notes();
    await store.recompute();
    await store.applyPreview(new Set(changes(store.getSnapshot()).map(({ id }) => id)));
    expect(await contents(host)).not.toEqual(before);
    expect(host.marks()).not.toEqual(marks);
    expect(store.getSnapshot().undoLabel).toMatch(/^写入 \d+ 处修改$/);
    await store.undo();
    expect(await contents(host)).toEqual(before);
    expect(host.marks()).toEqual(marks);
    expect(host.notes()).toEqual(notes);
    expect(store.getSnapshot()).toMatchObject({ phase: "reviewed", undoLabel: null });
  });

  test("a sheet changed since the preview is not written at all, and the cells are named", async () => {
    const host = sampleHost(SELF_EVALUATION);
    const store = storeOver(host);
    await store.recompute();
    const [first] = changes(store.getSnapshot());
    host.type(first!.at, "别人改过");
    const before = await contents(host);
    await store.applyPreview(new Set(changes(store.getSnapshot()).map(({ id }) => id)));
    const { phase, failure, stale, undoLabel } = store.getSnapshot();
    expect({ phase, stale, undoLabel }).toEqual({ phase: "failed", stale: true, undoLabel: null });
    expect(failure!.conflicts.map((conflict) => conflict.edit.at)).toEqual([first!.at]);
    expect(failure!.message).toContain("一处也没有动");
    expect(await contents(host)).toEqual(before);
    store.dismissFailure();
    expect(store.getSnapshot()).toMatchObject({ phase: "reviewed", failure: null });
  });

  test("undo that would overwrite a later entry is refused and stays on offer", async () => {
    const host = sampleHost(SELF_EVALUATION);
    const store = storeOver(host);
    await store.recompute();
    const [first] = changes(store.getSnapshot());
    await store.applyPreview(new Set([first!.id]));
    host.type(first!.at, "又改了");
    await store.undo();
    expect(store.getSnapshot()).toMatchObject({ phase: "failed", undoLabel: "写入 1 处修改" });
    expect(await valueAt(host, first!.at)).toBe("又改了");
  });

  test("a single finding's fix is previewed by itself", async () => {
    const store = storeOver(sampleHost(SELF_EVALUATION));
    await store.check();
    const finding = store.getSnapshot().checked!.findings.find(({ fix }) => fix)!;
    store.previewFixes([finding]);
    expect(changes(store.getSnapshot()).map(({ edit }) => edit.at)).toEqual(
      finding.fix!.edits.map(({ at }) => at),
    );
  });
});

describe("reasons", () => {
  test("drafts leave gaps, and what the clerk finishes is written", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host);
    await store.fillReasons();
    const [offer] = offers(store.getSnapshot());
    expect(offer!.draft).toMatch(/〔请填写/);
    expect(offer!.categories).toContain("经费保障");
    await store.applyReasons(new Map([[0, "按合同约定于下半年付款，已督促开具发票。"]]));
    expect(store.getSnapshot().toast).toEqual({ message: "已写入 1 条偏差原因。", canUndo: true });
    expect(await valueAt(host, offer!.at)).toBe("按合同约定于下半年付款，已督促开具发票。");
    await store.undo();
    expect((await valueAt(host, offer!.at)) ?? "").toBe(offer!.current);
  });
});

describe("setting aside", () => {
  test("is kept with the workbook, listed with its reason, and can be taken back", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host);
    await store.check();
    const [finding] = store.getSnapshot().checked!.findings;
    const count = store.getSnapshot().checked!.findings.length;
    await store.ignore(finding!, " 已与财政核对 ");
    expect(store.getSnapshot().checked!.findings).toHaveLength(count - 1);

    const later = storeOver(host);
    await later.start();
    await later.check();
    const { ignored, findings } = later.getSnapshot().checked!;
    expect(findings).toHaveLength(count - 1);
    expect(ignored.map(({ reason }) => reason)).toEqual(["已与财政核对"]);
    await later.restore(ignored[0]!.key);
    expect(later.getSnapshot().checked!.findings).toHaveLength(count);
    later.dispose();
  });

  test("takes the mark away when nothing else stands at the cell", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host);
    await store.check();
    const { findings } = store.getSnapshot().checked!;
    const key = (at: unknown): string => JSON.stringify(at);
    const alone = findings.find(
      (finding) => findings.filter(({ at }) => key(at[0]) === key(finding.at[0])).length === 1,
    )!;
    await store.ignore(alone, "核对过");
    expect(host.marks().map(({ at }) => key(at))).not.toContain(key(alone.at[0]));
  });
});

describe("profiles and templates", () => {
  const sheet = { name: "新表", cells: [], styles: [], merges: [], columnWidths: {}, rowHeights: {} };
  const offer = { id: "t", title: "模板", purpose: "", source: "", parameters: [] };

  test("the chosen profile is kept with the workbook", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host);
    const other = store.getSnapshot().profiles[1]!;
    await store.setProfile(other.id);
    const later = storeOver(host);
    await later.start();
    expect(later.getSnapshot().profile.id).toBe(other.id);
    later.dispose();
  });

  test("a template becomes a new sheet under a free name", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host, { templates: [{ ...offer, draft: () => ({ ...sheet, name: "监控表" }) }] });
    await store.insertTemplate("t", {});
    expect(store.getSnapshot()).toMatchObject({ phase: "idle", failure: null });
    expect(store.getSnapshot().toast?.message).toContain("监控表 (2)");
    expect((await host.read("workbook")).sheets.map(({ name }) => name)).toContain("监控表 (2)");
  });

  test("a value the template cannot use is said in its own words", async () => {
    const draft = (): never => {
      throw new RangeError("年度要填四位数字。");
    };
    const store = storeOver(blankSheetHost(), { templates: [{ ...offer, draft }] });
    await store.insertTemplate("t", {});
    expect(store.getSnapshot().failure).toEqual({ message: "年度要填四位数字。", conflicts: [] });
  });

  test("the findings become a sheet of their own", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host);
    await store.check();
    const count = store.getSnapshot().checked!.findings.length;
    await store.exportFindings();
    const list = (await host.read("workbook")).sheets.find(({ name }) => name === "问题清单")!;
    expect(list.values).toHaveLength(count + 2);
    expect(store.getSnapshot().toast?.message).toContain(`${count} 个问题`);
  });
});

describe("marks", () => {
  test("clearing can be undone", async () => {
    const host = sampleHost(MONITORING);
    const store = storeOver(host);
    await store.check();
    const marks = host.marks();
    await store.clearMarks();
    expect(host.marks()).toEqual([]);
    expect(host.notes().filter(({ ours }) => ours)).toEqual([]);
    await store.undo();
    expect(host.marks()).toEqual(marks);
  });

  test("clearing without marks offers no undo", async () => {
    const store = storeOver(sampleHost(MONITORING));
    await store.clearMarks();
    expect(store.getSnapshot()).toMatchObject({ undoLabel: null, phase: "idle" });
  });
});

describe("lights", () => {
  test("name a colour and its reason for the funds and every indicator", async () => {
    const store = storeOver(sampleHost(MONITORING));
    await store.check();
    const rows = store.lights(0, 0, 100);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows[0]).toMatchObject({ subject: "年度资金总额", colour: "green" });
    expect(rows[0]!.reason).toBe("执行率 58.85%，序时进度 58.33%，为序时的 100.89%。");
  });

  test("of a ledger are read page by page", async () => {
    const store = storeOver(sampleHost(LEDGER));
    await store.check();
    const first = store.lights(0, 0, 50);
    expect(first).toHaveLength(50);
    expect(store.lights(0, 50, 50)).toHaveLength(10);
    expect(store.lights(0, 10, 1)).toEqual([first[10]]);
  });
});
