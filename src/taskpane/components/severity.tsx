/** Gravity by shape, colour and word, never by colour alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../../model/finding";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "../icons";
import { SEVERITY_NAMES } from "../wording";

const useStyles = makeStyles({
  icon: { display: "inline-flex", fontSize: "16px", flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorPaletteBlueForeground2 },
});

const ICONS: Readonly<Record<Severity, ReactElement>> = {
  error: <ErrorCircleFilled aria-hidden />,
  warning: <WarningFilled aria-hidden />,
  info: <InfoFilled aria-hidden />,
};

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.icon, styles[severity])}
      role="img"
      aria-label={SEVERITY_NAMES[severity]}
      title={SEVERITY_NAMES[severity]}
    >
      {ICONS[severity]}
    </span>
  );
}
