/** Dates and times as their format code shows them. */
import { serialToDate, type CalendarTime } from "./serial-date";
import { tokens, type FormatToken } from "./number-format";

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

/** Null when the serial is no date; elapsed hours ([h]) are not covered. */
export function displayDate(serial: number, section: string, date1904: boolean): string | null {
  // The file format's reserved codes 27–58 are local dates without a pattern of their own.
  if (/^reserved-0x/i.test(section)) return displayDate(serial, 'yyyy"年"m"月"d"日"', date1904);
  const list = tokens(section);
  if (list.some((token) => token.kind === "bracket" && /^(?:h+|m+|s+)$/i.test(token.text))) return null;
  // A time of day without a date is a fraction below 1.
  const time = serialToDate(serial >= 0 && serial < 1 ? serial + 1 : serial, date1904);
  if (!time) return null;
  const halfDay = list.some(
    (token) => token.kind === "date" && /[ap上]/i.test(token.text[0]!) && token.text.includes("/"),
  );
  return list
    .map((token, index) => part(token, index, list, time, halfDay))
    .join("")
    .trim();
}

function part(
  token: FormatToken,
  index: number,
  list: readonly FormatToken[],
  time: CalendarTime,
  halfDay: boolean,
): string {
  if (token.kind === "literal") return token.text;
  if (token.kind === "slash") return "/";
  if (token.kind === "comma") return ",";
  if (token.kind === "point") return ".";
  if (token.kind !== "date") return "";
  const code = token.text.toLowerCase();
  const pad = (value: number): string => String(value).padStart(code.length > 1 ? 2 : 1, "0");
  switch (code[0]) {
    case "y":
      return code.length > 2 ? String(time.year) : String(time.year % 100).padStart(2, "0");
    case "e":
      return String(time.year);
    case "m":
      return isMinute(index, list) ? pad(time.minute) : pad(time.month);
    case "d":
      return code.length > 2 ? weekday(time, code.length) : pad(time.day);
    case "h":
      return pad(halfDay ? time.hour % 12 || 12 : time.hour);
    case "s":
      return pad(time.second);
    case "a":
      if (code.includes("/")) return time.hour < 12 ? "AM" : "PM";
      return weekday(time, code.length);
    default:
      return time.hour < 12 ? "上午" : "下午";
  }
}

function weekday(time: CalendarTime, length: number): string {
  const name = WEEKDAYS[new Date(Date.UTC(time.year, time.month - 1, time.day)).getUTCDay()]!;
  return length === 3 ? name : `星期${name}`;
}

/** «m» right after hours or right before seconds is minutes. */
function isMinute(index: number, list: readonly FormatToken[]): boolean {
  const dates = list.flatMap((token, at) =>
    token.kind === "date" ? [{ at, code: token.text.toLowerCase() }] : [],
  );
  const here = dates.findIndex((entry) => entry.at === index);
  return dates[here - 1]?.code.startsWith("h") === true || dates[here + 1]?.code.startsWith("s") === true;
}
