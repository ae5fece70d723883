/** Red, yellow, green and blue by indicator or project, each with its word and its reason. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PerformanceForm } from "../../model/form";
import { InfoFilled } from "../icons";
import type { LightColour, LightRow } from "../store/engine-port";
import type { CheckedReview } from "../store/state";
import { formTitle, LIGHT_NAMES } from "../wording";
import { CellLink } from "./CellLink";
import { EmptyState } from "./EmptyState";
import { LightDot } from "./LightDot";
import { PAGE } from "./PagedList";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  counts: { padding: "4px 8px", display: "flex", flexWrap: "wrap", gap: "2px" },
  chip: { minWidth: 0, padding: "2px 6px", fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    gap: "8px",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
  },
  column: { minWidth: "50px", alignSelf: "flex-start" },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  reason: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  more: { width: "100%" },
  foot: { padding: "10px 12px 14px" },
});

export function LightsView({ checked }: { readonly checked: CheckedReview }) {
  const styles = useStyles();
  const store = useStore();
  const forms = checked.review.forms
    .map((form, index) => ({ form, index }))
    .filter(({ form }) => form.rows || form.indicators.length > 0 || form.funds.length > 0);
  if (forms.length === 0)
    return (
      <EmptyState icon={<InfoFilled />} title="没有可以亮灯的指标">
        识别到监控表、自评表或台账之后，这里按指标或项目显示红、黄、绿、蓝灯。
      </EmptyState>
    );
  return (
    <>
      {forms.map(({ form, index }) => (
        <FormLights key={index} form={form} index={index} checked={checked} />
      ))}
      <div className={styles.foot}>
        <Button size="small" onClick={() => store.previewLights()}>
          写入表格的“预警”列…
        </Button>
      </div>
    </>
  );
}

interface FormLightsProps {
  readonly form: PerformanceForm;
  readonly index: number;
  readonly checked: CheckedReview;
}

function FormLights({ form, index, checked }: FormLightsProps) {
  const styles = useStyles();
  const store = useStore();
  const { profile } = usePaneState();
  const [shown, setShown] = useState(PAGE);
  const [only, setOnly] = useState<LightColour | null>(null);
  const rows = useMemo(() => store.lights(index, 0, shown), [store, index, shown, checked, profile]);
  const rest = form.rows ? form.rows.count - shown : rows.length < shown ? 0 : PAGE;
  if (rows.length === 0) return null;
  return (
    <section aria-label={formTitle(form)}>
      <h2 className={styles.title}>{formTitle(form)}</h2>
      <Counts rows={rows} only={only} onPick={(colour) => setOnly(colour === only ? null : colour)} />
      <ul className={styles.list}>
        {(only ? rows.filter((row) => row.colour === only) : rows).map((row, place) => (
          <li key={place} className={styles.item}>
            <span className={styles.column}>
              <LightDot colour={row.colour} />
            </span>
            <div className={styles.text}>
              {row.subject} <CellLink at={row.at} />
              <div className={styles.reason}>{row.reason}</div>
            </div>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          onClick={() => setShown(shown + PAGE)}
        >
          {`再显示 ${PAGE} 行`}
        </Button>
      )}
    </section>
  );
}

interface CountsProps {
  readonly rows: readonly LightRow[];
  readonly only: LightColour | null;
  onPick(colour: LightColour): void;
}

/** How many of each; a click shows only these. */
function Counts({ rows, only, onPick }: CountsProps) {
  const styles = useStyles();
  const colours = (Object.keys(LIGHT_NAMES) as LightColour[]).filter((colour) =>
    rows.some((row) => row.colour === colour),
  );
  return (
    <div className={styles.counts} role="group" aria-label="按灯色筛选">
      {colours.map((colour) => (
        <Button
          key={colour}
          size="small"
          appearance={only === colour ? "secondary" : "subtle"}
          className={styles.chip}
          aria-pressed={only === colour}
          onClick={() => onPick(colour)}
        >
          <LightDot colour={colour} count={rows.filter((row) => row.colour === colour).length} />
        </Button>
      ))}
    </div>
  );
}
