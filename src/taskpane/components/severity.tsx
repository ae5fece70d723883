/** Gravity by shape, colour and word, never by colour alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../../model/finding";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "../icons";
import { SEVERITY_NAMES } from "../../report/severity-names";

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

interface SeverityIconProps {
  readonly severity: Severity;
  /** The word stands next to it already. */
  readonly decorative?: boolean;
}

export function SeverityIcon({ severity, decorative = false }: SeverityIconProps) {
  const styles = useStyles();
  const name = SEVERITY_NAMES[severity];
  const label = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name };
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} {...label}>
      {ICONS[severity]}
    </span>
  );
}
