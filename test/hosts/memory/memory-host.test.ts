import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { workbookOfDrafts } from "../../../src/model/draft-snapshot";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { hostContract } from "../contract";
import { standingContract } from "../standing-contract";

hostContract("MemoryHost", (drafts) => {
  const host = MemoryHost.ofDrafts(drafts);
  return Promise.resolve({
    host,
    marks: () => Promise.resolve(host.marks()),
    notes: () => Promise.resolve(host.notes()),
    fill: (at) => Promise.resolve(host.fill(at)),
  });
});

standingContract(
  "MemoryHost",
  (drafts, standing) => {
    const workbook = workbookOfDrafts(drafts);
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, protected: standing.protect === true }));
    return Promise.resolve({ host: MemoryHost.ofSnapshot({ ...workbook, sheets }) });
  },
  false,
);

describe("MemoryHost", () => {
  const draft: SheetDraft = {
    name: "表",
    cells: [{ row: 2, column: 2, value: 5 }],
    styles: [],
    merges: [],
    columnWidths: {},
    rowHeights: {},
  };
  const at = { sheet: "表", row: 2, column: 2 };

  it("tells listeners what a person types, and only that", async () => {
    const host = MemoryHost.ofDrafts([draft]);
    const heard: string[] = [];
    const stop = host.onChange((sheet) => heard.push(sheet));
    await host.apply({ edits: [{ at, expected: 5, next: { value: 6 } }] });
    host.type(at, 7);
    stop();
    host.type(at, 8);
    expect(heard).toEqual(["表"]);
  });

  it("refuses edits on a protected sheet of a snapshot", async () => {
    const workbook = workbookOfDrafts([draft]);
    const host = MemoryHost.ofSnapshot({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({ ...sheet, protected: true })),
    });
    const result = await host.apply({ edits: [{ at, expected: 5, next: { value: 6 } }] });
    expect(result).toMatchObject({ outcome: "refused", conflicts: [{ reason: "protected", found: 5 }] });
  });

  it("lets a person select a cell or none", async () => {
    const host = MemoryHost.ofDrafts([draft]);
    expect(await host.selection()).toBeNull();
    host.select(at);
    expect(await host.selection()).toEqual(at);
    host.select(null);
    expect(await host.selection()).toBeNull();
  });

  it("marks nothing when one of the sheets is not there", async () => {
    const host = MemoryHost.ofDrafts([draft]);
    const marks = [
      { at, severity: "error" as const },
      { at: { ...at, sheet: "无" }, severity: "error" as const },
    ];
    await expect(host.mark(marks)).rejects.toThrow("找不到工作表");
    expect(host.marks()).toEqual([]);
  });
});
