/** 对应各列: the clerk shows by clicks which column is which; what is missing is said as it goes. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { TableSearchRegular } from "../../icons";
import { isBusy } from "../../store/state";
import { kindName } from "../../wording";
import { tablesOf, type MappedKind } from "../../../forms/mapping/fields";
import { EmptyState } from "../EmptyState";
import { PreviewFrame } from "../PreviewFrame";
import { usePaneState, useStore } from "../use-pane";
import { ColumnFields } from "./ColumnFields";
import { HeaderField } from "./HeaderField";
import { MappingPreviewTable } from "./MappingPreviewTable";
import { OwnFormsList } from "./OwnFormsList";
import { Problems } from "./Problems";
import { SaveForm } from "./SaveForm";
import { useMapping } from "./use-mapping";

const KINDS: readonly MappedKind[] = ["ledger", "monitoring", "self-evaluation"];

const useStyles = makeStyles({
  top: { padding: "8px 12px", display: "flex", flexDirection: "column", gap: "8px" },
  help: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function MappingView({ onBack }: { onBack(): void }) {
  const styles = useStyles();
  const { mapping } = useStore();
  const { sheet, draft, applied, reading } = useMapping();
  const busy = isBusy(usePaneState());
  return (
    <PreviewFrame
      title="对应各列"
      aside={sheet?.name}
      unsaved={!applied && Object.values(draft?.columns ?? {}).some(({ guessed }) => !guessed)}
      onBack={onBack}
      foot={
        draft &&
        (applied ? (
          <SaveForm onDone={onBack} />
        ) : (
          <>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy || !mapping.canApply}
              onClick={() => void mapping.apply()}
            >
              应用
            </Button>
            <Button size="small" onClick={onBack}>
              取消
            </Button>
          </>
        ))
      }
    >
      {draft ? (
        <>
          <div className={styles.top}>
            <p className={styles.help}>
              在表格里点一个单元格，再在这里点“用所选”，告诉程序哪一列是什么。只读表格，不改内容。
            </p>
            <Field size="small" label="这是一张" orientation="horizontal">
              <Select
                size="small"
                value={draft.kind}
                onChange={(_, { value }) => mapping.setKind(value as MappedKind)}
              >
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {kindName(kind)}
                  </option>
                ))}
              </Select>
            </Field>
            {tablesOf(draft.kind).map((table) => (
              <HeaderField key={table} table={table} />
            ))}
          </div>
          <Problems />
          <ColumnFields />
          <MappingPreviewTable />
        </>
      ) : reading ? null : (
        <EmptyState icon={<TableSearchRegular />} title="没有可以对应的工作表">
          请先打开要对应的工作表，再从右上角“更多”里选“对应各列”。
        </EmptyState>
      )}
      <OwnFormsList />
    </PreviewFrame>
  );
}
