/** One draft: what the row is about, what the numbers contradict, the text with its gaps. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReasonOffer } from "../store/engine-port";
import { CellLink, usePlaceName } from "./CellLink";
import { countGaps, nextGap } from "../../model/gaps";
import { GapTextarea } from "./GapTextarea";

const useStyles = makeStyles({
  item: { padding: "4px 12px 10px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "flex-start" },
  subject: {
    flexGrow: 1,
    minWidth: 0,
    padding: "6px 0",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  body: { paddingLeft: "8px" },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    marginBottom: "4px",
    overflowWrap: "anywhere",
  },
  hint: { color: tokens.colorPaletteDarkOrangeForeground1 },
  category: { display: "inline-block", marginRight: "10px" },
  foot: { display: "flex", alignItems: "center", gap: "8px", marginTop: "4px", minHeight: "24px" },
  gaps: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface ReasonEntry {
  readonly text: string;
  /** Null = the clerk has not touched the box. */
  readonly chosen: boolean | null;
}

interface ReasonRowProps {
  readonly offer: ReasonOffer;
  readonly entry: ReasonEntry;
  readonly chosen: boolean;
  onChange(entry: ReasonEntry): void;
}

export function ReasonRow({ offer, entry, chosen, onChange }: ReasonRowProps) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const place = usePlaceName()(offer.at);
  const gaps = countGaps(entry.text);
  const goToGap = (): void => {
    const gap = nextGap(entry.text, area.current?.selectionEnd ?? 0);
    if (!gap || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(...gap);
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Checkbox
          checked={chosen}
          aria-label={`写入 ${place}`}
          onChange={(_, { checked }) => onChange({ ...entry, chosen: checked === true })}
        />
        <div className={styles.subject}>
          {offer.subject} <CellLink at={offer.at} />
        </div>
      </div>
      <div className={styles.body}>
        {offer.hints.map((hint) => (
          <div key={hint} className={`${styles.small} ${styles.hint}`}>
            {hint}
          </div>
        ))}
        {offer.current && <div className={styles.small}>{`原有内容：${offer.current}`}</div>}
        <GapTextarea
          label={`${offer.subject}的偏差原因`}
          text={entry.text}
          area={area}
          onChange={(text) => onChange({ ...entry, text })}
        />
        <div className={styles.foot}>
          <span className={styles.gaps}>{gaps === 0 ? "已补全" : `待填 ${gaps} 处`}</span>
          {gaps > 0 && (
            <Button size="small" appearance="subtle" onClick={goToGap}>
              跳到待填处
            </Button>
          )}
          {entry.text !== offer.draft && (
            <Button
              size="small"
              appearance="subtle"
              title="放弃改写的文字，换回按表内事实起草的"
              onClick={() => {
                area.current?.focus();
                onChange({ ...entry, text: offer.draft });
              }}
            >
              换回草稿
            </Button>
          )}
        </div>
        {offer.categories.length > 0 && (
          <div className={styles.small}>
            原因类别（未选）：
            {offer.categories.map((category) => (
              <span key={category} className={styles.category}>
                {category}
              </span>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
