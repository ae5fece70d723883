/**
 * A WPS in memory: a workbook as the Excel tests keep it, seen through WPS's object model, with the faults of real builds
 * switched on as wanted.
 */
import { parseRangeA1 } from "../../../../src/model/address";
import type { EtApplication } from "../../../../src/hosts/wps/wps-api";
import type { SheetData } from "../../officejs/book/sheet-data";
import type { Workbook } from "../../officejs/book/workbook";
import { newCounter, nodeOf, strict, type Node } from "../strict";
import { commentsNode } from "./comments";
import { rangeNode, unionNode } from "./range";

export interface Faults {
  /** What is written into several cells at once is ignored without a word (some Linux builds). */
  ignoreTables?: boolean;
  /** Blanks come as undefined instead of null. */
  undefinedBlanks?: boolean;
  /** A single row or column comes as a flat list (old builds). */
  flatten?: boolean;
  /** Cells that take nothing, without a word. */
  stubborn?: (row: number, column: number) => boolean;
  /** What becomes of a number that is written as part of a table. */
  spoil?: (value: unknown, row: number) => unknown;
  /** Addresses name neither workbook nor sheet. */
  bareAddresses?: boolean;
  /** Does not know which cells are visible. */
  noSpecialCells?: boolean;
  /** Tells the first cell's number format for all of a range. */
  firstFormat?: boolean;
  /** Throws at the n-th write to cells. */
  throwAtWrite?: number;
}

const WHOLE = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
const WRITES =
  /^(Range\.(Value2|Formula|NumberFormat|ClearContents|AddComment)|Interior\.Color|FormatConditions\.Add)$/;

type SheetListener = (sheet: unknown) => void;

export class FakeBook {
  readonly counter = newCounter();
  readonly flags = new Map<string, unknown>([
    ["ScreenUpdating", true],
    ["EnableEvents", true],
    ["DisplayAlerts", true],
  ]);
  /** As WPS names a workbook. */
  readonly name = "2024 年报表 (1).xlsx";
  readonly undoSteps: string[] = [];
  readonly listeners = new Set<SheetListener>();
  readonly storage = new Map<string, string>();
  readonly panes: { ID: number; Visible: boolean; Width: number; DockPosition: number; url: string }[] = [];
  readonly properties: { name: string; value: unknown }[] = [];
  selected: { sheet: string; row: number; column: number } | null = null;
  isReadOnly = false;
  #writes = 0;

  constructor(
    readonly data: Workbook,
    readonly faults: Faults = {},
  ) {}

  get app(): EtApplication {
    return this.wrap(this.#application()) as EtApplication;
  }

  get blank(): null | undefined {
    return this.faults.undefinedBlanks ? undefined : null;
  }

  shaped(table: unknown[][]): unknown {
    if (table.length === 1 && table[0]!.length === 1) return table[0]![0];
    if (!this.faults.flatten) return table;
    if (table.length === 1) return table[0];
    return table[0]!.length === 1 ? table.map((row) => row[0]) : table;
  }

  calculate(): void {
    this.data.afterBatch();
  }

  /** A person types. */
  type(name: string, row: number, column: number, value: string | number): void {
    const sheet = this.data.sheetNamed(name)!;
    sheet.type({ top: row, bottom: row, left: column, right: column }, value);
    this.calculate();
    for (const listener of this.listeners) listener(this.wrap(this.#sheet(sheet)));
  }

  wrap(node: Node): unknown {
    return strict(node, this.counter, (member) => this.#beforeAccess(member));
  }

  /** Reading and writing are one member for a proxy; a write is known by what the setters do, so that faults count there. */
  #beforeAccess(member: string): void {
    if (this.faults.throwAtWrite === undefined || !WRITES.test(member) || !this.writing) return;
    if (++this.#writes === this.faults.throwAtWrite) throw new Error("RPC 服务器不可用");
  }

  /** Whether the adapter is inside of a write, as it says itself by holding the screen still. */
  get writing(): boolean {
    return this.flags.get("ScreenUpdating") === false;
  }

  #application(): Node {
    const flags = [...this.flags.keys()];
    return {
      type: "Application",
      get: {
        ...Object.fromEntries(flags.map((name) => [name, () => this.flags.get(name)])),
        ActiveWorkbook: () => this.#workbook(),
        ActiveSheet: () => this.data.active && this.#sheet(this.data.active),
        ActiveCell: () => this.#activeCell(),
        ActiveWindow: () => this.#window(),
        ApiEvent: () => ({
          type: "EtApiEvent",
          call: {
            AddApiEventListener: (_name: string, listener: SheetListener) =>
              void this.listeners.add(listener),
            RemoveApiEventListener: (_name: string, listener: SheetListener) =>
              void this.listeners.delete(listener),
          },
        }),
        DebugTools: () => ({
          type: "DebugTools",
          call: {
            UndoTransBegin: () => undefined,
            UndoTransEnd: (_book: unknown, _cancel: boolean, title: string) =>
              void this.undoSteps.push(title),
          },
          get: {},
        }),
        PluginStorage: () => ({
          type: "PluginStorage",
          call: {
            getItem: (key: string) => this.storage.get(key) ?? "",
            setItem: (key: string, value: string) => void this.storage.set(key, value),
          },
        }),
        Version: () => "12.1",
        Build: () => 1,
      },
      call: {
        Union: (...ranges: unknown[]) => unionNode(this, ranges.map(nodeOf)),
        CreateTaskPane: (url: string) => {
          const pane = { ID: this.panes.length + 1, Visible: false, Width: 300, DockPosition: 0, url };
          this.panes.push(pane);
          return paneNode(pane);
        },
        GetTaskPane: (id: number) => {
          const pane = this.panes.find(({ ID }) => ID === id);
          return pane ? paneNode(pane) : null;
        },
      },
      set: Object.fromEntries(
        flags.map((name) => [name, (value: unknown) => void this.flags.set(name, value)]),
      ),
    };
  }

  #activeCell(): Node | null {
    const at = this.selected;
    const sheet = at && this.data.active?.name === at.sheet ? this.data.active : null;
    return at && sheet
      ? rangeNode(this, sheet, [{ top: at.row, left: at.column, bottom: at.row, right: at.column }])
      : null;
  }

  #workbook(): Node {
    return {
      type: "Workbook",
      get: {
        Worksheets: () => this.#worksheets(),
        CustomDocumentProperties: () => this.#customProperties(),
        Date1904: () => false,
        ReadOnly: () => this.isReadOnly,
      },
    };
  }

  #worksheets(): Node {
    return {
      type: "Worksheets",
      get: { Count: () => this.data.sheets.length },
      call: {
        Item: (key: number | string) => {
          const sheet = typeof key === "number" ? this.data.sheets[key - 1] : this.data.sheetNamed(key);
          if (!sheet) throw new Error("下标越界");
          return this.#sheet(sheet);
        },
        Add: (_before: unknown, after: unknown) => {
          if (after !== undefined && nodeOf(after)?.type !== "Worksheet") throw new Error("not a sheet");
          return this.#sheet(this.data.addSheet(`Sheet${this.data.nextId("new")}`));
        },
      },
    };
  }

  #sheet(sheet: SheetData): Node {
    const page = ["Orientation", "Zoom", "FitToPagesWide", "FitToPagesTall", "PrintArea", "PrintTitleRows"];
    return {
      type: "Worksheet",
      get: {
        Name: () => sheet.name,
        Visible: () => (sheet.visibility === "Visible" ? -1 : 0),
        ProtectContents: () => sheet.isProtected,
        UsedRange: () =>
          rangeNode(this, sheet, [sheet.used(null, false) ?? { top: 0, left: 0, bottom: 0, right: 0 }]),
        Cells: () => {
          if (!this.data.sheets.includes(sheet)) throw new Error("对象已删除");
          return rangeNode(this, sheet, [WHOLE]);
        },
        Comments: () => commentsNode(this, sheet),
        ListObjects: () => ({
          type: "ListObjects",
          get: { Count: () => sheet.tables.length },
          call: {
            Item: (index: number) => {
              const { range, header } = sheet.tables[index - 1]!;
              return { type: "ListObject", get: { Range: () => rangeNode(this, sheet, [range ?? header]) } };
            },
          },
        }),
        PageSetup: () => ({
          type: "PageSetup",
          set: Object.fromEntries(
            page.map((name) => [name, (value: unknown) => void sheet.page.set(name, value)]),
          ),
        }),
      },
      set: { Name: (name: string) => void (sheet.name = name) },
      call: {
        Range: (address: string) => {
          if (address.length > 255) throw new Error("1004: 地址过长");
          const areas = address.split(",").map(parseRangeA1);
          if (areas.some((area) => area === null)) throw new Error(`1004: ${address}`);
          return rangeNode(this, sheet, areas as NonNullable<(typeof areas)[number]>[]);
        },
        Activate: () => void (this.data.active = sheet),
        Delete: () => {
          if (this.flags.get("DisplayAlerts") !== false) throw new Error("a person would be asked");
          this.data.remove(sheet);
        },
      },
    };
  }

  #window(): Node {
    return {
      type: "Window",
      set: {
        FreezePanes: (on: boolean) => void (this.data.active!.frozen = on ? "frozen" : null),
        SplitRow: () => undefined,
        SplitColumn: () => undefined,
      },
    };
  }

  #customProperties(): Node {
    const wrap = (property: { name: string; value: unknown }): Node => ({
      type: "DocumentProperty",
      get: { Name: () => property.name, Value: () => property.value },
      call: { Delete: () => void this.properties.splice(this.properties.indexOf(property), 1) },
    });
    return {
      type: "DocumentProperties",
      get: { Count: () => this.properties.length },
      call: {
        Item: (key: number | string) => {
          const found =
            typeof key === "number"
              ? this.properties[key - 1]
              : this.properties.find(({ name }) => name === key);
          if (!found) throw new Error("下标越界");
          return wrap(found);
        },
        Add: (name: string, _link: boolean, type: number, value: unknown) => {
          if (type !== 4 || String(value).length > 255) throw new Error("1004: 属性值过长");
          this.properties.push({ name, value });
        },
      },
    };
  }
}

function paneNode(pane: FakeBook["panes"][number]): Node {
  return {
    type: "CustomTaskpane",
    get: { ID: () => pane.ID, Visible: () => pane.Visible, Width: () => pane.Width },
    set: {
      Visible: (visible: boolean) => void (pane.Visible = visible),
      Width: (width: number) => void (pane.Width = width),
      DockPosition: (position: number) => void (pane.DockPosition = position),
    },
  };
}
