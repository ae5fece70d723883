/** Which 口径 is in force: the workbook's, else the user's own, else the first preset. */
import type { Host } from "../../hosts/host";
import { parseProfile } from "../../profile/presets";
import type { Profile } from "../../profile/profile";

/** Small texts kept for this user on this computer; null = never stored, or the browser keeps nothing. */
export interface UserSettings {
  read(key: string): string | null;
  /** @returns false when the browser refuses to keep it */
  write(key: string, value: string): boolean;
}

const SETTING = "profile";

export interface StoredProfile {
  readonly profile: Profile | null;
  /** One sentence when what is stored cannot be read. */
  readonly fault: string | null;
}

export class ProfileChoice {
  constructor(
    private readonly host: Host,
    private readonly presets: readonly Profile[],
    private readonly user: UserSettings | null,
  ) {}

  async load(): Promise<StoredProfile> {
    const ofWorkbook = await this.host.readSetting(SETTING);
    return this.decoded(ofWorkbook ?? this.user?.read(SETTING) ?? null);
  }

  async saveInWorkbook(profile: Profile): Promise<void> {
    await this.host.writeSetting(SETTING, this.encoded(profile));
  }

  saveForUser(profile: Profile): boolean {
    return this.user?.write(SETTING, this.encoded(profile)) ?? false;
  }

  /** A preset by its id, so that it follows the program's updates; anything else as a whole. */
  private encoded(profile: Profile): string {
    return this.presets.includes(profile) ? profile.id : JSON.stringify(profile);
  }

  private decoded(text: string | null): StoredProfile {
    if (text === null) return { profile: null, fault: null };
    const preset = this.presets.find(({ id }) => id === text);
    if (preset) return { profile: preset, fault: null };
    const { profile, error } = parseProfile(text);
    return profile
      ? { profile, fault: null }
      : {
          profile: null,
          fault: `保存的口径读不出来，现用默认口径，请在“口径配置”里重新设置（${error.replace(/。$/u, "")}）。`,
        };
  }
}
