/** A light by colour and word, never by colour alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LightColour } from "../store/engine-port";
import { LIGHT_NAMES } from "../wording";

const useStyles = makeStyles({
  light: { display: "inline-flex", alignItems: "center", gap: "5px", whiteSpace: "nowrap", flexShrink: 0 },
  dot: {
    width: "10px",
    height: "10px",
    borderRadius: "50%",
    boxSizing: "border-box",
    flexShrink: 0,
    // Colours that mean something stay in a high contrast scheme.
    forcedColorAdjust: "none",
  },
  red: { backgroundColor: "#c50f1f" },
  yellow: { backgroundColor: "#eaa300" },
  green: { backgroundColor: "#107c10" },
  blue: { backgroundColor: "#0f6cbd" },
  none: { border: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
});

interface LightDotProps {
  readonly colour: LightColour;
  readonly count?: number;
}

export function LightDot({ colour, count }: LightDotProps) {
  const styles = useStyles();
  return (
    <span className={styles.light}>
      <span className={mergeClasses(styles.dot, styles[colour])} aria-hidden />
      {count === undefined ? LIGHT_NAMES[colour] : `${LIGHT_NAMES[colour]} ${count}`}
    </span>
  );
}
