/** A .docx file, or pasted text where a web view offers no files. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useStore } from "../use-pane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  what: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  file: { display: "none" },
  button: { alignSelf: "flex-start" },
});

const WORD = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function ChooseReport({ fault }: { readonly fault: string | null }) {
  const styles = useStyles();
  const { reportChecking } = useStore();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  return (
    <div className={styles.root}>
      <p className={styles.what}>
        把报告的正文和其中的表格与当前工作簿逐项对照，列出不一致的地方。只看不改，报告不会上传，也不会写入表格。
      </p>
      {fault && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept={WORD}
        aria-label="报告文件"
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again once it has been corrected.
          if (file) void reportChecking.checkFile(file).then(() => (target.value = ""));
        }}
      />
      <Button
        className={styles.button}
        size="small"
        appearance="primary"
        onClick={() => input.current?.click()}
      >
        选择报告（.docx）
      </Button>
      <Field size="small" label="或者把报告的文字粘贴在这里">
        <Textarea
          size="small"
          rows={8}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={text.trim() === ""}
        onClick={() => void reportChecking.checkText(text)}
      >
        核对粘贴的文字
      </Button>
    </div>
  );
}
