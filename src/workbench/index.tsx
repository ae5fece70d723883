/** Starts the workbench page. `?sample=名称` opens a sample at once, `?sample` the first one. */
import { createRoot } from "react-dom/client";
import { BatchStore } from "./batch/batch-store";
import { Workbench } from "./components/Workbench";
import { download } from "./download";
import { findSample, loadSample, sampleNames } from "./samples";
import { WorkbenchStore } from "./workbench-store";
import "./workbench.css";

const gridElement = document.createElement("div");
gridElement.className = "grid";

const store = new WorkbenchStore({
  async openGrid(bytes) {
    // The grid is by far the largest part of the page; the first view does without it.
    const { openGrid } = await import(/* webpackChunkName: "grid" */ "../hosts/grid/open-grid");
    const place = document.createElement("div");
    place.className = "grid";
    gridElement.append(place);
    try {
      const grid = await openGrid(place, bytes);
      const close = () => {
        grid.close();
        place.remove();
      };
      return { ...grid, close };
    } catch (error) {
      place.remove();
      throw error;
    }
  },
  download,
  confirmDiscard: (name) =>
    window.confirm(`“${name}”有未保存的改动，打开别的文件后这些改动会丢失。确定要打开吗？`),
});

// What reads and checks a file, and writes the list, comes with the first batch.
const checking = () => import(/* webpackChunkName: "batch" */ "./batch/check-file");
const batch = new BatchStore({
  check: async (...file) => (await checking()).checkFile(...file),
  list: async (files) => (await checking()).problemList(files),
  download,
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
});

createRoot(document.getElementById("workbench")!).render(
  <Workbench
    store={store}
    batch={batch}
    samples={sampleNames}
    gridElement={gridElement}
    loadSample={loadSample}
  />,
);

const wanted = new URLSearchParams(window.location.search).get("sample");
const sample = wanted === null ? null : findSample(wanted);
if (sample !== null) void store.open(sample, () => loadSample(sample));
else if (wanted !== null) store.report(`没有名为“${wanted}”的示例，请从“示例”菜单中选择。`);
