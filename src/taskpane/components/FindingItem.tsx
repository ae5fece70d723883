/** One finding: gravity, cell, sentence, arithmetic; a click leads to the cell. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Finding } from "../../model/finding";
import { ChevronDownRegular, ChevronRightRegular } from "../icons";
import { usePlaceName } from "./CellLink";
import { FindingDetails } from "./FindingDetails";
import { SeverityIcon } from "./severity";
import { useStore } from "./use-pane";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", alignItems: "flex-start", gap: "6px", padding: "7px 4px 7px 12px" },
  icon: { paddingTop: "2px" },
  main: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover .place": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  place: {
    marginRight: "6px",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  arithmetic: {
    display: "block",
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

export function FindingItem({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const store = useStore();
  const [open, setOpen] = useState(false);
  const id = useId();
  const at = finding.at[0]!;
  const place = usePlaceName()(at);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.icon}>
          <SeverityIcon severity={finding.severity} />
        </span>
        <button
          type="button"
          className={styles.main}
          data-finding
          title={`定位到 ${place}`}
          onClick={() => void store.reveal(at)}
        >
          <span className={`${styles.place} place`}>{place}</span>
          {finding.message}
          {finding.arithmetic && <span className={styles.arithmetic}>{finding.arithmetic}</span>}
        </button>
        <Button
          size="small"
          appearance="transparent"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-label={`${place} 的说明和处理`}
          title="说明和处理"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id={id} hidden={!open}>
        {open && <FindingDetails finding={finding} />}
      </div>
    </li>
  );
}
