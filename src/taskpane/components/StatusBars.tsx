/** Progress, failures, staleness and results: what the clerk must notice, wherever the list is scrolled to. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import type { Conflict } from "../../hosts/host";
import { conflictPlace } from "../../hosts/patching";
import { DismissRegular } from "../icons";
import type { Failure } from "../store/state";
import { isBusy } from "../store/state";
import { CellLink } from "./CellLink";
import { focusScreen } from "./focus";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  /** Over the screen, which must not jump down and up again with every command. */
  progress: {
    position: "absolute",
    inset: "0 0 auto",
    zIndex: 2,
    padding: "6px 12px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  bars: { padding: "6px 8px 0", display: "flex", flexDirection: "column", gap: "6px" },
  /** On one line with its buttons while there is room, and never wider than the pane. */
  body: { whiteSpace: "normal", minWidth: 0, overflowWrap: "anywhere" },
  conflicts: { listStyleType: "none", margin: "4px 0 0", padding: 0, maxHeight: "210px", overflowY: "auto" },
  conflict: { padding: "2px 0" },
  toast: { padding: "6px 8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Conflicts shown; the rest is counted. */
const CONFLICTS = 20;

export function Progress() {
  const styles = useStyles();
  const { progress } = usePaneState();
  if (!progress) return null;
  return (
    <div className={styles.progress}>
      <div role="status">{progress.label}</div>
      <ProgressBar aria-label={progress.label} value={progress.fraction ?? undefined} thickness="medium" />
    </div>
  );
}

export function Bars() {
  const styles = useStyles();
  const store = useStore();
  const state = usePaneState();
  // What is about to be checked again by itself needs no word.
  const stale = state.stale && !state.following && !isBusy(state);
  const elsewhere = state.preview || isBusy(state) ? null : state.elsewhere;
  if (!state.failure && !stale && elsewhere === null) return null;
  return (
    <section className={styles.bars} aria-label="提醒">
      {state.failure && <FailureBar failure={state.failure} />}
      {elsewhere !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>
            {`现在打开的是“${elsewhere}”，这里列的是“${state.checked?.snapshot.activeSheet}”的结果。`}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => (focusScreen(), void store.check())}>
              校核当前这张
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {stale && (
        <MessageBar intent="warning" layout="singleline">
          <MessageBarBody className={styles.body}>表格已有改动。</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => (focusScreen(), void store.check())}>
              重新校核
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </section>
  );
}

/** The link in front names the cell already. */
function withoutPlace({ edit, message }: Conflict): string {
  const named = conflictPlace(edit.at);
  return message.startsWith(named) ? message.slice(named.length) : message;
}

function FailureBar({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const store = useStore();
  const more = failure.conflicts.length - CONFLICTS;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {failure.message}
        {failure.conflicts.length > 0 && (
          <ul className={styles.conflicts} aria-label="不能修改的单元格">
            {failure.conflicts.slice(0, CONFLICTS).map((conflict, index) => (
              <li key={index} className={styles.conflict}>
                <CellLink at={conflict.edit.at} /> {withoutPlace(conflict)}
              </li>
            ))}
            {more > 0 && <li>{`还有 ${more} 处`}</li>}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => (focusScreen(), store.dismissFailure())}>
          知道了
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

export function Toast() {
  const styles = useStyles();
  const store = useStore();
  const { toast } = usePaneState();
  return (
    <div aria-live="polite" className={toast ? styles.toast : undefined}>
      {toast && (
        <MessageBar
          intent={toast.canUndo ? "success" : "info"}
          layout={toast.canUndo ? "singleline" : "multiline"}
        >
          <MessageBarBody className={styles.body}>{toast.message}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label="关闭提示"
                onClick={() => (focusScreen(), store.dismissToast())}
              />
            }
          >
            {toast.canUndo && (
              <Button size="small" onClick={() => (focusScreen(), void store.undo())}>
                撤销
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
