/** `report`: drafts the report of each workbook as a Word file; what somebody has already worked on is never written over. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { review } from "../engine/review";
import type { CustomForm } from "../forms";
import type { Profile } from "../profile/profile";
import { docxOf } from "../report/docx/docx";
import { draftReport } from "../report/draft/draft";
import { gapsIn } from "../report/draft/report-draft";
import { parseArguments } from "./arguments";
import { findFiles, type FoundFile, type Refusal } from "./find-files";
import { formsFrom, withFormsOf } from "./forms-option";
import { EXIT, type CommandIo } from "./io";
import { orRefusal, readBytes } from "./load";
import { openWorkbook } from "./open-workbook";
import { KEPT, outFolder, refuseOverwriting, writeNew } from "./outputs";
import { profileFor } from "./profile-option";

/** What became of one workbook: a report, none for want of tables, or a refusal. */
type Drafted = { readonly lines: readonly string[] } | { readonly refusal: Refusal };

/** @returns the exit status. @throws BadArguments */
export async function reportCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, paths } = parseArguments(args, { values: ["out", "profile", "forms"], flags: [] });
  const out = outFolder(values);
  const profile = await profileFor(values.get("profile"));
  const custom = await formsFrom(values.get("forms"));
  const files = await findFiles(paths);
  refuseOverwriting(files, out, documentOf);
  if (files.length === 0) io.err("文件夹里没有 .xlsx 或 .xlsm 文件。\n");
  let refused = 0;
  for (const file of files) {
    const result = await draftFile(file, out, profile, custom);
    if ("refusal" in result) refused++;
    const lines = "refusal" in result ? [`未起草：${result.refusal.message}`] : result.lines;
    io.out(`${[file.path, ...lines.map((line) => `  ${line}`)].join("\n")}\n`);
  }
  return refused > 0 ? EXIT.refused : EXIT.clean;
}

function documentOf({ relative }: FoundFile): string {
  return `${relative.replace(/\.xls[xm]$/iu, "")}.docx`;
}

async function draftFile(
  file: FoundFile,
  out: string,
  profile: Profile,
  given: readonly CustomForm[],
): Promise<Drafted> {
  if (file.refusal) return { refusal: file.refusal };
  const path = join(out, documentOf(file));
  return orRefusal(async (): Promise<Drafted> => {
    const host = openWorkbook(await readBytes(file.path));
    const custom = await withFormsOf(host, given);
    const draft = draftReport(review(await host.read("workbook"), profile, { custom }), profile);
    if (!draft) return { lines: ["没有识别到绩效表，没有起草报告。"] };
    await mkdir(dirname(path), { recursive: true });
    if (!(await writeNew(path, await docxOf(draft))))
      return { refusal: { code: "exists", message: `${path} ${KEPT}` } };
    const gaps = `已起草 ${path}：取自 ${draft.sources.length} 张表，还有 ${gapsIn(draft)} 处〔 〕要填写或核对。`;
    return { lines: [gaps, ...draft.left] };
  });
}
