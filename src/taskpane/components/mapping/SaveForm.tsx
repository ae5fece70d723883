/** After a mapping has been applied: a name, by which it is known again. */
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isBusy } from "../../store/state";
import { usePaneState, useStore } from "../use-pane";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: "8px", width: "100%" },
  said: { width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { flexGrow: 1, minWidth: 0, flexBasis: "120px" },
});

export function SaveForm({ onDone }: { onDone(): void }) {
  const styles = useStyles();
  const store = useStore();
  const busy = isBusy(usePaneState());
  const [name, setName] = useState("");
  const save = async (): Promise<void> => {
    await store.mapping.save(name);
    if (!store.getSnapshot().failure) onDone();
  };
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <span className={styles.said} role="status">
        已按这样校核。给这种表样起个名字保存，以后自动认得；不保存则只这一次有效。
      </span>
      <Input
        size="small"
        className={styles.name}
        aria-label="表样名称"
        placeholder="表样名称，如：某县监控台账"
        maxLength={60}
        value={name}
        onChange={(_, data) => setName(data.value)}
      />
      <Button size="small" type="submit" appearance="primary" disabledFocusable={busy || name.trim() === ""}>
        保存
      </Button>
      <Button size="small" onClick={onDone}>
        看结果
      </Button>
    </form>
  );
}
