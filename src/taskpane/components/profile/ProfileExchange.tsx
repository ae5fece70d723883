/** A profile to and from other computers. */
import { parseProfile } from "../../../profile/presets";
import type { Profile } from "../../../profile/profile";
import { JsonExchange } from "../JsonExchange";

interface ProfileExchangeProps {
  /** Null while a field of the draft cannot be used. */
  readonly profile: Profile | null;
  onImport(profile: Profile): void;
}

export function ProfileExchange({ profile, onImport }: ProfileExchangeProps) {
  return (
    <JsonExchange
      noun="口径"
      json={profile && JSON.stringify(profile, null, 2)}
      fileName={`口径配置-${profile?.name ?? ""}`}
      onImport={(json) => {
        const { profile: read, error } = parseProfile(json);
        if (read) onImport(read);
        return { message: error ?? `已读入“${read!.name}”，核对后请点“保存”。`, isFault: error !== null };
      }}
    />
  );
}
