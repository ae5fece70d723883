/** 指标库: search, choose, insert into the blank rows of the form in front. */
import { Button, Checkbox, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { searchLibrary, topics, type LibraryIndicator } from "../../forms/library/library";
import { isBusy } from "../store/state";
import { PreviewFrame } from "./PreviewFrame";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  search: { display: "flex", gap: "6px", padding: "8px 12px" },
  query: { flexGrow: 1, minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "2px 8px 6px 4px" },
  small: {
    paddingLeft: "32px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  none: { padding: "12px", color: tokens.colorNeutralForeground3 },
});

export function IndicatorLibrary({ onBack }: { onBack(): void }) {
  const styles = useStyles();
  const store = useStore();
  const busy = isBusy(usePaneState());
  const [query, setQuery] = useState("");
  const [topic, setTopic] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<LibraryIndicator>>(new Set());
  const found = searchLibrary(query, topic);
  const toggle = (indicator: LibraryIndicator): void => {
    const next = new Set(chosen);
    if (!next.delete(indicator)) next.add(indicator);
    setChosen(next);
  };
  const insert = async (): Promise<void> => {
    await store.insertIndicators([...chosen]);
    if (!store.getSnapshot().failure) setChosen(new Set());
  };
  return (
    <PreviewFrame
      title="指标库"
      aside={`${found.length} 条`}
      onBack={onBack}
      foot={
        <Button
          appearance="primary"
          size="small"
          disabled={busy || chosen.size === 0}
          onClick={() => void insert()}
        >
          {chosen.size === 0 ? "插入到空行" : `插入 ${chosen.size} 条到空行`}
        </Button>
      }
    >
      <div className={styles.search}>
        <Input
          className={styles.query}
          size="small"
          type="search"
          aria-label="搜索指标"
          placeholder="搜索，如 满意度"
          value={query}
          onChange={(_, data) => setQuery(data.value)}
        />
        <Select size="small" aria-label="类别" value={topic} onChange={(_, data) => setTopic(data.value)}>
          <option value="">全部类别</option>
          {topics.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      {found.length === 0 && <div className={styles.none}>没有找到指标，请换一个词。</div>}
      <ul className={styles.list} aria-label="指标">
        {found.map((indicator) => (
          <li key={indicator.level2 + indicator.name} className={styles.item}>
            <Checkbox
              label={indicator.name}
              checked={chosen.has(indicator)}
              onChange={() => toggle(indicator)}
            />
            <div className={styles.small}>{describe(indicator)}</div>
          </li>
        ))}
      </ul>
    </PreviewFrame>
  );
}

const DIRECTIONS: Readonly<Partial<Record<LibraryIndicator["direction"], string>>> = {
  positive: "越高越好",
  reverse: "越低越好",
  qualitative: "定性",
  date: "按日期",
};

function describe({ topic, level2, unit, direction, formula }: LibraryIndicator): string {
  return [topic, level2, unit, DIRECTIONS[direction], formula].filter(Boolean).join(" · ");
}
