/** `check`: reads workbooks and reports, says what is wrong with them, changes nothing. */
import { review } from "../engine/review";
import type { CustomForm } from "../forms";
import type { Profile } from "../profile/profile";
import {
  checkedFile as listedFile,
  refusedFile as listedRefusal,
  type CheckedFile,
} from "../report/batch/checked-file";
import { BadArguments, parseArguments } from "./arguments";
import type { CheckReport, FileReport } from "./check-report";
import { findFiles, isReport, type FoundFile, type Refusal } from "./find-files";
import { formsFrom, withFormsOf } from "./forms-option";
import { formatMarkdown } from "./format-markdown";
import { formatText } from "./format-text";
import { EXIT, type CommandIo } from "./io";
import { orRefusal, readBytes } from "./load";
import { openWorkbook } from "./open-workbook";
import { profileFor } from "./profile-option";
import { checkedFile, refusedFile } from "./report-file";

const FORMATS = {
  json: (report: CheckReport) => JSON.stringify(report, null, 2) + "\n",
  text: formatText,
  markdown: formatMarkdown,
} as const;

/** @returns the exit status. @throws BadArguments */
export async function checkCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, flags, paths } = parseArguments(args, {
    values: ["format", "profile", "forms", "report", "list"],
    flags: ["reports"],
  });
  const format = values.get("format") ?? "text";
  if (!isFormat(format))
    throw new BadArguments(`--format 只能是 json、text 或 markdown，不能是“${format}”。`);
  const profile = await profileFor(values.get("profile"));
  const custom = await formsFrom(values.get("forms"));
  const found = await findFiles(paths, { reports: flags.has("reports") ? "everywhere" : "named" });
  const report = values.get("report");
  if (report !== undefined && (found.length !== 1 || isReport(found[0]!.path)))
    throw new BadArguments("--report 一次核对一份报告和一个工作簿，请只给出一个 .xlsx 文件。");
  const list = values.get("list");
  if (list !== undefined) {
    if (report !== undefined || found.some(({ path }) => isReport(path)))
      throw new BadArguments("--list 只列表格里的问题，请不要同时核对报告。");
    await (await problemList()).refuseList(list);
  }
  const files: FileReport[] = [];
  const listed: CheckedFile[] = [];
  for (const [index, file] of found.entries()) {
    if (found.length > 1) io.err(`（${index + 1}/${found.length}）${file.path}\n`);
    files.push(await checkFile(file, profile, custom, list === undefined ? null : listed));
  }
  if (report !== undefined)
    files.push(await (await reports()).checkReport(report, found[0]!, profile, custom));
  if (list !== undefined) await (await problemList()).writeList(list, listed);
  if (files.length === 0) io.err("文件夹里没有 .xlsx 或 .xlsm 文件。\n");
  io.out(FORMATS[format]({ version: 1, files }));
  return statusOf(files);
}

async function checkFile(
  file: FoundFile,
  profile: Profile,
  given: readonly CustomForm[],
  listed: CheckedFile[] | null,
): Promise<FileReport> {
  const refused = (refusal: Refusal): FileReport => {
    listed?.push(listedRefusal(file.path, refusal.message));
    return refusedFile(file.path, refusal);
  };
  if (file.refusal) return refused(file.refusal);
  if (isReport(file.path)) return (await reports()).checkReport(file.path, null, profile, given);
  const result = await orRefusal(async () => {
    const host = openWorkbook(await readBytes(file.path));
    const custom = await withFormsOf(host, given);
    const reviewed = review(await host.read("workbook"), profile, { custom });
    const report = checkedFile(file.path, reviewed, profile);
    listed?.push(listedFile(file.path, reviewed));
    return report;
  });
  return "path" in result ? result : refused(result.refusal);
}

/** Loaded when they are asked for: most checks do without. */
const reports = async () => import("./check-docx");
const problemList = async () => import("./problem-list");

function isFormat(format: string): format is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, format);
}

function statusOf(files: readonly FileReport[]): number {
  if (files.some((file) => file.outcome === "refused")) return EXIT.refused;
  const hasError = files.some((file) => file.findings.some((finding) => finding.severity === "error"));
  return hasError ? EXIT.findings : EXIT.clean;
}
