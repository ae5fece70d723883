/** The screen between commands: findings, lights, what is ignored. */
import { Checkbox, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { TableSearchRegular } from "../icons";
import { isBusy } from "../store/state";
import { EmptyState } from "./EmptyState";
import { FindingsView } from "./FindingsView";
import { IgnoredView } from "./IgnoredView";
import { LightsView } from "./LightsView";
import { Notices } from "./Notices";
import { ScoresView, useScoredForms } from "./ScoresView";
import { usePaneState, useStore } from "./use-pane";

type TabId = "findings" | "lights" | "scores" | "ignored";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& .fui-Tab": { padding: "8px 8px" },
  },
  marking: {
    marginLeft: "auto",
    whiteSpace: "nowrap",
    "& label": { padding: "4px 8px 4px 0", fontSize: tokens.fontSizeBase200 },
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
});

export function MainView() {
  const styles = useStyles();
  const store = useStore();
  const state = usePaneState();
  const { checked } = state;
  const [chosen, setTab] = useState<TabId>("findings");
  const scored = useScoredForms();
  const tab = chosen === "scores" && scored.length === 0 ? "findings" : chosen;
  if (!checked)
    return (
      <div className={styles.body}>
        {!isBusy(state) && (
          <EmptyState
            icon={<TableSearchRegular />}
            title="从这里开始"
            action={{ label: "校核", run: () => void store.check() }}
          >
            请在表格里打开一张绩效监控表、自评表或项目台账，然后点“校核”。校核只看、只标记，不改表里的内容。
          </EmptyState>
        )}
      </div>
    );
  return (
    <div className={styles.root}>
      <div className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(value as TabId)}
          aria-label="结果"
        >
          <Tab
            value="findings"
            id="tab-findings"
            aria-controls="tab-panel"
          >{`问题 ${checked.findings.length}`}</Tab>
          <Tab value="lights" id="tab-lights" aria-controls="tab-panel">
            指标灯
          </Tab>
          {scored.length > 0 && (
            <Tab value="scores" id="tab-scores" aria-controls="tab-panel">
              得分
            </Tab>
          )}
          <Tab
            value="ignored"
            id="tab-ignored"
            aria-controls="tab-panel"
          >{`已忽略 ${checked.ignored.length}`}</Tab>
        </TabList>
        <span className={styles.marking}>
          <Checkbox
            label="标记"
            title="在表格里用颜色和批注标出问题；去掉勾选，标记随即清除"
            checked={state.marking}
            onChange={(_, { checked: on }) => void store.setMarking(on === true)}
          />
        </span>
      </div>
      {/* A new tab begins at its top. */}
      <div
        key={tab}
        className={styles.body}
        role="tabpanel"
        id="tab-panel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
      >
        {tab === "findings" && <Notices review={checked.review} />}
        {tab === "findings" && <FindingsView checked={checked} />}
        {tab === "lights" && <LightsView checked={checked} />}
        {tab === "scores" && <ScoresView forms={scored} />}
        {tab === "ignored" && <IgnoredView ignored={checked.ignored} />}
      </div>
    </div>
  );
}
