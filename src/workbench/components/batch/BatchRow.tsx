/** A file of the batch; its problems unfold below it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { SeverityIcon } from "../../../taskpane/components/severity";
import { formsSentence, remarkOf } from "../../../report/batch/checked-file";
import { countsOf, SEVERITIES } from "../../../report/batch/total-sentence";
import { SEVERITY_NAMES } from "../../../report/severity-names";
import type { BatchLine } from "../../batch/batch-store";
import type { ChosenFile } from "../../batch/chosen-files";
import { ChevronDownRegular, ChevronRightRegular } from "../../icons";
import { FileFindings } from "./FileFindings";

const useStyles = makeStyles({
  cell: {
    padding: "6px 8px",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  narrow: { whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  remark: { color: tokens.colorNeutralForeground2, whiteSpace: "pre-line" },
  counts: {
    minWidth: 0,
    padding: "0 4px",
    justifyContent: "flex-start",
    flexWrap: "wrap",
    gap: "0 8px",
    fontWeight: tokens.fontWeightRegular,
  },
  count: { display: "inline-flex", alignItems: "center", gap: "3px", whiteSpace: "nowrap" },
});

interface BatchRowProps {
  readonly line: BatchLine;
  onOpen(file: ChosenFile): void;
}

export function BatchRow({ line: { chosen, checked }, onOpen }: BatchRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const counts = checked && countsOf(checked.findings);
  const troubled = checked !== null && checked.findings.length > 0;
  const remark = checked && remarkOf(checked);
  return (
    <>
      <tr>
        <th scope="row" className={styles.cell} style={{ textAlign: "left", fontWeight: "normal" }}>
          {chosen.name}
        </th>
        {checked === null ? (
          <td className={styles.cell} colSpan={3}>
            <span className={styles.quiet}>还没有校核</span>
          </td>
        ) : (
          <>
            <td className={styles.cell}>{formsSentence(checked)}</td>
            <td className={styles.cell}>{checked.projects.join("、")}</td>
            <td className={styles.cell}>
              {troubled && (
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.counts}
                  icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
                  aria-expanded={open}
                  aria-controls={id}
                  onClick={() => setOpen(!open)}
                >
                  {SEVERITIES.map((severity, index) =>
                    counts![index] === 0 ? null : (
                      <span key={severity} className={styles.count}>
                        <SeverityIcon severity={severity} decorative />
                        {`${SEVERITY_NAMES[severity]} ${counts![index]}`}
                      </span>
                    ),
                  )}
                </Button>
              )}
              {!troubled && checked.refusal === null && checked.forms.length > 0 && (
                <span className={styles.quiet}>没有发现问题</span>
              )}
              {remark !== "" && <div className={styles.remark}>{remark}</div>}
            </td>
          </>
        )}
        <td className={`${styles.cell} ${styles.narrow}`}>
          <Button size="small" aria-label={`打开 ${chosen.name}`} onClick={() => onOpen(chosen)}>
            打开
          </Button>
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={5}>{open && checked && <FileFindings file={checked} />}</td>
      </tr>
    </>
  );
}
