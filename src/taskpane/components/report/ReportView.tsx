/** 写监控报告: what it is drawn from, the draft to read, and the ways to take it away. */
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { gapsIn, textOf, type ReportDraft } from "../../../report/draft/report-draft";
import { DocumentTextRegular } from "../../icons";
import { saveFile } from "../../save-file";
import { isBusy } from "../../store/state";
import { EmptyState } from "../EmptyState";
import { PreviewFrame } from "../PreviewFrame";
import { useReportLooks } from "../report-looks";
import { usePaneState, useStore } from "../use-pane";
import { copyShown } from "./copy";
import { ReportPreview } from "./ReportPreview";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SAVED =
  "已交给浏览器保存。没有弹出下载时（如 Mac 版 Excel），请点“复制全文”，粘贴到 Word 或 WPS 文字里保存。";
const COPIED = "已复制，请粘贴到 Word 或 WPS 文字里。";
const NOT_COPIED = "这里不允许直接复制：请点“显示为文字”，全选后按 Ctrl+C。";

const useStyles = makeStyles({
  said: { width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { margin: "8px 12px" },
});

export function ReportView({ onBack }: { onBack(): void }) {
  const styles = useStyles();
  const looks = useReportLooks();
  const { reportWriting } = useStore();
  const { draft, reading } = useSyncExternalStore(
    reportWriting.state.subscribe,
    reportWriting.state.getSnapshot,
  );
  const { checked, profile } = usePaneState();
  const page = useRef<HTMLDivElement>(null);
  const [asText, setAsText] = useState(false);
  useEffect(() => {
    void reportWriting.read();
  }, [reportWriting, checked, profile]);
  useEffect(() => reportWriting.follow(), [reportWriting]);
  return (
    <PreviewFrame
      title="监控报告草稿"
      aside={draft ? `还有 ${gapsIn(draft)} 处〔 〕要填写或核对` : undefined}
      onBack={onBack}
      foot={
        draft && <TakeAway draft={draft} page={page} asText={asText} onAsText={() => setAsText(!asText)} />
      }
    >
      {reading && !draft && (
        <div className={looks.reading} role="status">
          正在读取全部工作表…
        </div>
      )}
      {!reading && !draft && (
        <EmptyState icon={<DocumentTextRegular />} title="没有找到可识别的表">
          打开含有监控表、自评表或台账的工作簿以后，这里按表内事实起草报告。
        </EmptyState>
      )}
      {draft && (
        <>
          <div className={looks.source}>
            <p>{`取自：${draft.sources.join("、")}。黄色〔 〕处请填写或核对，其余都是表里的数和原话。`}</p>
            {draft.left.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {asText && (
            <Field className={styles.text} size="small" label="报告的文字（全选后复制）">
              <Textarea
                size="small"
                rows={12}
                resize="vertical"
                readOnly
                autoFocus
                value={textOf(draft)}
                onFocus={({ target }) => target.select()}
              />
            </Field>
          )}
          <ReportPreview ref={page} draft={draft} />
        </>
      )}
    </PreviewFrame>
  );
}

interface TakeAwayProps {
  readonly draft: ReportDraft;
  readonly page: React.RefObject<HTMLDivElement | null>;
  readonly asText: boolean;
  onAsText(): void;
}

function TakeAway({ draft, page, asText, onAsText }: TakeAwayProps) {
  const styles = useStyles();
  const { reportWriting } = useStore();
  const busy = isBusy(usePaneState());
  const [said, setSaid] = useState("");
  const save = async (): Promise<void> => {
    const file = await reportWriting.file();
    if (!file) return;
    saveFile(file.bytes, WORD, file.name);
    setSaid(SAVED);
  };
  const copy = async (): Promise<void> => {
    const isCopied = page.current !== null && (await copyShown(page.current, textOf(draft)));
    setSaid(isCopied ? COPIED : NOT_COPIED);
  };
  return (
    <>
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void save()}>
        存为Word文件
      </Button>
      <Button size="small" onClick={() => void copy()}>
        复制全文
      </Button>
      <Button size="small" aria-expanded={asText} onClick={onAsText}>
        {asText ? "收起文字" : "显示为文字"}
      </Button>
      <div role="status" className={styles.said} hidden={said === ""}>
        {said}
      </div>
    </>
  );
}
