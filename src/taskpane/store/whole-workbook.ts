/** 全簿汇总: every table of the workbook, whatever the pane is set to look at. */
import { overviewOf, type Overview } from "../../report/overview/overview";
import { overviewSheet } from "../../report/overview/overview-sheet";
import type { Session } from "./session";
import { StateCell } from "./state-cell";
import { reviewWhole } from "./whole-review";

interface WholeWorkbookState {
  readonly reading: boolean;
  readonly overview: Overview | null;
}

export class WholeWorkbook {
  readonly state = new StateCell<WholeWorkbookState>({ reading: false, overview: null });

  constructor(private readonly session: Session) {}

  read(): Promise<void> {
    this.state.update({ reading: true });
    return this.session.quietly("汇总全簿", async () => {
      try {
        const { review, findings } = await reviewWhole(this.session);
        this.state.update({ overview: overviewOf(review, findings, this.session.now.profile) });
      } finally {
        this.state.update({ reading: false });
      }
    });
  }

  /** As a new sheet 汇总表. */
  insert(): Promise<void> {
    const { overview } = this.state.getSnapshot();
    if (!overview) return Promise.resolve();
    return this.session.command("插入汇总表", "applying", async () => {
      this.session.step("正在写出汇总表…");
      const name = await this.session.host.insertSheet(overviewSheet(overview));
      this.session.state.update({ phase: this.session.resting });
      this.session.say(`已把 ${overview.lines.length} 张表汇总到工作表“${name}”，原有工作表没有动。`);
    });
  }
}
