/** The columns, required ones first; each is pointed at in the sheet, confirmed or left out. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { columnName } from "../../../model/address";
import { mappingFields, type MappingField } from "../../../forms/mapping/fields";
import { headerTexts } from "../../../forms/mapping/header";
import { sheetView } from "../../../forms/sheet-view";
import { useMemo } from "react";
import { useStore } from "../use-pane";
import { useMapping } from "./use-mapping";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", padding: "6px 12px 2px", gap: "8px" },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "5px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase200 },
  column: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  missing: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  button: { minWidth: 0, flexShrink: 0, padding: "0 6px", whiteSpace: "nowrap" },
  others: { "& .fui-AccordionPanel": { margin: 0 } },
});

export function ColumnFields() {
  const styles = useStyles();
  const { mapping } = useStore();
  const { draft } = useMapping();
  if (!draft) return null;
  const fields = mappingFields(draft.kind);
  const groups = [
    { title: "其他列", fields: fields.filter(({ table, required }) => !required && table !== "funds") },
    { title: "资金各列", fields: fields.filter(({ table }) => table === "funds") },
  ].filter((group) => group.fields.length > 0);
  const guessed = Object.values(draft.columns).some((column) => column.guessed);
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>必须有的列</h3>
        {guessed && (
          <Button size="small" onClick={() => mapping.confirm(null)}>
            猜得都对
          </Button>
        )}
      </div>
      <FieldList label="必须有的列" fields={fields.filter(({ required }) => required)} />
      <Accordion multiple collapsible className={styles.others}>
        {groups.map((group) => (
          <AccordionItem key={group.title} value={group.title}>
            <AccordionHeader as="h3" size="small">
              {`${group.title}（已对应 ${group.fields.filter(({ key }) => draft.columns[key]).length} 列）`}
            </AccordionHeader>
            <AccordionPanel>
              <FieldList label={group.title} fields={group.fields} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  );
}

interface FieldListProps {
  readonly label: string;
  readonly fields: readonly MappingField[];
}

function FieldList({ label, fields }: FieldListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {fields.map((field) => (
        <FieldItem key={field.key} field={field} />
      ))}
    </ul>
  );
}

function FieldItem({ field }: { readonly field: MappingField }) {
  const styles = useStyles();
  const { mapping } = useStore();
  const { draft, sheet } = useMapping();
  const view = useMemo(() => sheet && sheetView(sheet), [sheet]);
  const mapped = draft?.columns[field.key];
  const header = draft?.headers[field.table];
  const words = mapped && header && view ? headerTexts(view, header, mapped.column).join("") : "";
  return (
    <li className={styles.item}>
      <span className={styles.text}>
        {field.label}
        <br />
        {mapped ? (
          <span className={styles.column}>
            {`${columnName(mapped.column)} 列${words && `“${words}”`} `}
            {mapped.guessed && (
              <Badge size="small" appearance="tint" color="warning">
                猜测
              </Badge>
            )}
          </span>
        ) : (
          <span className={styles.missing}>还没有对应</span>
        )}
      </span>
      {mapped?.guessed && (
        <Button
          size="small"
          className={styles.button}
          aria-label={`确认${field.label}`}
          onClick={() => mapping.confirm(field.key)}
        >
          对
        </Button>
      )}
      <Button
        size="small"
        className={styles.button}
        aria-label={`${field.label}用所选`}
        onClick={() => void mapping.takeColumn(field.key)}
      >
        用所选
      </Button>
      {mapped && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={`不要${field.label}`}
          onClick={() => mapping.clearColumn(field.key)}
        >
          不要
        </Button>
      )}
    </li>
  );
}
