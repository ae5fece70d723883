/** A screen over the main one: title and way back on top, the decision at the bottom, Esc cancels. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { ArrowLeftRegular } from "../icons";
import { CollapseButton } from "./CollapseButton";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, outline: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "6px 12px 6px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  warning: {
    flexBasis: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface PreviewFrameProps {
  readonly title: string;
  readonly aside?: string;
  readonly foot?: ReactNode;
  /** Work of the clerk's that leaving would lose: the first Esc or 返回 only says so. */
  readonly unsaved?: boolean;
  readonly children: ReactNode;
  onBack(): void;
}

export function PreviewFrame({ title, aside, foot, unsaved = false, children, onBack }: PreviewFrameProps) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const [isWarned, setWarned] = useState(false);
  const leave = (): void => {
    if (unsaved && !isWarned) setWarned(true);
    else onBack();
  };
  // A keyboard user starts at the new screen, not at the button that has gone.
  useEffect(() => root.current?.focus(), []);
  return (
    <section
      ref={root}
      className={styles.root}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        // Esc that ends a Chinese input method's suggestion is not meant for us.
        if (event.key === "Escape" && !event.nativeEvent.isComposing) leave();
      }}
    >
      <div className={styles.head}>
        <Button
          appearance="transparent"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label="返回"
          title="返回（Esc）"
          onClick={leave}
        />
        <h2 className={styles.title}>{title}</h2>
        {aside && <span className={styles.aside}>{aside}</span>}
        <CollapseButton compact />
      </div>
      <div className={styles.body}>{children}</div>
      {foot && (
        <div className={styles.foot}>
          {unsaved && isWarned && (
            <div role="alert" className={styles.warning}>
              改动还没有保存。不要这些改动，请再按一次返回。
            </div>
          )}
          {foot}
        </div>
      )}
    </section>
  );
}
