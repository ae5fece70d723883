/** Settings as a clerk writes them, and back. */
import { profileSchema, type Profile } from "./profile";
import { settingOf, settings, withSetting, type Setting } from "./settings";

/** Path → text of the field. */
export type SettingTexts = Readonly<Record<string, string>>;

export function textsOf(profile: Profile): SettingTexts {
  return Object.fromEntries(settings.map((one) => [one.path, textOf(one, settingOf(profile, one.path))]));
}

export type ReadTexts =
  | { readonly profile: Profile; readonly faults: null }
  /** Path → one sentence. */
  | { readonly profile: null; readonly faults: SettingTexts };

/** `base` with the values of the texts; nothing when one of them cannot be used. */
export function profileFromTexts(base: Profile, texts: SettingTexts): ReadTexts {
  const faults: Record<string, string> = {};
  let profile = base;
  for (const setting of settings) {
    const read = valueOf(setting, texts[setting.path] ?? "");
    if ("fault" in read) faults[setting.path] = read.fault;
    else profile = withSetting(profile, setting.path, read.value);
  }
  const refuse = (path: string, sentence: string): void => void (faults[path] ??= sentence);
  if (profile.pace.fundRed > profile.pace.fundYellow) refuse("pace.fundRed", "红灯界限不能高于黄灯界限。");
  if (profile.pace.indicatorRed > profile.pace.indicatorYellow)
    refuse("pace.indicatorRed", "红灯界限不能高于黄灯界限。");
  if (profile.pace.indicatorYellow > profile.pace.indicatorBlue)
    refuse("pace.indicatorBlue", "蓝灯界限不能低于黄灯界限。");
  if (profile.scoring.qualitative.partly > profile.scoring.qualitative.achieved)
    refuse("scoring.qualitative.partly", "“部分达成”的下限不能高于“达成”的下限。");
  if (profile.unitSlip.from > profile.unitSlip.to) refuse("unitSlip.to", "上限不能小于下限。");
  if (Object.keys(faults).length > 0) return { profile: null, faults };
  const checked = profileSchema.safeParse(profile);
  if (checked.success) return { profile: checked.data, faults: null };
  const path = (checked.error.issues[0]?.path ?? []).join(".");
  const owner = settings.find((one) => path.startsWith(one.path))?.path ?? settings[0]!.path;
  return { profile: null, faults: { [owner]: "这个值不能用，请改成允许的值。" } };
}

function textOf(setting: Setting, value: unknown): string {
  switch (setting.kind) {
    case "months":
      return (value as Profile["pace"]["fundSteps"])
        .map(({ untilMonth, percent }) => `${untilMonth}月 ${percent}%`)
        .join("、");
    case "weights":
      return (value as Profile["scoring"]["levelWeights"])
        .map((set) =>
          Object.entries(set)
            .map(([level, points]) => level + points)
            .join("、"),
        )
        .join("\n");
    case "grades":
      return (value as Profile["scoring"]["grades"]).map(({ grade, from }) => grade + from).join("、");
    default:
      return String(value);
  }
}

type Read = { readonly value: unknown } | { readonly fault: string };

function valueOf(setting: Setting, text: string): Read {
  switch (setting.kind) {
    case "number":
      return readNumber(text, setting.whole === true);
    case "switch":
      return { value: text === "true" };
    case "choice":
      return setting.choices.some(([value]) => value === text)
        ? { value: text }
        : { fault: "请从列表里选一项。" };
    case "months":
      return readList(
        text,
        /^(\d{1,2})月\s*(\d+(?:\.\d+)?)%?$/u,
        "请写成“4月 25%、6月 40%”的样子，月份1至12。",
        ([, month, of]) => (+month! >= 1 && +month! <= 12 ? { untilMonth: +month!, percent: +of! } : null),
      );
    case "weights":
      return readWeights(text);
    case "grades":
      return readGrades(text);
  }
}

function readNumber(text: string, whole: boolean): Read {
  const plain = text.normalize("NFKC").trim().replace(/%$/u, "");
  if (!/^\d+(\.\d+)?$/u.test(plain)) return { fault: "请填一个不小于0的数字。" };
  if (whole && !/^\d+$/u.test(plain)) return { fault: "请填整数。" };
  return { value: Number(plain) };
}

const PAIR = /^(\D+?)\s*(\d+(?:\.\d+)?)分?$/u;

function readWeights(text: string): Read {
  const fault = "请每行写一种，如“产出指标50、效益指标30、满意度指标10”。";
  const sets: Record<string, number>[] = [];
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const read = readList(line, PAIR, fault, ([, level, points]) => [level!.trim(), Number(points)] as const);
    if ("fault" in read) return read;
    sets.push(Object.fromEntries(read.value));
  }
  return { value: sets };
}

function readGrades(text: string): Read {
  const fault = "请从高到低写，如“优90、良80、中60、差0”。";
  const read = readList(text, PAIR, fault, ([, grade, from]) => ({
    grade: grade!.trim(),
    from: Number(from),
  }));
  if ("fault" in read) return read;
  const falling = read.value.every(({ from }, i) => i === 0 || from < read.value[i - 1]!.from);
  return read.value.length > 0 && falling ? read : { fault };
}

function readList<T>(
  text: string,
  pattern: RegExp,
  fault: string,
  make: (match: RegExpExecArray) => T | null,
): { readonly value: T[] } | { readonly fault: string } {
  const value: T[] = [];
  for (const part of text
    .normalize("NFKC")
    .split(/[、,;\n]/u)
    .map((one) => one.trim())) {
    if (part === "") continue;
    const match = pattern.exec(part);
    const made = match && make(match);
    if (!made) return { fault };
    value.push(made);
  }
  return { value };
}
