/** A page with nothing but the pane over a workbook in memory; bundled for the browser tests. */
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { mountTaskPane } from "../../../src/taskpane/mount";
import { samples } from "../../../src/tools/samples";

const wanted = new URLSearchParams(location.search).get("sample");
const sheets = wanted
  ? samples[wanted]?.()
  : [{ name: "空表", cells: [], styles: [], merges: [], columnWidths: {}, rowHeights: {} }];
if (!sheets) throw new Error(`no sample ${wanted}`);
const host = MemoryHost.ofDrafts(sheets);
const pane = mountTaskPane(document.getElementById("pane")!, host, { quiet: 50 });

/** What the tests look at. */
Object.assign(window, { pane, host });
