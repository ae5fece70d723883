/** Behind a finding: why it matters, its basis, how to put it right; fix or set aside. */
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding } from "../../model/finding";
import { rowOfferOf } from "../store/row-offer";
import { isBusy } from "../store/state";
import { CellLink } from "./CellLink";
import { focusAfterLeaving } from "./focus";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  root: {
    padding: "2px 12px 10px 34px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  help: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px", rowGap: "4px" },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  text: { margin: 0, overflowWrap: "anywhere" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  reason: { width: "100%", marginTop: "8px" },
});

export function FindingDetails({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const store = useStore();
  const state = usePaneState();
  const busy = isBusy(state);
  const rows = useMemo(
    () => rowOfferOf(finding, state.checked?.review.forms ?? []),
    [finding, state.checked],
  );
  const [ignoring, setIgnoring] = useState(false);
  const ignore = useRef<HTMLButtonElement>(null);
  const cancelIgnoring = (): void => {
    flushSync(() => setIgnoring(false));
    ignore.current?.focus();
  };
  const help = store.ruleHelp(finding.rule);
  const lines: readonly [string, string][] = help
    ? [
        ["怎么改", help.remedy],
        ["为什么", help.why],
        ["算法", help.formula],
        ["依据", help.basis],
        ["规则", `${finding.rule} ${help.title}`],
      ]
    : [["规则", finding.rule]];
  return (
    <div className={styles.root}>
      <dl className={styles.help}>
        {lines
          .filter(([, text]) => text)
          .flatMap(([term, text]) => [
            <dt key={term} className={styles.term}>
              {term}
            </dt>,
            <dd key={`${term}:`} className={styles.text}>
              {text}
            </dd>,
          ])}
        {finding.at.length > 1 && <dt className={styles.term}>涉及</dt>}
        {finding.at.length > 1 && (
          <dd className={`${styles.text} ${styles.cells}`}>
            {finding.at.slice(0, 12).map((at, index) => (
              <CellLink key={index} at={at} />
            ))}
            {finding.at.length > 12 && `等 ${finding.at.length} 格`}
          </dd>
        )}
      </dl>
      {ignoring ? (
        <IgnoreForm finding={finding} onCancel={cancelIgnoring} />
      ) : (
        <div className={styles.buttons}>
          {finding.fix && (
            <Button
              size="small"
              appearance="primary"
              disabled={busy}
              onClick={() => store.previewFixes([finding])}
            >
              {finding.fix.safety === "safe" ? "修正…" : "按建议修改…"}
            </Button>
          )}
          {rows && (
            <Button size="small" disabled={busy} onClick={() => void store.previewRow(rows.kind, rows.at)}>
              {rows.label}
            </Button>
          )}
          <Button ref={ignore} size="small" disabled={busy} onClick={() => setIgnoring(true)}>
            忽略…
          </Button>
        </div>
      )}
    </div>
  );
}

interface IgnoreFormProps {
  readonly finding: Finding;
  onCancel(): void;
}

/** A reason is asked for: whoever takes over the workbook will want to know. */
function IgnoreForm({ finding, onCancel }: IgnoreFormProps) {
  const styles = useStyles();
  const store = useStore();
  const [reason, setReason] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason.trim()) return;
        const goOn = focusAfterLeaving(event.currentTarget.closest("li")!, "[data-finding]");
        void store.ignore(finding, reason).then(goOn);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      <Input
        className={styles.reason}
        size="small"
        autoFocus
        aria-label="忽略的理由"
        placeholder="忽略的理由，如：已与财政核对"
        maxLength={200}
        value={reason}
        onChange={(_, { value }) => setReason(value)}
      />
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={!reason.trim()}>
          确定忽略
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
