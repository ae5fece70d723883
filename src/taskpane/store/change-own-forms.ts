/** Commands about the clerk's own layouts. */
import type { OwnForms } from "./own-forms";
import type { Session } from "./session";

/** Ends as a state of the pane; what was checked is checked again. */
export function changeOwnForms(
  session: Session,
  what: string,
  change: (forms: OwnForms) => Promise<unknown>,
): Promise<void> {
  return session.command(what, "reading", async () => {
    await change(session.ownForms);
    if (session.now.checked) {
      await session.readAndReview();
      await session.markFindings();
    }
    session.state.update({ phase: session.resting });
  });
}
