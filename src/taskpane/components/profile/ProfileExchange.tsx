/** A profile to and from other computers: as a file, or as text where a pane cannot save files. */
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { parseProfile } from "../../../profile/presets";
import type { Profile } from "../../../profile/profile";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
});

interface ProfileExchangeProps {
  /** Null while a field of the draft cannot be used. */
  readonly profile: Profile | null;
  onImport(profile: Profile): void;
}

export function ProfileExchange({ profile, onImport }: ProfileExchangeProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [said, setSaid] = useState<{ readonly message: string; readonly isFault: boolean } | null>(null);
  const read = (json: string): void => {
    const { profile: read, error } = parseProfile(json);
    setSaid({ message: error ?? `已读入“${read!.name}”，核对后请点“保存”。`, isFault: error !== null });
    if (read) onImport(read);
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" disabled={!profile} onClick={() => profile && download(profile)}>
          导出为文件
        </Button>
        <Button
          size="small"
          disabled={!profile}
          onClick={() => {
            setText(JSON.stringify(profile, null, 2));
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
        aria-label="口径文件"
        onChange={({ target }) => {
          void target.files?.[0]?.text().then(read);
          target.value = ""; // The same file may be chosen again.
        }}
      />
      <Field
        size="small"
        label="口径的文字（不能存文件时，从这里复制、粘贴）"
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

/** Where the pane's host forbids downloads nothing happens; the text below serves there. */
function download(profile: Profile): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(profile, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `口径配置-${profile.name}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
