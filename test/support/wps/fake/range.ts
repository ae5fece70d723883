/** Ranges of the imitated WPS, over one or more areas of a sheet in memory. */
import type { Place } from "../../../../src/hosts/rects";
import { parseRangeA1, rangeA1 } from "../../../../src/model/address";
import { bgrOf, hexOf } from "../../../../src/hosts/wps/colours";
import type { Cell } from "../../officejs/book/cell";
import { holds, overlaps, type Rect } from "../../officejs/book/rect";
import type { SheetData } from "../../officejs/book/sheet-data";
import { nodeOf, type Node } from "../strict";
import { commentNode } from "./comments";
import type { FakeBook } from "./book";

const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": 2000,
  "#DIV/0!": 2007,
  "#VALUE!": 2015,
  "#REF!": 2023,
  "#NAME?": 2029,
  "#NUM!": 2036,
  "#N/A": 2042,
};
const FIRST_ERROR = -2146828288;
const NO_PATTERN = -4142;
const NO_LINE = -4142;
const EDGES = [7, 8, 9, 10];
const LINE = ["LineStyle", "Weight", "Color"];
/** Characters and points, where none is set. */
export const COLUMN_WIDTH = 8.38;
const ROW_HEIGHT = 15;
/** What cells look like that nobody has dressed. */
export const UNDRESSED: Readonly<Record<string, unknown>> = {
  HorizontalAlignment: 1,
  VerticalAlignment: -4107,
  WrapText: false,
  Orientation: -4128,
  "Font.Name": "宋体",
  "Font.Size": 11,
  "Font.Bold": false,
  "Font.Color": 0,
  "Protection.Locked": true,
  ...Object.fromEntries(EDGES.map((edge) => [`Borders.${edge}.LineStyle`, NO_LINE])),
};

const lying = new WeakMap<Node, { readonly sheet: SheetData; readonly areas: readonly Rect[] }>();

/** `Union`, of ranges of one sheet. */
export function unionNode(book: FakeBook, ranges: readonly (Node | null)[]): Node {
  if (ranges.length < 2 || ranges.length > 30) throw new Error("1004: Union");
  const parts = ranges.map((range) => lying.get(range!)!);
  if (parts.some(({ sheet }) => sheet !== parts[0]!.sheet)) throw new Error("1004: Union");
  return rangeNode(
    book,
    parts[0]!.sheet,
    parts.flatMap(({ areas }) => areas),
  );
}

export function rangeNode(book: FakeBook, sheet: SheetData, areas: readonly Rect[]): Node {
  const node = nodeOfRange(book, sheet, areas);
  lying.set(node, { sheet, areas });
  return node;
}

function nodeOfRange(book: FakeBook, sheet: SheetData, areas: readonly Rect[]): Node {
  const first = areas[0]!;
  const cells = () => areas.flatMap((area) => cellsOf(area));
  const look = (key: string) =>
    common(cells().map(([row, column]) => sheet.at(row, column)?.look.get(key) ?? UNDRESSED[key]));
  const setLook = (key: string) => (value: unknown) => eachCell((cell) => cell.look.set(key, value));
  const eachCell = (put: (cell: Cell) => void): void => {
    for (const [row, column] of cells()) {
      sheet.demandUnlocked(row, column);
      put(sheet.make(row, column));
    }
  };
  const content = (of: (cell: Cell | undefined) => unknown) => () =>
    book.shaped(
      rowsOf(first).map((row) => columnsOf(first).map((column) => of(sheet.at(row, column)) ?? book.blank)),
    );
  const write = (value: unknown): void => {
    if (Array.isArray(value) && book.faults.ignoreTables) return;
    const isCell = areas.length === 1 && first.top === first.bottom && first.left === first.right;
    if (isCell && book.faults.stubborn?.(first.top, first.left)) return;
    const { spoil } = book.faults;
    const taken =
      spoil && Array.isArray(value)
        ? value.map((row: unknown[], index) => row.map((input) => spoil(input, first.top + index)))
        : value;
    for (const area of areas) sheet.type(area, taken);
    book.calculate();
  };
  const shiftRows = (kind: "insert" | "delete", shift: number, wanted: number): void => {
    if (shift !== wanted) throw new Error("only whole rows are imitated");
    sheet.demandUnlocked(first.top, 0);
    book.data.shiftRows({ kind, sheet: sheet.name, row: first.top, count: first.bottom - first.top + 1 });
    book.calculate();
  };
  /** Everything, comments included. */
  const copyTo = (address: string): void => {
    const target = parseRangeA1(address)!;
    sheet.copyFormats(first, target);
    for (const [row, column] of cellsOf(target)) {
      copyRules(sheet, { row: first.top, column }, { row, column });
      const from = sheet.at(first.top, column);
      if (from) Object.assign(sheet.make(row, column), { value: from.value, formula: from.formula });
      for (const note of book.data.comments.filter((one) => one.row === first.top && one.column === column))
        if (note.sheet === sheet.name)
          book.data.comments.push({ ...note, id: book.data.nextId("comment"), row });
    }
  };
  const lookOf = (type: string, names: Readonly<Record<string, string>>): Node => ({
    type,
    get: Object.fromEntries(Object.entries(names).map(([name, key]) => [name, () => look(key)])),
    set: Object.fromEntries(Object.entries(names).map(([name, key]) => [name, setLook(key)])),
  });
  /** Cells keep their four edges; the whole tells of a line only where all of them are alike. */
  const bordersNode = (): Node => {
    const path = (edge: number | string, name: string) => `Borders.${edge}.${name}`;
    const line = (type: string, edges: readonly number[]): Node => ({
      type,
      get: Object.fromEntries(
        LINE.map((name) => [name, () => common(edges.map((edge) => look(path(edge, name))))]),
      ),
      set: Object.fromEntries(
        LINE.map((name) => [
          name,
          (value: number) => {
            for (const edge of edges) setLook(path(edge, name))(value);
            if (name !== "LineStyle" || value !== NO_LINE) return;
            for (const edge of edges)
              eachCell((cell) => LINE.forEach((part) => cell.look.delete(path(edge, part))));
          },
        ]),
      ),
    });
    return { ...line("Borders", EDGES), call: { Item: (edge: number) => line("Border", [edge]) } };
  };
  return {
    type: "Range",
    get: {
      Value2: content((cell) => (cell ? errorOr(cell.value) : null)),
      Formula: content((cell) => cell?.formula ?? (cell ? cell.value : null)),
      NumberFormat: () => {
        const formats = cells().map(([row, column]) => sheet.at(row, column)?.numberFormat ?? "General");
        return book.faults.firstFormat ? formats[0] : common(formats);
      },
      MergeCells: () =>
        common(cells().map(([row, column]) => sheet.merges.some((area) => holds(area, row, column)))),
      MergeArea: () => {
        const area = sheet.merges.find((merge) => holds(merge, first.top, first.left));
        return rangeNode(book, sheet, [area ?? { ...first, bottom: first.top, right: first.left }]);
      },
      HasArray: () =>
        common(cells().map(([row, column]) => sheet.spills.some((area) => holds(area, row, column)))),
      Locked: () =>
        common(
          cells().map(([row, column]) => sheet.at(row, column)?.look.get("Protection.Locked") !== false),
        ),
      EntireRow: () => ({
        ...lineNode(sheet.hiddenRows, rowsOf(first)),
        call: {
          Insert: (shift: number) => shiftRows("insert", shift, -4121),
          Delete: (shift: number) => shiftRows("delete", shift, -4162),
        },
      }),
      EntireColumn: () => lineNode(sheet.hiddenColumns, columnsOf(first)),
      Interior: () => ({
        type: "Interior",
        get: {
          Pattern: () =>
            common(
              cells().map(([row, column]) =>
                sheet.at(row, column)?.look.has("Fill.Color") ? 1 : NO_PATTERN,
              ),
            ),
          Color: () => {
            const colour = look("Fill.Color");
            return typeof colour === "string" ? bgrOf(colour) : colour === null ? null : 0xffffff;
          },
        },
        set: {
          Pattern: () => undefined,
          ColorIndex: (index: number) => {
            if (index === NO_PATTERN) eachCell((cell) => cell.look.delete("Fill.Color"));
          },
          Color: (colour: number) => eachCell((cell) => cell.look.set("Fill.Color", hexOf(colour))),
        },
      }),
      HorizontalAlignment: () => look("HorizontalAlignment"),
      VerticalAlignment: () => look("VerticalAlignment"),
      WrapText: () => look("WrapText"),
      Orientation: () => look("Orientation"),
      ColumnWidth: () => sheet.columnWidths.get(first.left) ?? COLUMN_WIDTH,
      RowHeight: () => sheet.rowHeights.get(first.top) ?? ROW_HEIGHT,
      Font: () =>
        lookOf("Font", { Name: "Font.Name", Size: "Font.Size", Bold: "Font.Bold", Color: "Font.Color" }),
      Borders: () => bordersNode(),
      FormatConditions: () => conditionsNode(book, sheet, areas),
      Validation: () => validationNode(sheet, first),
    },
    set: {
      Value2: write,
      Formula: write,
      NumberFormat: (format: string) => {
        for (const area of areas) sheet.setNumberFormat(area, format);
      },
      Locked: setLook("Protection.Locked"),
      HorizontalAlignment: setLook("HorizontalAlignment"),
      VerticalAlignment: setLook("VerticalAlignment"),
      WrapText: setLook("WrapText"),
      Orientation: setLook("Orientation"),
      ColumnWidth: (width: number) => void sheet.columnWidths.set(first.left, width),
      RowHeight: (height: number) => void sheet.rowHeights.set(first.top, height),
    },
    call: {
      Address: (_rows: boolean, _columns: boolean, _style?: number, external = false) =>
        (external && !book.faults.bareAddresses ? placeName(book, sheet) : "") +
        areas.map((area) => rangeA1(area)).join(","),
      SpecialCells: (type: number) => visibleNode(book, sheet, areas, type),
      ClearContents: () => {
        if (cells().some(([row, column]) => sheet.isCovered(row, column)))
          throw new Error("不能对部分合并单元格做此操作");
        eachCell((cell) => {
          cell.value = "";
          cell.formula = null;
        });
        book.calculate();
      },
      ClearComments: () =>
        void (book.data.comments = book.data.comments.filter(
          (note) => note.sheet !== sheet.name || !areas.some((area) => holds(area, note.row, note.column)),
        )),
      Merge: () => sheet.merge(first),
      UnMerge: () => void (sheet.merges = sheet.merges.filter((area) => !overlaps(area, first))),
      Copy: (destination: unknown) => copyTo(nodeOf(destination)?.call?.["Address"]?.() as string),
      Select: () => void (book.selected = { sheet: sheet.name, row: first.top, column: first.left }),
      AddComment: (text: string) => {
        const taken = book.data.comments.some(
          ({ sheet: name, row, column }) => name === sheet.name && row === first.top && column === first.left,
        );
        if (taken) throw new Error("1004: 单元格已有批注");
        if (sheet.isProtected) throw new Error("工作表受保护");
        const comment = {
          id: book.data.nextId("comment"),
          sheet: sheet.name,
          row: first.top,
          column: first.left,
          content: text,
          author: "经办人",
        };
        book.data.comments.push(comment);
        return commentNode(book, comment);
      },
    },
  };
}

function conditionsNode(book: FakeBook, sheet: SheetData, areas: readonly Rect[]): Node {
  const here = () =>
    sheet.formats.filter((format) => format.areas.some((area) => areas.some((own) => overlaps(own, area))));
  const wrap = (format: SheetData["formats"][number]): Node => {
    const bag = (type: string, names: readonly string[]): Node => ({
      type,
      set: Object.fromEntries(
        names.map((name) => [name, (value: unknown) => void format.look.set(`${type}.${name}`, value)]),
      ),
    });
    return {
      type: "FormatCondition",
      get: {
        Type: () => (format.type === "Custom" ? 2 : 1),
        Formula1: () => format.formula,
        Interior: () => bag("Interior", ["Color"]),
        Font: () => bag("Font", ["Color"]),
        Borders: () => bag("Borders", ["LineStyle", "Color"]),
      },
      call: {
        Delete: () => void (sheet.formats = sheet.formats.filter((other) => other !== format)),
        SetFirstPriority: () =>
          void (sheet.formats = [format, ...sheet.formats.filter((other) => other !== format)]),
      },
    };
  };
  return {
    type: "FormatConditions",
    get: { Count: () => here().length },
    call: {
      Item: (index: number) => wrap(here()[index - 1]!),
      Add: (type: number, _operator: undefined, formula: string) => {
        if (type !== 2) throw new Error("only formulas are imitated");
        if (sheet.isProtected) throw new Error("工作表受保护");
        const format = {
          id: book.data.nextId("format"),
          type: "Custom",
          areas: [...areas],
          formula,
          look: new Map<string, unknown>(),
        };
        sheet.formats.push(format);
        return wrap(format);
      },
    },
  };
}

const VALIDATION = [
  "IgnoreBlank",
  "InCellDropdown",
  "ShowError",
  "ShowInput",
  "ErrorTitle",
  "ErrorMessage",
  "InputTitle",
  "InputMessage",
];

function validationNode(sheet: SheetData, range: Rect): Node {
  const put = (part: string) => (value: unknown) => void sheet.validations.push({ range, part, value });
  const found = (wanted: string) =>
    sheet.validations.filter(({ range: other, part }) => part === wanted && overlaps(other, range)).at(-1)
      ?.value;
  const rule = (): string => {
    const value = found("Rule");
    if (value === undefined) throw new Error("1004: 应用程序定义或对象定义错误");
    return String(value);
  };
  return {
    type: "Validation",
    get: {
      Type: () => Number(rule().split(" ")[0]),
      AlertStyle: () => (rule(), 1),
      Operator: () => (rule(), 1),
      Formula1: () => rule().replace(/^\d+ /, ""),
      Formula2: () => (rule(), ""),
      ...Object.fromEntries(VALIDATION.map((name) => [name, () => (rule(), found(name) ?? null)])),
    },
    set: Object.fromEntries(VALIDATION.map((name) => [name, put(name)])),
    call: {
      Add: (type: number, _style: number, _operator: number, formula: string) =>
        put("Rule")(`${type} ${formula}`),
      Delete: () =>
        void (sheet.validations = sheet.validations.flatMap((validation) =>
          without(validation.range, range).map((rest) => ({ ...validation, range: rest })),
        )),
    },
  };
}

/** Copying takes rules along; a cell that has the same ones already stays in its range. */
function copyRules(sheet: SheetData, from: Place, to: Place): void {
  const cell = ({ row, column }: Place): Rect => ({ top: row, bottom: row, left: column, right: column });
  const rules = (place: Place) =>
    sheet.validations
      .filter(({ range }) => overlaps(range, cell(place)))
      .map(({ part, value }) => ({ part, value }));
  const copied = rules(from);
  if (JSON.stringify(copied) === JSON.stringify(rules(to))) return;
  validationNode(sheet, cell(to)).call!["Delete"]!();
  sheet.validations.push(...copied.map((rule) => ({ ...rule, range: cell(to) })));
}

/** What is left of a rectangle beside another one. */
function without(whole: Rect, hole: Rect): Rect[] {
  if (!overlaps(whole, hole)) return [whole];
  const top = Math.max(whole.top, hole.top);
  const bottom = Math.min(whole.bottom, hole.bottom);
  return [
    { ...whole, bottom: hole.top - 1 },
    { ...whole, top, bottom, right: hole.left - 1 },
    { ...whole, top, bottom, left: hole.right + 1 },
    { ...whole, top: hole.bottom + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

/** «[报表.xlsx]甲!», in quotes where the names are no bare words. */
function placeName(book: FakeBook, sheet: SheetData): string {
  const name = `[${book.name}]${sheet.name}`;
  return /^[\p{L}\p{N}_.[\]]+$/u.test(name) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

/** Runs of visible rows by runs of visible columns. */
function visibleNode(book: FakeBook, sheet: SheetData, areas: readonly Rect[], type: number): Node {
  if (type !== 12 || book.faults.noSpecialCells) throw new Error("1004: SpecialCells");
  const [area] = areas;
  const rows = runsOf(rowsOf(area!).filter((row) => !sheet.hiddenRows.has(row)));
  const columns = runsOf(columnsOf(area!).filter((column) => !sheet.hiddenColumns.has(column)));
  const seen = rows.flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ top, left, bottom, right })),
  );
  if (seen.length === 0) throw new Error("1004: 找不到单元格");
  return rangeNode(book, sheet, seen);
}

function runsOf(lines: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs[runs.length - 1];
    if (last && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

function lineNode(hidden: Set<number>, lines: readonly number[]): Node {
  return {
    type: "Range",
    get: { Hidden: () => common(lines.map((line) => hidden.has(line))) },
    set: {
      Hidden: (isHidden: boolean) => {
        for (const line of lines)
          if (isHidden) hidden.add(line);
          else hidden.delete(line);
      },
    },
  };
}

function errorOr(value: unknown): unknown {
  if (value === "") return null;
  const error = ERRORS[String(value)];
  return error === undefined ? value : FIRST_ERROR + error;
}

function common<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? (null as T)) : null;
}

function rowsOf({ top, bottom }: Rect): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function columnsOf({ left, right }: Rect): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}

function cellsOf(area: Rect): [number, number][] {
  return rowsOf(area).flatMap((row) => columnsOf(area).map((column): [number, number] => [row, column]));
}
