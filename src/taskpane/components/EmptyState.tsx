/** Says what to do when there is nothing to show. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  root: { padding: "28px 20px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  icon: { fontSize: "40px", color: tokens.colorNeutralForeground3, lineHeight: "1" },
  title: {
    margin: "10px 0 4px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground1,
  },
  body: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "8px", marginTop: "14px" },
});

interface EmptyStateAction {
  readonly label: string;
  run(): void;
}

interface EmptyStateProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: EmptyStateAction;
  /** The other way on. */
  readonly other?: EmptyStateAction;
}

export function EmptyState({ icon, title, children, action, other }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <div className={styles.icon} aria-hidden>
        {icon}
      </div>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.body}>{children}</div>
      {action && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={action.run}>
            {action.label}
          </Button>
          {other && <Button onClick={other.run}>{other.label}</Button>}
        </div>
      )}
    </section>
  );
}
