/** `fix`: puts right what follows from the forms themselves, into copies; the originals are never touched. */
import { join } from "node:path";
import type { Profile } from "../profile/profile";
import { BadArguments, parseArguments } from "./arguments";
import { findFiles, type FoundFile, type Refusal } from "./find-files";
import { fixWorkbook, type FixOptions, type FixedWorkbook } from "./fix-workbook";
import { EXIT, type CommandIo } from "./io";
import { orRefusal, readBytes } from "./load";
import { formsFrom } from "./forms-option";
import { outFolder, OVERWRITES, refuseOverwriting, writeWhole } from "./outputs";
import { profileFor } from "./profile-option";
import { realPlace } from "./real-place";

/** @returns the exit status. @throws BadArguments */
export async function fixCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, flags, paths } = parseArguments(args, {
    values: ["out", "profile", "forms"],
    flags: ["reasons", "mark", "formulas"],
  });
  const out = outFolder(values);
  const profile = await profileFor(values.get("profile"));
  const custom = await formsFrom(values.get("forms"));
  const options = {
    reasons: flags.has("reasons"),
    mark: flags.has("mark"),
    formulas: flags.has("formulas"),
    custom,
  };
  if (paths.some((path) => realPlace(path) === realPlace(out))) throw new BadArguments(OVERWRITES);
  const files = await findFiles(paths, { without: out });
  refuseOverwriting(files, out, ({ relative }) => relative);
  if (files.length === 0) io.err("文件夹里没有 .xlsx 或 .xlsm 文件。\n");
  const done: FixedWorkbook[] = [];
  for (const file of files) {
    const result = await fixFile(file, out, profile, options);
    if (!("refusal" in result)) done.push(result);
    io.out(
      `${file.path}\n${"refusal" in result ? `  未处理：${result.refusal.message}\n` : described(result)}`,
    );
  }
  if (files.length > 1) io.out(`\n${totalOf(done, files.length)}\n`);
  return done.length < files.length ? EXIT.refused : EXIT.clean;
}

function totalOf(done: readonly FixedWorkbook[], files: number): string {
  const changed = done.filter(({ changes }) => changes.length > 0);
  const cells = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  const refused = files - done.length;
  return `共 ${files} 个文件，${changed.length} 个有改动，改了 ${cells} 处${refused > 0 ? `；${refused} 个未处理` : ""}。`;
}

async function fixFile(
  file: FoundFile,
  out: string,
  profile: Profile,
  options: FixOptions,
): Promise<FixedWorkbook | { readonly refusal: Refusal }> {
  if (file.refusal) return { refusal: file.refusal };
  return orRefusal(async () => {
    const fixed = await fixWorkbook(await readBytes(file.path), profile, options);
    await writeWhole(join(out, file.relative), fixed.bytes);
    return fixed;
  });
}

function described({ changes, left, marked, warnings }: FixedWorkbook): string {
  const lines = changes.map(
    ({ place, before, after, why }) =>
      `  已改 ${place}：${before || "（空）"} → ${after || "（空）"}${why ? `（${why}）` : ""}`,
  );
  if (changes.length === 0)
    lines.push(`  没有需要自动改正的内容，${marked > 0 ? `只标出 ${marked} 处问题` : "原样保存"}。`);
  lines.push(
    ...left.map((sentence) => `  未改 ${sentence}`),
    ...warnings.map((sentence) => `  注意 ${sentence}`),
  );
  return `${lines.join("\n")}\n`;
}
