/** `template`: the blank standard forms as files, for those who hand them out. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { templatesFor, type TemplateOffer, type TemplateValues } from "../forms/templates";
import { createWorkbook } from "../hosts/xlsx";
import { BadArguments, parseArguments } from "./arguments";
import { EXIT, type CommandIo } from "./io";
import { KEPT, writeNew } from "./outputs";

const ALL = "全部";

/** @returns the exit status. @throws BadArguments */
export async function templateCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, paths: names } = parseArguments(args, {
    values: ["out", "set"],
    flags: [],
    mayBeBare: true,
  });
  const now = new Date();
  const offers = templatesFor({ year: now.getFullYear(), month: now.getMonth() + 1 });
  if (names.length === 0) {
    for (const offer of offers) io.out(described(offer));
    return EXIT.clean;
  }
  const out = values.get("out");
  if (!out) throw new BadArguments("请用 --out 指定存放空白表的文件夹。");
  const chosen = names.includes(ALL) ? offers : [...new Set(names.map((name) => offerNamed(name, offers)))];
  const answers = answersIn(values.get("set"), chosen);
  const drawn = chosen.map((offer) => ({ offer, bytes: draw(offer, answers) }));
  await mkdir(out, { recursive: true });
  let status: number = EXIT.clean;
  for (const { offer, bytes } of drawn) {
    const path = join(out, `${offer.title}.xlsx`);
    if (await writeNew(path, bytes)) io.out(`${path}\n`);
    else {
      io.err(`${path} ${KEPT}\n`);
      status = EXIT.refused;
    }
  }
  return status;
}

function described({ title, purpose, source, parameters }: TemplateOffer): string {
  const asked = parameters.map(({ label, choices }) =>
    choices ? `${label}（${choices.join("/")}）` : label,
  );
  return `${title}\n  ${purpose}\n  出处：${source}\n${asked.length > 0 ? `  可设：${asked.join("、")}\n` : ""}`;
}

/** By its whole name, or by a part that no other name has. */
function offerNamed(name: string, offers: readonly TemplateOffer[]): TemplateOffer {
  const whole = offers.find(({ title }) => title === name);
  const partly = offers.filter(({ title }) => title.includes(name));
  if (whole ?? partly.length === 1) return whole ?? partly[0]!;
  if (partly.length === 0) throw new BadArguments(`没有名为“${name}”的空白表；不写名称可列出全部。`);
  throw new BadArguments(
    `“${name}”对得上${partly.map(({ title }) => `“${title}”`).join("、")}，请写全名称。`,
  );
}

/** «年度=2026,金额单位=元»: answers by label. */
function answersIn(text: string | undefined, offers: readonly TemplateOffer[]): ReadonlyMap<string, string> {
  const known = new Set(offers.flatMap(({ parameters }) => parameters.map(({ label }) => label)));
  return new Map(
    (text ?? "")
      .split(/[,，]/u)
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const [, label = "", answer = ""] = /^\s*(.*?)\s*[=＝]\s*(.*?)\s*$/u.exec(part) ?? [];
        if (!known.has(label))
          throw new BadArguments(
            `--set 里的“${part.trim()}”用不上；这里可设：${[...known].join("、") || "（没有）"}，写作 年度=2026。`,
          );
        return [label, answer];
      }),
  );
}

function draw({ title, parameters, draft }: TemplateOffer, answers: ReadonlyMap<string, string>): Uint8Array {
  const values: TemplateValues = Object.fromEntries(
    parameters.flatMap(({ id, label }) => {
      const answer = answers.get(label);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
  try {
    return createWorkbook([draft(values)]);
  } catch (error) {
    if (error instanceof RangeError) throw new BadArguments(`“${title}”：${error.message}`);
    throw error;
  }
}
