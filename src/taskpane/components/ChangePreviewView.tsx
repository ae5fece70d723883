/** Every change before it is made: cell, old → new, why; each can be left out. */
import { Button, Checkbox, makeStyles, Switch, tokens, useId } from "@fluentui/react-components";
import { useState } from "react";
import type { Change, ChangePreview } from "../store/state";
import { BLANK } from "../store/changes";
import { CellLink, usePlaceName } from "./CellLink";
import { PagedList } from "./PagedList";
import { PreviewFrame } from "./PreviewFrame";
import { Remarks } from "./Remarks";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  all: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "2px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: {
    padding: "4px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    display: "flex",
    alignItems: "flex-start",
    padding: "3px 12px 7px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, paddingTop: "5px", overflowWrap: "anywhere" },
  values: { lineHeight: tokens.lineHeightBase300, fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  blank: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteGreenForeground1 },
  why: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export function ChangePreviewView({ preview }: { readonly preview: ChangePreview }) {
  const styles = useStyles();
  const store = useStore();
  const { changes, remarks } = preview;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const count = changes.filter(({ id }) => !left.has(id)).length;
  const asFormulas = usePaneState().writeAs === "formulas";
  const hint = useId("formulas");
  const apply = (): void =>
    void store.applyPreview(new Set(changes.map((change) => change.id).filter((id) => !left.has(id))));
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <PreviewFrame
      title={preview.title}
      aside={`${changes.length} 处改动`}
      onBack={() => store.cancelPreview()}
      foot={
        <>
          <Button appearance="primary" disabled={count === 0} onClick={apply}>
            {`写入 ${count} 处`}
          </Button>
          <Button onClick={() => store.cancelPreview()}>取消</Button>
        </>
      }
    >
      <div className={styles.all}>
        <Checkbox
          label={`全选（已选 ${count} / ${changes.length}）`}
          checked={left.size === 0 ? true : count === 0 ? false : "mixed"}
          onChange={() => setLeft(left.size === 0 ? new Set(changes.map((change) => change.id)) : new Set())}
        />
        {preview.isRecomputation && (
          <Switch
            label="写成公式"
            labelPosition="before"
            aria-describedby={asFormulas ? hint : undefined}
            checked={asFormulas}
            onChange={(_, { checked }) => store.setWriteAs(checked ? "formulas" : "values")}
          />
        )}
      </div>
      {preview.isRecomputation && asFormulas && (
        <div id={hint} className={styles.hint}>
          以后改了预算、支出或得分会自动重算；按文本填的格子仍写数值。
        </div>
      )}
      <PagedList
        items={changes}
        label="将要作的改动"
        counter="处"
        keyOf={(change) => change.id}
        render={(change) => (
          <ChangeItem change={change} chosen={!left.has(change.id)} onToggle={() => toggle(change.id)} />
        )}
      />
      <Remarks remarks={remarks} label="不改的地方" />
    </PreviewFrame>
  );
}

interface ChangeItemProps {
  readonly change: Change;
  readonly chosen: boolean;
  onToggle(): void;
}

function ChangeItem({ change, chosen, onToggle }: ChangeItemProps) {
  const styles = useStyles();
  const place = usePlaceName()(change.at);
  return (
    <li className={styles.item}>
      <Checkbox checked={chosen} onChange={onToggle} aria-label={`修改 ${place}`} />
      <div className={styles.text}>
        <div className={styles.values}>
          <CellLink at={change.at} /> {/* Nothing is crossed out where nothing stood. */}
          <span className={change.before === BLANK ? styles.blank : styles.before}>{change.before}</span>
          <span aria-label="改为"> → </span>
          <span className={styles.after}>{change.after}</span>
        </div>
        {change.why && <div className={styles.why}>{change.why}</div>}
      </div>
    </li>
  );
}
