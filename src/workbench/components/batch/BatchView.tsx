/** 批量校核: choose files or a folder, see what each holds, pass the list on. */
import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { EmptyState } from "../../../taskpane/components/EmptyState";
import type { BatchStore } from "../../batch/batch-store";
import type { ChosenFile } from "../../batch/chosen-files";
import { ArrowLeftRegular, DocumentTableRegular } from "../../icons";
import { BatchProgress } from "./BatchProgress";
import { BatchTable } from "./BatchTable";
import { BatchTools } from "./BatchTools";

const useStyles = makeStyles({
  page: {
    position: "absolute",
    inset: 0,
    zIndex: 9,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "10px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: "0 8px 0 0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  remark: { padding: "8px 16px 0", color: tokens.colorPaletteDarkOrangeForeground1 },
  empty: { flexGrow: 1, display: "grid", placeItems: "center", paddingBottom: "15vh" },
  body: { flexGrow: 1, minHeight: 0, overflow: "auto", padding: "0 16px 16px" },
});

export interface BatchViewProps {
  readonly store: BatchStore;
  onOpen(file: ChosenFile): void;
  onLeave(): void;
}

export function BatchView({ store, onOpen, onLeave }: BatchViewProps) {
  const styles = useStyles();
  const { lines, remark } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const [onlyTroubled, setOnlyTroubled] = useState(false);
  return (
    <main className={styles.page} aria-label="批量校核" data-region>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label="返回" onClick={onLeave} />
        <h1 className={styles.title}>批量校核</h1>
        <BatchTools store={store} />
      </div>
      {remark !== null && (
        <Text className={styles.remark} role="alert">
          {remark}
        </Text>
      )}
      {lines.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState icon={<DocumentTableRegular />} title="一次校核很多个文件">
            选择多个 .xlsx 文件或一个文件夹，也可以拖到这里。逐个列出问题，不改动文件，文件不离开本机。
          </EmptyState>
        </div>
      ) : (
        <>
          <BatchProgress store={store}>
            <Switch
              label="只看有问题的"
              checked={onlyTroubled}
              onChange={(_, { checked }) => setOnlyTroubled(checked)}
            />
          </BatchProgress>
          <div className={styles.body}>
            <BatchTable lines={lines} onlyTroubled={onlyTroubled} onOpen={onOpen} />
          </div>
        </>
      )}
    </main>
  );
}
