/** A row a file. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BatchLine } from "../../batch/batch-store";
import type { ChosenFile } from "../../batch/chosen-files";
import { BatchRow } from "./BatchRow";

/** Rows shown at a time. */
const PAGE = 200;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "6px 8px",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke1}`,
    whiteSpace: "nowrap",
  },
});

const COLUMNS = [
  { header: "文件", width: "24%" },
  { header: "识别到的表", width: "18%" },
  { header: "项目", width: "22%" },
  { header: "问题", width: undefined },
  { header: "打开", width: "84px" },
] as const;

interface BatchTableProps {
  readonly lines: readonly BatchLine[];
  readonly onlyTroubled: boolean;
  onOpen(file: ChosenFile): void;
}

export function BatchTable({ lines, onlyTroubled, onOpen }: BatchTableProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const wanted = onlyTroubled ? lines.filter(isTroubled) : lines;
  const rest = wanted.length - shown;
  return (
    <>
      <table className={styles.table} aria-label="校核结果">
        <thead>
          <tr>
            {COLUMNS.map(({ header, width }) => (
              <th key={header} scope="col" className={styles.head} style={{ width }}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wanted.slice(0, shown).map((line) => (
            <BatchRow key={line.chosen.name} line={line} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {`再显示 ${Math.min(PAGE, rest)} 个（还有 ${rest} 个文件）`}
        </Button>
      )}
    </>
  );
}

/** What was not checked is trouble, too. */
function isTroubled({ checked }: BatchLine): boolean {
  if (checked === null) return false;
  return checked.refusal !== null || checked.findings.length > 0 || checked.ruleFailures.length > 0;
}
