/** `--profile`: the id of a preset, or a JSON file. */
import { readFile } from "node:fs/promises";
import { nationalProfile, type Profile } from "../profile/profile";
import { parseProfile, presets, profileById } from "../profile/presets";
import { BadArguments } from "./arguments";

/** @throws BadArguments when there is no such preset and no such file, or the file is no profile. */
export async function profileFor(choice: string | undefined): Promise<Profile> {
  if (choice === undefined) return nationalProfile;
  const preset = profileById(choice);
  if (preset) return preset;
  const text = await readFile(choice, "utf8").catch(() => null);
  if (text === null) {
    const known = presets.map(({ id, name }) => `${id}（${name}）`).join("、");
    throw new BadArguments(
      `找不到口径“${choice}”：可用的有 ${known}，或给出一个口径文件（面板里导出的 JSON）的路径。`,
    );
  }
  const { profile, error } = parseProfile(text);
  if (profile === null) throw new BadArguments(`${choice}：${error}`);
  return profile;
}
