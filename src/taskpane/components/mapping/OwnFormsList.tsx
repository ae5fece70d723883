/** 自定义表样 that are kept: rename, delete, hand out, take in. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { readCustomForms, writeCustomForms } from "../../../forms/custom-form";
import type { CustomForm } from "../../../forms/definition";
import { isBusy } from "../../store/state";
import { kindName } from "../../wording";
import { JsonExchange } from "../JsonExchange";
import { usePaneState, useStore } from "../use-pane";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    padding: "5px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase200 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  name: { flexGrow: 1, minWidth: 0, flexBasis: "120px" },
  button: { minWidth: 0, flexShrink: 0 },
  none: { padding: "4px 0", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function OwnFormsList() {
  const styles = useStyles();
  const store = useStore();
  const { ownForms } = store;
  useSyncExternalStore(ownForms.state.subscribe, ownForms.state.getSnapshot);
  const forms = ownForms.named;
  return (
    <Accordion collapsible>
      <AccordionItem value="own">
        <AccordionHeader as="h3" size="small">
          {`已保存的自定义表样（${forms.length}）`}
        </AccordionHeader>
        <AccordionPanel>
          {forms.length === 0 && (
            <div className={styles.none}>还没有；应用一次对应以后可以起名保存，也可以导入上级发的。</div>
          )}
          <ul className={styles.list} aria-label="自定义表样">
            {forms.map((form) => (
              <OwnFormItem key={form.id} form={form} />
            ))}
          </ul>
          <JsonExchange
            noun="表样"
            json={forms.length > 0 ? writeCustomForms(forms) : null}
            fileName="自定义表样"
            onImport={(json) => {
              const read = readCustomForms(json);
              if (read.forms === null) return { message: read.message, isFault: true };
              void store.changeOwnForms("导入表样", (own) => own.keep(read.forms));
              return { message: `已导入 ${read.forms.length} 种表样，以后校核都会用到。`, isFault: false };
            }}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function OwnFormItem({ form }: { readonly form: CustomForm }) {
  const styles = useStyles();
  const store = useStore();
  const busy = isBusy(usePaneState());
  const [name, setName] = useState<string | null>(null);
  const [deleting, setDeleting] = useState(false);
  if (name !== null)
    return (
      <li>
        <form
          className={styles.item}
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = name.trim();
            if (wanted) void store.changeOwnForms("改名", (own) => own.rename(form.id, wanted));
            setName(null);
          }}
        >
          <Input
            size="small"
            autoFocus
            className={styles.name}
            aria-label="新名称"
            maxLength={60}
            value={name}
            onChange={(_, data) => setName(data.value)}
          />
          <Button size="small" type="submit" appearance="primary" disabled={name.trim() === ""}>
            确定
          </Button>
          <Button size="small" onClick={() => setName(null)}>
            取消
          </Button>
        </form>
      </li>
    );
  return (
    <li className={styles.item}>
      <span className={styles.text}>
        {form.name}
        <br />
        <span className={styles.small}>
          {`${kindName(form.kind)} · 对应 ${Object.keys(form.columns).length} 列`}
        </span>
      </span>
      {deleting ? (
        <>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void store.changeOwnForms("删除表样", (own) => own.remove(form.id))}
          >
            确定删除
          </Button>
          <Button size="small" onClick={() => setDeleting(false)}>
            不删
          </Button>
        </>
      ) : (
        <>
          <Button
            size="small"
            className={styles.button}
            aria-label={`给${form.name}改名`}
            onClick={() => setName(form.name)}
          >
            改名
          </Button>
          <Button
            size="small"
            className={styles.button}
            aria-label={`删除${form.name}`}
            onClick={() => setDeleting(true)}
          >
            删除
          </Button>
        </>
      )}
    </li>
  );
}
