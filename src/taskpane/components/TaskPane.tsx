/** The whole pane: header, buttons, one screen, what must be noticed. */
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { CommandContext } from "../../commands/commands";
import type { ReviewStore } from "../review-store";
import { countBySeverity } from "../store/group";
import { theme } from "../theme";
import { ActionBar } from "./ActionBar";
import { ChangePreviewView } from "./ChangePreviewView";
import { MainView } from "./MainView";
import { MappingView } from "./mapping/MappingView";
import { OverviewView } from "./overview/OverviewView";
import { SCREEN_ID } from "./focus";
import { PaneHeader } from "./PaneHeader";
import { ProfileEditor } from "./profile/ProfileEditor";
import { ReasonEditor } from "./ReasonEditor";
import { ReportView } from "./report/ReportView";
import { ReportCheckView } from "./report-check/ReportCheckView";
import { RowPreviewView } from "./RowPreviewView";
import { Bars, Progress, Toast } from "./StatusBars";
import { TemplateGallery } from "./TemplateGallery";
import { CollapseContext, ScreenContext, StoreContext, usePaneState, type Screen } from "./use-pane";

export type { Screen } from "./use-pane";

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
  work: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", position: "relative" },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", outline: "none" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** No class: menus take the provider's classes over, and one as high as the pane would hide it. */
const WHOLE = { height: "100%" };

interface TaskPaneProps {
  readonly store: ReviewStore;
  readonly screen: Screen;
  readonly onCollapse?: () => void;
  showScreen(screen: Screen): void;
}

export function TaskPane({ store, screen, showScreen, onCollapse }: TaskPaneProps) {
  const styles = useStyles();
  const context = useMemo<CommandContext>(() => ({ store, showPane: showScreen }), [store, showScreen]);
  return (
    <FluentProvider theme={theme} style={WHOLE} lang="zh-CN">
      <StoreContext.Provider value={store}>
        <ScreenContext.Provider value={showScreen}>
          <CollapseContext.Provider value={onCollapse ?? null}>
            <div
              className={styles.root}
              onPointerEnter={() => void store.lookWhere()}
              onFocus={({ relatedTarget }) => {
                if (!relatedTarget) void store.lookWhere();
              }}
            >
              <Top context={context} screen={screen} />
              <div className={styles.work}>
                <Progress />
                <Bars />
                <CurrentScreen screen={screen} showScreen={showScreen} />
              </div>
              <Toast />
              <Announcer />
            </div>
          </CollapseContext.Provider>
        </ScreenContext.Provider>
      </StoreContext.Provider>
    </FluentProvider>
  );
}

function useCurrent(screen: Screen) {
  const { preview } = usePaneState();
  return preview?.kind ?? screen;
}

/** A screen over the main one has the whole pane, which is often low; its own first line leads back. */
function Top({ context, screen }: { readonly context: CommandContext; readonly screen: Screen }) {
  const styles = useStyles();
  if (useCurrent(screen) !== "main") return <h1 className={styles.unseen}>绩效监控助手</h1>;
  return (
    <>
      <PaneHeader />
      <ActionBar context={context} />
    </>
  );
}

function CurrentScreen({ screen, showScreen }: Pick<TaskPaneProps, "screen" | "showScreen">) {
  const styles = useStyles();
  const { preview } = usePaneState();
  const current = useCurrent(screen);
  const area = useRef<HTMLDivElement>(null);
  const last = useRef(current);
  useEffect(() => {
    // Coming back, the focus must not be lost with the button that had it.
    if (last.current !== current && current === "main") area.current?.focus();
    last.current = current;
  }, [current]);
  return (
    <div ref={area} id={SCREEN_ID} className={styles.main} tabIndex={-1}>
      {preview?.kind === "changes" && <ChangePreviewView preview={preview} />}
      {preview?.kind === "reasons" && <ReasonEditor preview={preview} />}
      {preview?.kind === "rows" && <RowPreviewView preview={preview} />}
      {current === "templates" && <TemplateGallery onBack={() => showScreen("main")} />}
      {current === "profile" && <ProfileEditor onBack={() => showScreen("main")} />}
      {current === "mapping" && <MappingView onBack={() => showScreen("main")} />}
      {current === "overview" && <OverviewView onBack={() => showScreen("main")} />}
      {current === "report" && <ReportView onBack={() => showScreen("main")} />}
      {current === "check-report" && <ReportCheckView onBack={() => showScreen("main")} />}
      {current === "main" && <MainView />}
    </div>
  );
}

/** Tells a screen reader how a check ended. */
function Announcer() {
  const styles = useStyles();
  const { phase, checked } = usePaneState();
  const counts =
    checked && (phase === "reviewed" || phase === "applied") ? countBySeverity(checked.findings) : null;
  return (
    <div role="status" className={styles.unseen}>
      {counts && `校核完成：错误 ${counts.error} 个，警告 ${counts.warning} 个，提示 ${counts.info} 个。`}
    </div>
  );
}
