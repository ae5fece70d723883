/** 全簿汇总: sums, every table with its project and money, and what contradicts between tables. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { DocumentTableRegular } from "../../icons";
import { isBusy } from "../../store/state";
import { EmptyState } from "../EmptyState";
import { PagedList } from "../PagedList";
import { PreviewFrame } from "../PreviewFrame";
import { usePaneState, useStore } from "../use-pane";
import { AcrossTables } from "./AcrossTables";
import { FormLine } from "./FormLine";
import { Totals } from "./Totals";

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  reading: { padding: "12px", color: tokens.colorNeutralForeground2 },
});

export function OverviewView({ onBack }: { onBack(): void }) {
  const styles = useStyles();
  const { wholeWorkbook } = useStore();
  const { overview, reading } = useSyncExternalStore(
    wholeWorkbook.state.subscribe,
    wholeWorkbook.state.getSnapshot,
  );
  const pane = usePaneState();
  const { checked, profile } = pane;
  useEffect(() => {
    void wholeWorkbook.read();
  }, [wholeWorkbook, checked, profile]);
  const lines = overview?.lines ?? [];
  return (
    <PreviewFrame
      title="全簿汇总"
      aside={overview ? `${lines.length} 张表` : undefined}
      onBack={onBack}
      foot={
        lines.length > 0 && (
          <Button size="small" disabledFocusable={isBusy(pane)} onClick={() => void wholeWorkbook.insert()}>
            插入为“汇总表”
          </Button>
        )
      }
    >
      {reading && !overview && (
        <div className={styles.reading} role="status">
          正在读取全部工作表…
        </div>
      )}
      {overview && lines.length === 0 && (
        <EmptyState icon={<DocumentTableRegular />} title="没有找到可识别的表">
          打开含有监控表、自评表或台账的工作簿以后，这里列出每一张表和合计。
        </EmptyState>
      )}
      {overview && lines.length > 0 && (
        <>
          <h3 className={styles.title}>合计</h3>
          <Totals totals={overview.totals} remarks={overview.remarks} />
          <h3 className={styles.title}>{`各表（${lines.length} 张）`}</h3>
          <PagedList
            items={lines}
            label="各表"
            counter="张"
            keyOf={({ at }) => `${at.sheet} ${at.row} ${at.column}`}
            render={(line) => <FormLine line={line} />}
          />
          <h3 className={styles.title}>{`表与表之间（${overview.across.length} 个问题）`}</h3>
          <AcrossTables findings={overview.across} />
        </>
      )}
    </PreviewFrame>
  );
}
