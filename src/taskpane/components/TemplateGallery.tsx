/** The blank forms on offer; each opens its own few questions. */
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { ChevronDownRegular, ChevronRightRegular, TableAddRegular } from "../icons";
import { isBusy } from "../store/state";
import type { TemplateOffer, TemplateParameter, TemplateValues } from "../template-offer";
import { EmptyState } from "./EmptyState";
import { IndicatorLibrary } from "./IndicatorLibrary";
import { PreviewFrame } from "./PreviewFrame";
import { TemplatePicture } from "./TemplatePicture";
import { TemplatePlace, useTemplateSite, type PlaceKind } from "./TemplatePlace";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  library: { margin: "8px 12px 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "flex",
    gap: "6px",
    width: "100%",
    padding: "9px 12px 9px 8px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { paddingTop: "4px", flexShrink: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  form: { padding: "0 12px 12px 32px", display: "flex", flexDirection: "column", gap: "8px" },
  insert: { alignSelf: "flex-start" },
});

export function TemplateGallery({ onBack }: { onBack(): void }) {
  const styles = useStyles();
  const { templates } = useStore();
  const [open, setOpen] = useState<string | null>(null);
  const [inLibrary, setInLibrary] = useState(false);
  if (inLibrary) return <IndicatorLibrary onBack={() => setInLibrary(false)} />;
  return (
    <PreviewFrame
      title="插入模板"
      aside={templates.length > 0 ? `${templates.length} 种` : undefined}
      onBack={onBack}
    >
      <Button className={styles.library} size="small" onClick={() => setInLibrary(true)}>
        从指标库挑选指标，填入表中空行…
      </Button>
      {templates.length === 0 && (
        <EmptyState icon={<TableAddRegular />} title="没有可用的模板">
          这个版本没有带模板，请联系单位的信息化人员更新。
        </EmptyState>
      )}
      <ul className={styles.list} aria-label="模板">
        {templates.map((offer) => (
          <TemplateItem
            key={offer.id}
            offer={offer}
            open={open === offer.id}
            onToggle={() => setOpen(open === offer.id ? null : offer.id)}
            onInserted={onBack}
          />
        ))}
      </ul>
    </PreviewFrame>
  );
}

interface TemplateItemProps {
  readonly offer: TemplateOffer;
  readonly open: boolean;
  onToggle(): void;
  onInserted(): void;
}

function TemplateItem({ offer, open, onToggle, onInserted }: TemplateItemProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={styles.chevron}>
          {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        </span>
        <span>
          <span className={styles.title}>{offer.title}</span>
          <br />
          <span className={styles.small}>{offer.purpose}</span>
        </span>
      </button>
      <div id={id} hidden={!open}>
        {open && <TemplateForm offer={offer} onInserted={onInserted} />}
      </div>
    </li>
  );
}

function TemplateForm({ offer, onInserted }: Pick<TemplateItemProps, "offer" | "onInserted">) {
  const styles = useStyles();
  const store = useStore();
  const busy = isBusy(usePaneState());
  const [values, setValues] = useState<TemplateValues>(
    Object.fromEntries(offer.parameters.map(({ id, initial }) => [id, initial])),
  );
  const [kind, setKind] = useState<PlaceKind>("sheet");
  const { site, look } = useTemplateSite(offer.id, values, kind);
  const at = site?.possible ? site.at : undefined;
  const insert = async (): Promise<void> => {
    if (kind === "cell" && !at) return;
    await store.insertTemplate(offer.id, values, at);
    if (!store.getSnapshot().failure) onInserted();
  };
  return (
    <form
      className={styles.form}
      onPointerEnter={() => kind === "cell" && look()}
      onSubmit={(event) => {
        event.preventDefault();
        void insert();
      }}
    >
      <div className={styles.small}>{`来源：${offer.source}`}</div>
      <TemplatePicture offer={offer} values={values} />
      {offer.parameters.map((parameter) => (
        <Field key={parameter.id} label={parameter.label} size="small">
          <ParameterInput
            parameter={parameter}
            value={values[parameter.id] ?? ""}
            onChange={(value) => setValues({ ...values, [parameter.id]: value })}
          />
        </Field>
      ))}
      <TemplatePlace kind={kind} site={site} onKind={setKind} onLookAgain={look} />
      <Button
        className={styles.insert}
        type="submit"
        appearance="primary"
        size="small"
        disabled={busy || (kind === "cell" && !at)}
      >
        {kind === "sheet" ? "插入为新工作表" : site?.possible ? `插入到 ${site.cell}` : "插入到所选单元格"}
      </Button>
    </form>
  );
}

interface ParameterInputProps {
  readonly parameter: TemplateParameter;
  readonly value: string;
  onChange(value: string): void;
}

function ParameterInput({ parameter, value, onChange, ...field }: ParameterInputProps) {
  if (parameter.kind === "choice")
    return (
      <Select {...field} size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        {(parameter.choices ?? []).map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    );
  return (
    <Input
      {...field}
      size="small"
      inputMode={parameter.kind === "number" ? "decimal" : "text"}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
