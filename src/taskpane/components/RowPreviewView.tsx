/** What happens when a row goes in or comes out, before it happens. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RowPreview } from "../store/state";
import { PreviewFrame } from "./PreviewFrame";
import { useStore } from "./use-pane";

const useStyles = makeStyles({
  list: { margin: "8px 12px", paddingLeft: "18px", lineHeight: tokens.lineHeightBase300 },
  item: { marginBottom: "6px" },
});

export function RowPreviewView({ preview }: { readonly preview: RowPreview }) {
  const styles = useStyles();
  const store = useStore();
  const isDeletion = preview.change.kind === "delete";
  return (
    <PreviewFrame
      title={preview.title}
      aside={preview.change.sheet}
      onBack={() => store.cancelPreview()}
      foot={
        <>
          <Button appearance="primary" onClick={() => void store.applyRow()}>
            {isDeletion ? "删除这一行" : "增加这一行"}
          </Button>
          <Button onClick={() => store.cancelPreview()}>取消</Button>
        </>
      }
    >
      <ul className={styles.list}>
        {preview.lines.map((line) => (
          <li key={line} className={styles.item}>
            {line}
          </li>
        ))}
      </ul>
    </PreviewFrame>
  );
}
