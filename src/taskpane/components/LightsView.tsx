/** Red, yellow, green and blue by indicator or project, each with its word and its reason. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
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
import { PagedList } from "./PagedList";
import { useLights } from "./use-lights";
import { useStore } from "./use-pane";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px" },
  column: { minWidth: "50px", alignSelf: "flex-start" },
  text: { minWidth: 0, flexGrow: 1 },
  counting: { padding: "8px 12px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
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
  const { rows, all } = useLights(form, index, checked);
  const [only, setOnly] = useState<LightColour | null>(null);
  const chosen = useMemo(() => (only ? rows.filter(({ colour }) => colour === only) : rows), [rows, only]);
  const colours = useMemo(() => rows.map(({ colour }) => colour), [rows]);
  if (rows.length === 0) return null;
  return (
    <section aria-label={formTitle(form)}>
      <h2 className={looks.title}>{formTitle(form)}</h2>
      {all ? (
        <CountFilter<LightColour>
          label="按灯色筛选"
          kinds={COLOURS}
          present={colours}
          only={only}
          onPick={setOnly}
          chip={(colour, count) => <LightDot colour={colour} count={count} />}
        />
      ) : (
        <div className={styles.counting} role="status">
          {`正在逐个判断 ${form.rows?.count} 个项目…`}
        </div>
      )}
      <PagedList
        key={only}
        items={chosen}
        label="指标灯"
        counter="行"
        keyOf={(_, place) => String(place)}
        render={(row) => (
          <li className={mergeClasses(looks.item, styles.row)}>
            <span className={styles.column}>
              <LightDot colour={row.colour} />
            </span>
            <div className={styles.text}>
              {row.subject} <CellLink at={row.at} />
              <div className={looks.explanation}>{row.reason}</div>
            </div>
          </li>
        )}
      />
    </section>
  );
}
