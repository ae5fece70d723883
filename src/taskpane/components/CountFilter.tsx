/** How many rows there are of each kind; a click shows only these, another one all again. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  counts: { padding: "4px 8px", display: "flex", flexWrap: "wrap", gap: "2px" },
  chip: { minWidth: 0, padding: "2px 6px", fontWeight: tokens.fontWeightRegular },
});

interface CountFilterProps<Kind extends string> {
  readonly label: string;
  /** All kinds, in the order of their chips; those without a row have none. */
  readonly kinds: readonly Kind[];
  /** The kind of each row. */
  readonly present: readonly (Kind | null)[];
  readonly only: Kind | null;
  onPick(only: Kind | null): void;
  chip(kind: Kind, count: number): ReactNode;
}

export function CountFilter<Kind extends string>(props: CountFilterProps<Kind>) {
  const { label, kinds, present, only, onPick, chip } = props;
  const styles = useStyles();
  return (
    <div className={styles.counts} role="group" aria-label={label}>
      {kinds
        .filter((kind) => present.includes(kind))
        .map((kind) => (
          <Button
            key={kind}
            size="small"
            appearance={only === kind ? "secondary" : "subtle"}
            className={styles.chip}
            aria-pressed={only === kind}
            onClick={() => onPick(only === kind ? null : kind)}
          >
            {chip(kind, present.filter((one) => one === kind).length)}
          </Button>
        ))}
    </div>
  );
}
