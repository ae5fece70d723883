/** Where a template goes: a sheet of its own, or the cell the clerk has selected, with what will happen there. */
import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { TemplateSite } from "../store/template-insertion";
import type { TemplateValues } from "../template-offer";
import { useStore } from "./use-pane";

/** Milliseconds of rest after which a changed answer is looked at again. */
const PAUSE = 300;

const useStyles = makeStyles({
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  radio: { minWidth: 0 },
  site: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  refusal: { color: tokens.colorPaletteRedForeground1 },
  text: { flexGrow: 1, overflowWrap: "anywhere" },
  again: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap", padding: "0 4px" },
});

export type PlaceKind = "sheet" | "cell";

interface TemplatePlaceProps {
  readonly kind: PlaceKind;
  readonly site: TemplateSite | null;
  onKind(kind: PlaceKind): void;
  onLookAgain(): void;
}

export function TemplatePlace({ kind, site, onKind, onLookAgain }: TemplatePlaceProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="插入到">
      <span className={styles.label}>插入到</span>
      <RadioGroup
        layout="horizontal"
        value={kind}
        onChange={(_, data) => onKind(data.value as PlaceKind)}
        aria-label="插入到"
      >
        <Radio className={styles.radio} value="sheet" label="新工作表" />
        <Radio className={styles.radio} value="cell" label="所选单元格" />
      </RadioGroup>
      {kind === "cell" && (
        <div className={styles.site} role="status">
          <span className={`${styles.text} ${site?.possible === false ? styles.refusal : ""}`}>
            {site?.message ?? "正在查看所选单元格…"}
          </span>
          <Button className={styles.again} size="small" appearance="subtle" onClick={onLookAgain}>
            重读所选
          </Button>
        </div>
      )}
    </div>
  );
}

/** The selected cell as a site, looked at when it is wanted, when answers change and when the pointer comes back. */
export function useTemplateSite(id: string, values: TemplateValues, kind: PlaceKind) {
  const store = useStore();
  const [site, setSite] = useState<TemplateSite | null>(null);
  const look = useCallback(() => store.templateSite(id, values).then(setSite), [store, id, values]);
  useEffect(() => {
    if (kind !== "cell") return;
    const timer = setTimeout(() => void look(), PAUSE);
    return () => clearTimeout(timer);
  }, [kind, look]);
  return { site: kind === "cell" ? site : null, look: () => void look() };
}
