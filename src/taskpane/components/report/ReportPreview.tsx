/** The draft to read through: as the Word file has it, as wide as the pane is, gaps in yellow. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { forwardRef, useMemo } from "react";
import {
  blocksOf,
  isRepeated,
  runsOf,
  type Block,
  type ReportDraft,
  type ReportTable,
  type Run,
} from "../../../report/draft/report-draft";

const useStyles = makeStyles({
  page: {
    padding: "12px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "1.75",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
    outline: "none",
    "& p, & h3, & h4, & h5, & h6": { margin: 0, textIndent: "2em", fontSize: "inherit" },
    "& h5, & h6": { fontWeight: tokens.fontWeightSemibold },
  },
  title: {
    "& h2": {
      margin: "4px 0 12px",
      textIndent: 0,
      textAlign: "center",
      fontSize: tokens.fontSizeBase400,
      lineHeight: "1.5",
      textWrap: "balance",
    },
  },
  gap: { backgroundColor: "#fff100", color: "#242424" },
  table: {
    margin: "6px 0",
    overflowX: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& table": { borderCollapse: "collapse", width: "100%" },
    "& caption": { fontWeight: tokens.fontWeightSemibold, textAlign: "center", padding: "2px" },
    "& th, & td": {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: "2px 4px",
      minWidth: "2.5em",
      verticalAlign: "middle",
    },
    "& th": { fontWeight: tokens.fontWeightSemibold, textAlign: "center" },
  },
});

export const ReportPreview = forwardRef<HTMLDivElement, { readonly draft: ReportDraft }>(
  function ReportPreview({ draft }, ref) {
    const styles = useStyles();
    const blocks = useMemo(() => blocksOf(draft), [draft]);
    return (
      <div
        ref={ref}
        className={mergeClasses(styles.page, styles.title)}
        role="document"
        aria-label="报告全文"
        tabIndex={0}
      >
        {blocks.map((block, index) => (
          <BlockView key={index} block={block} />
        ))}
      </div>
    );
  },
);

const HEADING_TAGS = ["h3", "h4", "h5", "h6"] as const;

function BlockView({ block }: { readonly block: Block }) {
  const styles = useStyles();
  switch (block.kind) {
    case "title":
      return (
        <h2>
          <Runs runs={block.runs} />
        </h2>
      );
    case "heading": {
      const Tag = HEADING_TAGS[block.level - 1]!;
      return (
        <Tag>
          <Runs runs={block.runs} />
        </Tag>
      );
    }
    case "paragraph":
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case "table":
      return (
        <div className={styles.table} tabIndex={0} role="group" aria-label={block.table.caption}>
          <TableView table={block.table} />
        </div>
      );
  }
}

function TableView({ table }: { readonly table: ReportTable }) {
  const { caption, unit, columns, rows } = table;
  return (
    <table>
      <caption>{unit ? `${caption}（单位：${unit}）` : caption}</caption>
      <thead>
        <tr>
          {columns.map(({ header }, index) => (
            <th key={index} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((text, c) => (
              <td key={c} style={{ textAlign: columns[c]!.align }}>
                {isRepeated(table, r, c) ? "" : <Runs runs={runsOf(text)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const styles = useStyles();
  return runs.map(({ text, isGap }, index) =>
    isGap ? (
      <mark key={index} className={styles.gap}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
