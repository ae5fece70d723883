/** 核对报告: a report's text and tables against those of the workbook. Nothing is written to the sheets. */
import type { ReportDocument } from "../../model/report-document";
import type { ReportReview } from "../../report/against-tables";
import { failureOf } from "./failure";
import type { Session } from "./session";
import { StateCell } from "./state-cell";

interface ReportCheckingState {
  readonly reading: boolean;
  /** Of the file, or «粘贴的文字». */
  readonly name: string;
  readonly review: ReportReview | null;
  /** One sentence: why it could not be read. */
  readonly fault: string | null;
}

/** As the browser's File is. */
interface ReportFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const BLANK = { reading: false, name: "", review: null, fault: null };

export class ReportChecking {
  readonly state = new StateCell<ReportCheckingState>(BLANK);

  constructor(private readonly session: Session) {}

  checkFile(file: ReportFile): Promise<void> {
    return this.check(file.name, async () => {
      // The reader is loaded when somebody has a report.
      const { readDocument } = await import("../../hosts/docx");
      return readDocument(new Uint8Array(await file.arrayBuffer()));
    });
  }

  checkText(text: string): Promise<void> {
    return this.check("粘贴的文字", async () => {
      const { documentOfText } = await import("../../report/against-tables");
      return documentOfText(text);
    });
  }

  /** Back to the choice. */
  clear(): void {
    this.state.update(BLANK);
  }

  private check(name: string, read: () => Promise<ReportDocument>): Promise<void> {
    this.state.update({ ...BLANK, reading: true, name });
    return this.session.quietly("核对报告", async () => {
      try {
        const document = await read();
        const { reviewReport } = await import("../../report/against-tables");
        const workbook = await this.session.host.read("workbook");
        const { profile } = this.session.now;
        const custom = this.session.ownForms.inForce;
        this.state.update({ review: reviewReport(document, workbook, profile, { custom }) });
      } catch (error) {
        this.state.update({ fault: failureOf(error, "核对报告").message });
      } finally {
        this.state.update({ reading: false });
      }
    });
  }
}
