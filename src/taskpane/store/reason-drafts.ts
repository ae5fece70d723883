/** 填写偏差原因: drafts of what the tables tell, finished by the clerk; unfinished texts are not lost with the screen. */
import { cellKey } from "../../model/address";
import type { ReasonOffer } from "./engine-port";
import { showPreview } from "./previews";
import type { Session } from "./session";

export class ReasonDrafts {
  /** Row → what the clerk has made of its draft. */
  private readonly texts = new Map<string, string>();

  constructor(private readonly session: Session) {}

  preview(): Promise<void> {
    const { session } = this;
    return session.command("起草偏差原因", "reading", async () => {
      const { review } = await session.readAndReview();
      const { offers, skipped } = session.engine.draftReasons(review, session.now.profile);
      if (offers.length > 0)
        return showPreview(session, { kind: "reasons", title: "填写偏差原因", offers, remarks: skipped });
      session.state.update({ phase: "reviewed" });
      // Without a form the empty state already says what to do.
      if (review.forms.length === 0) return;
      const kept = skipped.length > 0 ? `${skipped.length} 行已有说明或要先核对，没有改动。` : "";
      session.say(`没有需要补填的偏差原因。${kept}`);
    });
  }

  /** What the clerk last made of this row's draft, else the draft. */
  textOf(offer: ReasonOffer): string {
    return this.texts.get(rowKey(offer)) ?? offer.draft;
  }

  /** Remembered until the workbook is closed: whoever leaves by mistake, or undoes, finds the text again. */
  keep(offer: ReasonOffer, text: string): void {
    if (text === offer.draft) this.texts.delete(rowKey(offer));
    else this.texts.set(rowKey(offer), text);
  }

  /** @param texts index of the offer → text as the clerk has finished it */
  apply(texts: ReadonlyMap<number, string>): Promise<void> {
    const { preview } = this.session.now;
    if (preview?.kind !== "reasons" || texts.size === 0) return Promise.resolve();
    const edits = [...texts].flatMap(([index, text]) => preview.offers[index]?.patch(text).edits ?? []);
    return this.session.write({ edits }, `写入 ${texts.size} 条偏差原因`);
  }
}

/** By what the row is about as well: rows may have been put in or taken out meanwhile. */
function rowKey({ at, subject }: ReasonOffer): string {
  return `${cellKey(at)} ${subject}`;
}
