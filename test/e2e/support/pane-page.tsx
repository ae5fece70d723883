/** A page with nothing but the pane over a workbook in memory; bundled for the browser tests. */
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { mountTaskPane } from "../../../src/taskpane/mount";
import { samples } from "../../../src/tools/samples";

const query = new URLSearchParams(location.search);
const wanted = query.get("sample");
/** A sheet of the test's own. */
const rows = JSON.parse(query.get("rows") ?? "[]") as (string | number)[][];
const own = {
  name: "表",
  cells: rows.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value }))),
  styles: [],
  merges: [],
  columnWidths: {},
  rowHeights: {},
};
const sheets = wanted ? samples[wanted]?.() : [own];
if (!sheets) throw new Error(`no sample ${wanted}`);
const host = MemoryHost.ofDrafts(sheets);
const pane = mountTaskPane(document.getElementById("pane")!, host, { quiet: 50 });

/** What the tests look at. */
Object.assign(window, { pane, host });
