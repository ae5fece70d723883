/** One table: where it is, whose it is, its money, findings and light; a click leads there. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { OverviewLine } from "../../../report/overview/overview";
import { rateOf } from "../../../report/overview/totals";
import { amountText, percentText } from "../../../rules/judgement";
import { SEVERITIES } from "../../store/group";
import { SEVERITY_NAMES } from "../../../report/severity-names";
import { kindName, periodName } from "../../wording";
import { LightDot } from "../LightDot";
import { SeverityIcon } from "../severity";
import { useStore } from "../use-pane";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    display: "block",
    width: "100%",
    padding: "7px 12px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  sheet: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  marks: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 10px", marginTop: "2px" },
  count: { display: "inline-flex", alignItems: "center", gap: "3px" },
});

export function FormLine({ line }: { readonly line: OverviewLine }) {
  const styles = useStyles();
  const store = useStore();
  const { form, at, project, implementer, money, counts, light } = line;
  const rate = money && rateOf(money);
  const who = [project ?? (form.rows && `${form.rows.count} 个项目`), implementer].filter(Boolean);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.button}
        title="定位到这张表"
        onClick={() => void store.reveal(at)}
      >
        <span className={styles.sheet}>{at.sheet}</span>
        {who.length > 0 && ` ${who.join(" · ")}`}
        <span className={styles.small}>
          {[kindName(form.kind), periodName(form)].filter(Boolean).join(" · ")}
        </span>
        {money && (
          <span className={styles.small}>
            {[
              money.budget && `预算 ${amountText(money.budget, money.unit)}`,
              money.executed && `执行 ${amountText(money.executed, money.unit)}`,
              rate && percentText(rate),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        )}
        <span className={`${styles.small} ${styles.marks}`}>
          {light && <LightDot colour={light} />}
          {found.map((severity) => (
            <span key={severity} className={styles.count}>
              <SeverityIcon severity={severity} decorative />
              {`${SEVERITY_NAMES[severity]} ${counts[severity]}`}
            </span>
          ))}
          {found.length === 0 && "没有问题"}
        </span>
      </button>
    </li>
  );
}
