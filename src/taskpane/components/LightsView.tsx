/** Red, yellow, green and blue by indicator or project, each with its word and its reason. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PerformanceForm } from "../../model/form";
import { InfoFilled } from "../icons";
import type { LightColour } from "../store/engine-port";
import type { CheckedReview } from "../store/state";
import { formTitle, LIGHT_NAMES } from "../wording";
import { CellLink } from "./CellLink";
import { CountFilter } from "./CountFilter";
import { EmptyState } from "./EmptyState";
import { LightDot } from "./LightDot";
import { useListLooks } from "./list-looks";
import { MoreButton, PAGE } from "./PagedList";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px" },
  column: { minWidth: "50px", alignSelf: "flex-start" },
  text: { minWidth: 0, flexGrow: 1 },
  foot: { padding: "10px 12px 14px" },
});

const COLOURS = Object.keys(LIGHT_NAMES) as LightColour[];

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
  const looks = useListLooks();
  const store = useStore();
  const { profile } = usePaneState();
  const [shown, setShown] = useState(PAGE);
  const [only, setOnly] = useState<LightColour | null>(null);
  const rows = useMemo(() => store.lights(index, 0, shown), [store, index, shown, checked, profile]);
  const rest = form.rows ? form.rows.count - shown : rows.length < shown ? 0 : PAGE;
  if (rows.length === 0) return null;
  return (
    <section aria-label={formTitle(form)}>
      <h2 className={looks.title}>{formTitle(form)}</h2>
      <CountFilter<LightColour>
        label="按灯色筛选"
        kinds={COLOURS}
        present={rows.map(({ colour }) => colour)}
        only={only}
        onPick={setOnly}
        chip={(colour, count) => <LightDot colour={colour} count={count} />}
      />
      <ul className={looks.list}>
        {(only ? rows.filter((row) => row.colour === only) : rows).map((row, place) => (
          <li key={place} className={mergeClasses(looks.item, styles.row)}>
            <span className={styles.column}>
              <LightDot colour={row.colour} />
            </span>
            <div className={styles.text}>
              {row.subject} <CellLink at={row.at} />
              <div className={looks.explanation}>{row.reason}</div>
            </div>
          </li>
        ))}
      </ul>
      {rest > 0 && <MoreButton onClick={() => setShown(shown + PAGE)}>{`再显示 ${PAGE} 行`}</MoreButton>}
    </section>
  );
}
