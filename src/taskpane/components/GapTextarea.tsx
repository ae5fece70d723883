/** A textarea that grows with its text and shows its gaps: a mirror beneath it carries the highlights. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { splitAtGaps } from "../../model/gaps";

const useStyles = makeStyles({
  frame: {
    display: "grid",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-within": {
      borderBottomColor: tokens.colorBrandStroke1,
      outline: `1px solid ${tokens.colorBrandStroke1}`,
    },
  },
  /** Both layers must break lines alike, to the pixel. */
  layer: {
    gridArea: "1 / 1",
    margin: 0,
    padding: "6px 8px",
    border: "none",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    letterSpacing: "normal",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    minWidth: 0,
  },
  mirror: { color: "transparent", pointerEvents: "none", minHeight: "63px" },
  area: {
    resize: "none",
    overflow: "hidden",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    outline: "none",
  },
  gap: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: "transparent",
    borderRadius: tokens.borderRadiusSmall,
  },
});

interface GapTextareaProps {
  readonly label: string;
  readonly text: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  onChange(text: string): void;
}

export function GapTextarea({ label, text, area, onChange }: GapTextareaProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <div className={mergeClasses(styles.layer, styles.mirror)} aria-hidden>
        {splitAtGaps(text).map((piece, index) =>
          index % 2 === 1 ? (
            <mark key={index} className={styles.gap}>
              {piece}
            </mark>
          ) : (
            piece
          ),
        )}
        {/* A last line that is still empty takes up room too; behind a bracket it would move the line's end. */}
        {text === "" || text.endsWith("\n") ? "\u200b" : ""}
      </div>
      <textarea
        ref={area}
        className={mergeClasses(styles.layer, styles.area)}
        aria-label={label}
        rows={1}
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
