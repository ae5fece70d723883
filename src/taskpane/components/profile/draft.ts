/** A profile being edited: texts of its settings, severities, name. */
import type { Profile } from "../../../profile/profile";
import { profileFromTexts, textsOf, type SettingTexts } from "../../../profile/setting-texts";

export interface ProfileDraft {
  /** What the draft began with: a preset, or the profile in force. */
  readonly base: Profile;
  readonly name: string;
  readonly texts: SettingTexts;
  readonly severities: Profile["severities"];
}

const OWN_ID = "custom";
const OWN_NAME = "本单位口径";

export function draftOf(base: Profile): ProfileDraft {
  return { base, name: base.name, texts: textsOf(base), severities: base.severities };
}

/** Whether leaving would lose something. */
export function isEdited(draft: ProfileDraft, inForce: Profile): boolean {
  return JSON.stringify(draft) !== JSON.stringify(draftOf(inForce));
}

export type ReadDraft =
  | { readonly profile: Profile; readonly faults: null }
  | { readonly profile: null; readonly faults: SettingTexts };

/** The profile a draft stands for: the preset itself when nothing has been changed. */
export function profileOf(draft: ProfileDraft, presets: readonly Profile[]): ReadDraft {
  const { base, severities } = draft;
  const read = profileFromTexts({ ...base, severities }, draft.texts);
  if (!read.profile) return read;
  const typed = draft.name.trim();
  const preset = presets.find(({ id }) => id === base.id);
  if (preset && sameRules(read.profile, preset)) return { profile: preset, faults: null };
  const name = typed === "" || typed === preset?.name ? OWN_NAME : typed;
  const basis = preset ? `以“${preset.name}”为底修改。${preset.basis}` : base.basis;
  return { profile: { ...read.profile, id: OWN_ID, name, basis }, faults: null };
}

function sameRules(a: Profile, b: Profile): boolean {
  const rest = ({ severities, ...profile }: Profile): unknown => [
    { ...profile, id: "", name: "", basis: "" },
    Object.entries(severities).sort(),
  ];
  return JSON.stringify(rest(a)) === JSON.stringify(rest(b));
}
