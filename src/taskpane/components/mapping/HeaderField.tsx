/** Which rows hold the header words. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MappedTable } from "../../../forms/mapping/fields";
import { useStore } from "../use-pane";
import { useMapping } from "./use-mapping";

const NAMES: Readonly<Record<MappedTable, string>> = {
  ledger: "表头行",
  indicators: "指标表头行",
  funds: "资金表头行（没有就不选）",
};

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 6px" },
  name: { flexGrow: 1, minWidth: 0 },
  rows: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  button: { minWidth: 0, whiteSpace: "nowrap" },
});

export function HeaderField({ table }: { readonly table: MappedTable }) {
  const styles = useStyles();
  const { mapping } = useStore();
  const header = useMapping().draft?.headers[table];
  const name = NAMES[table].split("（")[0]!;
  return (
    <div className={styles.root} role="group" aria-label={name}>
      <span className={styles.name}>
        {header ? name : NAMES[table]}
        {header && <span className={styles.rows}>{`：${rowsName(header)}`}</span>}
      </span>
      <Button
        size="small"
        className={styles.button}
        aria-label={`${name}首行用所选`}
        onClick={() => void mapping.takeHeader(table, "top")}
      >
        首行用所选
      </Button>
      {header && (
        <Button
          size="small"
          className={styles.button}
          aria-label={`${name}末行用所选`}
          onClick={() => void mapping.takeHeader(table, "bottom")}
        >
          末行用所选
        </Button>
      )}
      {header && table === "funds" && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={`不要${name}`}
          onClick={() => mapping.dropHeader(table)}
        >
          不要
        </Button>
      )}
    </div>
  );
}

function rowsName({ top, bottom }: { readonly top: number; readonly bottom: number }): string {
  return top === bottom ? `第 ${top + 1} 行` : `第 ${top + 1}–${bottom + 1} 行`;
}
