/** Numbers of lists and headings as Word writes them (ECMA-376 ST_NumberFormat), those that Chinese papers use. */

const DIGITS = "〇一二三四五六七八九";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** @param format ST_NumberFormat; unknown ones are written in digits. @returns "" for bullets and none */
export function writtenNumber(value: number, format: string): string {
  if (value < 0 || !Number.isSafeInteger(value)) return "";
  switch (format) {
    case "bullet":
    case "none":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "koreanCounting":
      return counting(value, DIGITS, "十百千");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return counting(value, FORMAL, "拾佰仟");
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(value)].map((digit) => DIGITS[Number(digit)]!).join("");
    case "ideographTraditional":
      return STEMS[value - 1] ?? String(value);
    case "ideographZodiac":
      return BRANCHES[value - 1] ?? String(value);
    case "upperLetter":
    case "lowerLetter":
      return letters(value, format === "upperLetter" ? 65 : 97);
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case "decimalEnclosedParen":
      return `（${value}）`;
    case "decimalEnclosedFullstop":
      return `${value}.`;
    default:
      return String(value);
  }
}

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百〇五; beyond 9999 digit by digit. */
function counting(value: number, digits: string, [ten, hundred, thousand]: string): string {
  if (value === 0 || value > 9999) return [...String(value)].map((digit) => digits[Number(digit)]!).join("");
  const units = ["", ten!, hundred!, thousand!];
  const written = [...String(value)].reverse().map((digit, place) => {
    return digit === "0" ? digits[0]! : digits[Number(digit)]! + units[place]!;
  });
  const zero = digits[0]!;
  const joined = written
    .reverse()
    .join("")
    .replace(new RegExp(`${zero}+`, "gu"), zero)
    .replace(new RegExp(`${zero}$`, "u"), "");
  return joined.replace(new RegExp(`^${digits[1]!}(?=${ten!})`, "u"), "");
}

function letters(value: number, first: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(value: number): string {
  if (value > 3999) return String(value);
  let left = value;
  let text = "";
  for (const [worth, letter] of ROMAN) for (; left >= worth; left -= worth) text += letter;
  return text;
}
