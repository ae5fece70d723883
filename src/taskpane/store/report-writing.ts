/** 写监控报告: the draft of the whole workbook, and its Word file. */
import { draftReport } from "../../report/draft/draft";
import type { ReportDraft } from "../../report/draft/report-draft";
import type { Unsubscribe } from "../../hosts/host";
import { debounce } from "./pace";
import type { Session } from "./session";
import { StateCell } from "./state-cell";
import { reviewWhole } from "./whole-review";

interface ReportWritingState {
  readonly reading: boolean;
  /** Null before the first reading, and for a workbook without tables to draw it from. */
  readonly draft: ReportDraft | null;
}

/** Longer names are cut by file systems and mail programs. */
const LONGEST = 80;

export class ReportWriting {
  readonly state = new StateCell<ReportWritingState>({ reading: false, draft: null });

  constructor(private readonly session: Session) {}

  read(): Promise<void> {
    this.state.update({ reading: true });
    return this.session.quietly("起草报告", async () => {
      try {
        const { review, findings } = await reviewWhole(this.session);
        this.state.update({ draft: draftReport({ ...review, findings }, this.session.now.profile) });
      } finally {
        this.state.update({ reading: false });
      }
    });
  }

  /** Drafts anew, as long as somebody looks, when the tables change that no check follows. */
  follow(): Unsubscribe {
    const again = debounce(() => void this.read(), this.session.quiet);
    const stop = this.session.host.onChange(() => {
      if (!this.session.now.checked) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  /** @returns null when it could not be made, which the pane then says */
  async file(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
    const { draft } = this.state.getSnapshot();
    if (!draft) return null;
    let bytes: Uint8Array | null = null;
    await this.session.quietly("生成Word文件", async () => {
      // The writer of Word files is large: it is loaded when somebody wants one.
      const { docxOf } = await import("../../report/docx/docx");
      bytes = await docxOf(draft);
    });
    return bytes && { name: `${fileName(draft.title)}.docx`, bytes };
  }
}

/** The title without its gaps and what no file name may hold. */
function fileName(title: string): string {
  const bare = title.replace(/〔[^〔〕]*〕/gu, "").replace(/[\\/:*?"<>|\s]/gu, "");
  return [...bare].slice(0, LONGEST).join("") || "监控报告";
}
