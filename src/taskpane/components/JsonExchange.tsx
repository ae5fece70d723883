/** Something of the clerk's to and from other computers: as a file, or as text where a pane cannot save files. */
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { saveFile } from "../save-file";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
});

export interface Said {
  readonly message: string;
  readonly isFault: boolean;
}

interface JsonExchangeProps {
  /** «口径» */
  readonly noun: string;
  /** Null while there is nothing that could be given away. */
  readonly json: string | null;
  readonly fileName: string;
  /** Takes in what was given; tells how that went. */
  onImport(json: string): Said;
}

export function JsonExchange({ noun, json, fileName, onImport }: JsonExchangeProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [said, setSaid] = useState<Said | null>(null);
  const read = (given: string): void => setSaid(onImport(given));
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={json === null}
          onClick={() => json !== null && saveFile(json, "application/json", `${fileName}.json`)}
        >
          导出为文件
        </Button>
        <Button
          size="small"
          disabled={json === null}
          onClick={() => {
            setText(json ?? "");
            setSaid({ message: "请全选下面的文字，复制到记事本里保存。", isFault: false });
          }}
        >
          显示为文字
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          从文件导入…
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={`${noun}文件`}
        onChange={({ target }) => {
          void target.files?.[0]?.text().then(read);
          target.value = ""; // The same file may be chosen again.
        }}
      />
      <Field
        size="small"
        label={`${noun}的文字（不能存文件时，从这里复制、粘贴）`}
        validationMessage={said?.message}
        validationState={said?.isFault ? "error" : "success"}
      >
        <Textarea
          size="small"
          rows={4}
          resize="vertical"
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabled={text.trim() === ""} onClick={() => read(text)}>
          按文字导入
        </Button>
      </div>
    </>
  );
}
