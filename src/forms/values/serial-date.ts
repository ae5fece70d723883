/** Serial day numbers of spreadsheets. */

export interface CalendarTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY_MS = 86_400_000;
/** Serial 0 of the two date systems. 1900 is off by one before March because 1900-02-29 is counted as a day. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_466;

/** Null outside 1900-01-01 (1904: 1904-01-01) … 9999-12-31. Seconds are rounded, as the spreadsheet shows them. */
export function serialToDate(serial: number, date1904 = false): CalendarTime | null {
  if (!Number.isFinite(serial) || serial < (date1904 ? 0 : 1) || serial >= LAST_SERIAL) return null;
  if (!date1904 && Math.floor(serial) === 60) return { year: 1900, month: 2, day: 29, ...clock(serial) };
  const shifted = !date1904 && serial < 60 ? serial + 1 : serial;
  const ms = Math.round((shifted * DAY_MS) / 1000) * 1000;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + ms);
  if (date.getUTCFullYear() > 9999) return null;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function clock(serial: number): Pick<CalendarTime, "hour" | "minute" | "second"> {
  const seconds = Math.floor((serial - Math.floor(serial)) * 86_400);
  return { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

/** A day that exists, as ISO 2020-12-10, 2020-12 or 2020; null for 2020-13 or 2020-02-30. */
export function isoDate(year: number, month?: number, day?: number): string | null {
  if (year < 1900 || year > 2199) return null;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  const upToMonth = `${year}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return upToMonth;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
    ? `${upToMonth}-${String(day).padStart(2, "0")}`
    : null;
}
