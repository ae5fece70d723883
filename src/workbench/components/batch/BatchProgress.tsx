/** How far the batch has come and what it comes to. */
import { Button, makeStyles, ProgressBar, Text } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import { outcomeOf } from "../../../report/batch/checked-file";
import { totalSentence } from "../../../report/batch/total-sentence";
import type { BatchStore } from "../../batch/batch-store";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px", padding: "8px 16px" },
  progress: { flexBasis: "160px", flexGrow: 0 },
  space: { flexGrow: 1 },
});

interface BatchProgressProps {
  readonly store: BatchStore;
  /** At the right end. */
  readonly children: ReactNode;
}

export function BatchProgress({ store, children }: BatchProgressProps) {
  const styles = useStyles();
  const { lines, running } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const checked = lines.flatMap((line) => line.checked ?? []);
  const isDone = checked.length === lines.length;
  return (
    <div className={styles.bar}>
      {!isDone && (
        <>
          <ProgressBar className={styles.progress} value={checked.length / lines.length} aria-label="进度" />
          <Text>{`已校核 ${checked.length} / ${lines.length}`}</Text>
          <Button size="small" onClick={() => (running ? store.stop() : void store.resume())}>
            {running ? "停止" : "继续"}
          </Button>
        </>
      )}
      <Text role="status" weight="medium">
        {isDone ? totalSentence(checked.map(outcomeOf)) : ""}
      </Text>
      <div className={styles.space} />
      {children}
    </div>
  );
}
