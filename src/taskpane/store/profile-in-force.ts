/** The 口径 in force: taken up at the start, changed by the clerk, kept with the workbook, checked by at once. */
import type { Profile } from "../../profile/profile";
import { ProfileChoice, type UserSettings } from "./profile-choice";
import type { Session } from "./session";
import { isBusy } from "./state";

export class ProfileInForce {
  private readonly choice: ProfileChoice;

  constructor(
    private readonly session: Session,
    user: UserSettings | null,
  ) {
    this.choice = new ProfileChoice(session.host, session.engine.profiles, user);
  }

  /** @returns one sentence when what is stored cannot be read */
  async load(): Promise<string | null> {
    const { profile, fault } = await this.choice.load();
    if (profile) this.take(profile);
    return fault;
  }

  choose(id: string): Promise<void> {
    const profile = this.session.now.profiles.find((offer) => offer.id === id);
    return profile ? this.save(profile) : Promise.resolve();
  }

  /**
   * Puts a profile in force: kept with the workbook, and checked again by it.
   * @param forUser for this user's other workbooks too, unless they have one of their own
   */
  save(profile: Profile, forUser = false): Promise<void> {
    const { session } = this;
    if (isBusy(session.now)) return Promise.resolve();
    return session.command("保存口径", "reading", async () => {
      await this.choice.saveInWorkbook(profile);
      this.take(profile);
      if (session.now.checked) {
        await session.readAndReview();
        await session.markFindings();
      }
      session.state.update({ phase: session.resting });
      const kept = !forUser || this.choice.saveForUser(profile);
      session.say(
        !kept
          ? "口径已存入本工作簿；这台电脑不允许保存个人设置，其他工作簿请用导出的文件导入。"
          : session.now.checked
            ? `口径已改为“${profile.name}”，并已重新校核。`
            : `口径已改为“${profile.name}”。`,
      );
    });
  }

  private take(profile: Profile): void {
    const { profiles } = this.session.now;
    const others = profiles.filter(({ id }) => id !== profile.id);
    this.session.state.update({
      profile,
      ...(!profiles.includes(profile) && { profiles: [...others, profile] }),
    });
  }
}
