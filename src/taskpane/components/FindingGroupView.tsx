/** Findings of one gravity or of one row, folded and unfolded as a whole. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { ChevronDownRegular, ChevronRightRegular } from "../icons";
import { findingKeys, type FindingGroup } from "../store/group";
import type { RowLabels } from "../store/row-label";
import { SEVERITY_NAMES } from "../../report/severity-names";
import { FindingItem } from "./FindingItem";
import { PagedList } from "./PagedList";
import { useSeveralSheets } from "./CellLink";

/** Hints are folded away at first when the whole list is longer than this. */
const SHORT = 12;

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    padding: "6px 12px 6px 8px",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { display: "inline-flex", flexShrink: 0 },
  heading: { margin: 0, font: "inherit" },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  row: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  count: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly labelOf: RowLabels;
  /** Findings in all groups. */
  readonly total: number;
}

export function FindingGroupView({ group, labelOf, total }: FindingGroupProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(group.severity !== "info" || total <= SHORT);
  const id = useId();
  const name = useGroupName(group, labelOf);
  // What is unfolded stays so when another finding leaves the list.
  const keys = useMemo(() => findingKeys(group.findings), [group]);
  return (
    <li>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.chevron} aria-hidden>
            {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
          {name.row && <span className={styles.row}>{name.row}</span>}
          <span className={styles.name}>{name.text}</span>
          <span className={styles.count}>{`${group.findings.length} 个`}</span>
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open && (
          <PagedList
            items={group.findings}
            label={`${name.row ?? ""}${name.text}`}
            counter="条"
            keyOf={(_, index) => keys[index]!}
            render={(finding) => <FindingItem finding={finding} />}
          />
        )}
      </div>
    </li>
  );
}

function useGroupName(group: FindingGroup, labelOf: RowLabels): { row: string | null; text: string } {
  const several = useSeveralSheets();
  if (group.severity || group.row === null)
    return { row: null, text: group.severity ? SEVERITY_NAMES[group.severity] : "" };
  const label = labelOf(group.sheet, group.row) ?? "";
  const row = `第 ${group.row + 1} 行`;
  return { row: several ? `${group.sheet} ${row}` : row, text: label };
}
