/** What the mapping still lacks, told as it goes. */
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMapping } from "./use-mapping";

const useStyles = makeStyles({
  root: { padding: "0 8px 6px", display: "flex", flexDirection: "column", gap: "6px" },
  list: { margin: 0, padding: "0 0 0 16px", lineHeight: tokens.lineHeightBase200 },
  line: { overflowWrap: "anywhere" },
});

export function Problems() {
  const styles = useStyles();
  const { problems, refusal } = useMapping();
  return (
    <div className={styles.root} aria-live="polite">
      {refusal && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {problems.length === 1 ? (
              problems[0]!.message
            ) : (
              <ul className={styles.list}>
                {problems.map(({ message }) => (
                  <li key={message} className={styles.line}>
                    {message}
                  </li>
                ))}
              </ul>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
