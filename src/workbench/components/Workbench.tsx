/** The page: top bar, grid on the left, the task pane on the right. */
import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { theme } from "../../taskpane/theme";
import type { BatchStore } from "../batch/batch-store";
import { filesOfDrop, type ChosenFile } from "../batch/chosen-files";
import { listenForDrops } from "../drop";
import { PanelRightExpandRegular } from "../icons";
import { usual } from "../pane-size";
import { listenForF6 } from "../regions";
import type { WorkbenchStore } from "../workbench-store";
import { BatchView } from "./batch/BatchView";
import { PaneSlot } from "./PaneSlot";
import { ProblemBar } from "./ProblemBar";
import { Splitter } from "./Splitter";
import { StartPage } from "./StartPage";
import { TopBar } from "./TopBar";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column", overflow: "hidden" },
  work: { flexGrow: 1, minHeight: 0, position: "relative" },
  sheet: { height: "100%", display: "flex" },
  grid: { flexGrow: 1, minWidth: 0, height: "100%", position: "relative", isolation: "isolate" },
  start: { position: "absolute", inset: 0, zIndex: 1 },
  dropHint: {
    position: "absolute",
    inset: "12px",
    zIndex: 10,
    display: "grid",
    placeItems: "center",
    pointerEvents: "none",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: "rgba(255, 255, 255, 0.85)",
    fontSize: tokens.fontSizeBase500,
  },
  reopen: { position: "absolute", right: "12px", top: "8px", zIndex: 5, boxShadow: tokens.shadow8 },
});

export interface WorkbenchProps {
  readonly store: WorkbenchStore;
  readonly batch: BatchStore;
  readonly samples: readonly string[];
  /** The element that grids are put into. */
  readonly gridElement: HTMLElement;
  loadSample(name: string): Promise<Uint8Array>;
}

export function Workbench({ store, batch, samples, gridElement, loadSample }: WorkbenchProps) {
  const styles = useStyles();
  const { file, busy, problem } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const [width, setWidth] = useState(usual);
  const [collapsed, setCollapsed] = useState(false);
  const [showsBatch, setShowsBatch] = useState(false);
  const [isDropTarget, setDropTarget] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);

  const openFile = (chosen: File) =>
    void store.open(chosen.name, async () => new Uint8Array(await chosen.arrayBuffer()));
  const openOfBatch = ({ name, file: bytesOf }: ChosenFile) =>
    void store.open(
      name.replace(/^.*\//, ""),
      async () => new Uint8Array(await (await bytesOf()).arrayBuffer()),
    );
  const drop = (transfer: DataTransfer) => {
    const dropped = filesOfDrop(transfer);
    if (dropped.single && !showsBatch) return openFile(dropped.single);
    setShowsBatch(true);
    void batch.start(() => dropped.all());
  };
  const openSample = (name: string) => void store.open(name, () => loadSample(name));
  const pick = () => picker.current?.click();

  useEffect(() => {
    grid.current?.appendChild(gridElement);
  }, [gridElement]);
  useEffect(
    () => listenForF6(() => [...(page.current?.querySelectorAll<HTMLElement>("[data-region]") ?? [])]),
    [],
  );
  useEffect(() => listenForDrops(document.body, drop, setDropTarget), [showsBatch]);
  // Whatever has been opened is to be seen.
  useEffect(() => setShowsBatch(false), [file?.grid]);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    if (file?.unsaved) window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [file?.unsaved]);

  return (
    // No class: menus take the provider's classes over, and one as high as the page would hide it.
    <FluentProvider theme={theme} style={{ height: "100vh" }}>
      <div ref={page} className={styles.page}>
        <TopBar
          fileName={file?.name ?? null}
          unsaved={file?.unsaved ?? false}
          busy={busy}
          samples={samples}
          onOpen={pick}
          onSample={openSample}
          onBatch={() => setShowsBatch(true)}
          onSave={() => void store.save()}
        />
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm"
          aria-label="选择要打开的文件"
          hidden
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) openFile(chosen);
            event.target.value = "";
          }}
        />
        {problem !== null && <ProblemBar problem={problem} onDismiss={() => store.dismissProblem()} />}
        <div className={styles.work}>
          {showsBatch && (
            <BatchView store={batch} onOpen={openOfBatch} onLeave={() => setShowsBatch(false)} />
          )}
          {showsBatch && isDropTarget && <div className={styles.dropHint}>松开鼠标，校核这些文件</div>}
          <div className={styles.sheet} style={{ visibility: showsBatch ? "hidden" : undefined }}>
            <div ref={grid} className={styles.grid} data-region>
              {file === null && (
                <div className={styles.start}>
                  <StartPage
                    samples={samples}
                    isDropTarget={isDropTarget}
                    busy={busy !== null}
                    onOpen={pick}
                    onBatch={() => setShowsBatch(true)}
                    onSample={openSample}
                  />
                </div>
              )}
              {file !== null && isDropTarget && !showsBatch && (
                <div className={styles.dropHint}>松开鼠标，打开这个文件</div>
              )}
              {file !== null && collapsed && (
                <Button
                  className={styles.reopen}
                  icon={<PanelRightExpandRegular />}
                  onClick={() => setCollapsed(false)}
                >
                  展开助手
                </Button>
              )}
            </div>
            {file !== null && !collapsed && <Splitter width={width} onWidth={setWidth} />}
            {file !== null && (
              <PaneSlot
                key={file.name}
                host={file.grid.host}
                width={width}
                collapsed={collapsed}
                onCollapse={() => setCollapsed(true)}
              />
            )}
          </div>
        </div>
      </div>
    </FluentProvider>
  );
}
