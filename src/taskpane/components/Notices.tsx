/** What is worth knowing besides the findings: near misses, hidden rows, and rules that crashed. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import { rangeA1 } from "../../model/address";
import type { NearMiss } from "../../forms";
import type { Review } from "../../engine/review";
import { ChevronDownRegular, ChevronRightRegular } from "../icons";
import { kindName } from "../wording";
import { useShowScreen, useStore } from "./use-pane";

/** Near misses on show at first. */
const SHOWN = 2;

const useStyles = makeStyles({
  root: { padding: "6px 8px 0" },
  failures: { marginBottom: "6px" },
  list: { margin: "2px 0 0", paddingLeft: "18px" },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    width: "100%",
    padding: "4px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    textAlign: "left",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  notes: {
    margin: "0 0 4px",
    padding: "0 4px 0 28px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function Notices({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const notes = noteSentences(review);
  if (notes.length === 0 && review.nearMisses.length === 0 && review.ruleFailures.length === 0) return null;
  return (
    <div className={styles.root}>
      {review.ruleFailures.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.failures}>
          <MessageBarBody>
            {`${review.ruleFailures.length} 条规则没有运行成功，结果可能不全：`}
            <ul className={styles.list}>
              {review.ruleFailures.map((failure) => (
                <li key={failure.rule}>{failure.message}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <NearMisses review={review} />
      {notes.length > 0 && <FoldedNotes notes={notes} />}
    </div>
  );
}

function FoldedNotes({ notes }: { readonly notes: readonly string[] }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        {`另有 ${notes.length} 条说明`}
      </button>
      <ul id={id} className={styles.notes} hidden={!open}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

/** What is nearly a form, with the way to make it one. */
function NearMisses({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { mapping } = useStore();
  const showScreen = useShowScreen();
  const [all, setAll] = useState(false);
  const shown = all ? review.nearMisses : review.nearMisses.slice(0, SHOWN);
  const begin = (miss: NearMiss): void => {
    void mapping.begin(miss);
    showScreen("mapping");
  };
  return (
    <>
      {shown.map((miss) => (
        <MessageBar
          key={`${miss.range.sheet} ${rangeA1(miss.range)}`}
          intent="info"
          layout="multiline"
          className={styles.failures}
        >
          <MessageBarBody>{missSentence(miss)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => begin(miss)}>
              对应各列…
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {shown.length < review.nearMisses.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {`还有 ${review.nearMisses.length - shown.length} 处像表而没有认出`}
        </Button>
      )}
    </>
  );
}

function missSentence({ kind, range, reason }: NearMiss): string {
  return `“${range.sheet}”${rangeA1(range)} 像${kindName(kind)}，但没有识别：${reason}`;
}

/** One sentence each, without repetitions. */
function noteSentences(review: Review): string[] {
  const notices = [...review.notices, ...review.forms.flatMap((form) => form.notices)];
  return [...new Set(notices.map((notice) => notice.message))];
}
