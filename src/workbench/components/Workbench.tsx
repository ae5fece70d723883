/** The page: top bar, grid on the left, the task pane on the right. */
import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { theme } from "../../taskpane/theme";
import { listenForDrops } from "../drop";
import { DismissRegular, PanelRightExpandRegular } from "../icons";
import { usual } from "../pane-size";
import type { WorkbenchStore } from "../workbench-store";
import { PaneSlot } from "./PaneSlot";
import { Splitter } from "./Splitter";
import { StartPage } from "./StartPage";
import { TopBar } from "./TopBar";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column", overflow: "hidden" },
  work: { flexGrow: 1, minHeight: 0, display: "flex", position: "relative" },
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
  readonly samples: readonly string[];
  /** The element that grids are put into. */
  readonly gridElement: HTMLElement;
  loadSample(name: string): Promise<Uint8Array>;
}

export function Workbench({ store, samples, gridElement, loadSample }: WorkbenchProps) {
  const styles = useStyles();
  const { file, busy, problem } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const [width, setWidth] = useState(usual);
  const [collapsed, setCollapsed] = useState(false);
  const [isDropTarget, setDropTarget] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);

  const openFile = (chosen: File) =>
    void store.open(chosen.name, async () => new Uint8Array(await chosen.arrayBuffer()));
  const openSample = (name: string) => void store.open(name, () => loadSample(name));
  const pick = () => picker.current?.click();

  useEffect(() => {
    grid.current?.appendChild(gridElement);
  }, [gridElement]);
  useEffect(() => listenForDrops(document.body, openFile, setDropTarget), []);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    if (file?.unsaved) window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [file?.unsaved]);

  return (
    // No class: menus take the provider's classes over, and one as high as the page would hide it.
    <FluentProvider theme={theme} style={{ height: "100vh" }}>
      <div className={styles.page}>
        <TopBar
          fileName={file?.name ?? null}
          unsaved={file?.unsaved ?? false}
          busy={busy}
          samples={samples}
          onOpen={pick}
          onSample={openSample}
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
        {problem !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label="关闭提示"
                  icon={<DismissRegular />}
                  onClick={() => store.dismissProblem()}
                />
              }
            />
          </MessageBar>
        )}
        <div className={styles.work}>
          <div ref={grid} className={styles.grid}>
            {file === null && (
              <div className={styles.start}>
                <StartPage
                  samples={samples}
                  isDropTarget={isDropTarget}
                  busy={busy !== null}
                  onOpen={pick}
                  onSample={openSample}
                />
              </div>
            )}
            {file !== null && isDropTarget && <div className={styles.dropHint}>松开鼠标，打开这个文件</div>}
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
    </FluentProvider>
  );
}
