/** The problems of one file of the batch. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../model/finding";
import type { CheckedFile } from "../../../report/batch/checked-file";
import { PagedList } from "../../../taskpane/components/PagedList";
import { placeName } from "../../../taskpane/store/cell-lookup";
import { SeverityIcon } from "../../../taskpane/components/severity";

const useStyles = makeStyles({
  root: { padding: "4px 8px 12px 28px", backgroundColor: tokens.colorNeutralBackground2 },
  line: { display: "flex", gap: "6px", padding: "3px 0" },
  place: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", flexShrink: 0 },
  arithmetic: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

export function FileFindings({ file: { name, findings } }: { readonly file: CheckedFile }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <PagedList
        items={findings}
        label={`${name} 的问题`}
        counter="条"
        keyOf={(_, index) => String(index)}
        render={({ severity, at, message, arithmetic }: Finding) => (
          <li className={styles.line}>
            <SeverityIcon severity={severity} />
            <span className={styles.place}>{at[0] && placeName(at[0], true)}</span>
            <span>
              {message}
              {arithmetic && <span className={styles.arithmetic}>{` ${arithmetic}`}</span>}
            </span>
          </li>
        )}
      />
    </div>
  );
}
