/** What every adapter must refuse alike where a sheet is protected or a “表格” (ListObject) stands on it. */
import type { CellAddress, CellRange } from "../../src/model/address";
import type { RowChange } from "../../src/model/row-change";
import type { SheetDraft } from "../../src/model/sheet-draft";
import type { Host } from "../../src/hosts/host";
import type { HostUnderTest } from "./contract";

const SHEET = "台账";
const TABLE: CellRange = { sheet: SHEET, top: 1, left: 1, bottom: 4, right: 3 };

const draft: SheetDraft = {
  name: SHEET,
  styles: [],
  columnWidths: {},
  rowHeights: {},
  merges: [],
  cells: [
    { row: 0, column: 0, value: "项目台账" },
    ...["项目", "预算", "执行"].map((value, index) => ({ row: 1, column: 1 + index, value })),
    { row: 2, column: 1, value: "食堂运行" },
    { row: 2, column: 2, value: 240 },
    { row: 7, column: 0, value: "填表人" },
  ],
};

/** Two by two cells. */
const template: SheetDraft = {
  ...draft,
  name: "模板",
  cells: [
    { row: 0, column: 0, value: "甲" },
    { row: 1, column: 1, value: "乙" },
  ],
};

const at = (row: number, column: number): CellAddress => ({ sheet: SHEET, row, column });
const change = (kind: RowChange["kind"], row: number): RowChange => ({
  kind,
  sheet: SHEET,
  row,
  count: 1,
  model: null,
  expected: [],
  merges: { dissolved: [], made: [] },
  writes: [],
});

/** Of the sheet, beside its cells. */
export interface Standing {
  readonly protect?: true;
  readonly table?: CellRange;
}

type MakeHost = (drafts: SheetDraft[], standing: Standing) => Promise<Pick<HostUnderTest, "host">>;

/** @param knowsTables false for hosts that have no such thing */
export function standingContract(name: string, make: MakeHost, knowsTables = true): void {
  describe(`${name}: what stands on a sheet as a whole`, () => {
    async function expectRefusal(host: Host, work: () => Promise<unknown>, words: string): Promise<void> {
      const before = await host.read("workbook");
      expect(await work()).toEqual({ outcome: "refused", message: expect.stringContaining(words) });
      expect(await host.read("workbook")).toEqual(before);
    }

    it("draws nothing on a protected sheet, and moves none of its rows", async () => {
      const { host } = await make([draft], { protect: true });
      await expectRefusal(host, () => host.insertAt(template, at(10, 0)), `工作表“${SHEET}”受保护`);
      for (const kind of ["insert", "delete"] as const)
        await expectRefusal(host, () => host.changeRows(change(kind, 5)), `工作表“${SHEET}”受保护`);
    });

    if (!knowsTables) return;

    it.each([
      ["in its blank cells", at(3, 1)],
      ["with one cell at its corner", at(4, 3)],
      ["with one cell at its edge", at(4, 0)],
    ])("draws nothing into a “表格”: %s", async (_, place) => {
      const { host } = await make([draft], { table: TABLE });
      await expectRefusal(host, () => host.insertAt(template, place), "与“表格”重叠，没有插入");
    });

    it("draws right beside it", async () => {
      const { host } = await make([draft], { table: TABLE });
      expect(await host.insertAt(template, at(3, 4))).toMatchObject({ outcome: "inserted" });
      expect(await host.insertAt(template, at(5, 2))).toMatchObject({ outcome: "inserted" });
    });

    it("puts no row into a “表格” and takes none out of it, but moves it as a whole", async () => {
      const { host } = await make([draft], { table: TABLE });
      const words = "“表格”或数据透视表";
      await expectRefusal(host, () => host.changeRows(change("insert", 3)), words);
      await expectRefusal(host, () => host.changeRows(change("insert", 5)), words);
      await expectRefusal(host, () => host.changeRows(change("delete", 4)), words);
      expect(await host.changeRows(change("insert", 1))).toMatchObject({ outcome: "applied" });
      await expectRefusal(host, () => host.insertAt(template, at(5, 3)), "与“表格”重叠");
    });
  });
}
