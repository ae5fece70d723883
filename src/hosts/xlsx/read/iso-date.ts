/** Cells of type «d» hold ISO 8601 dates; the model knows dates as serial numbers. */

const DAY = 86_400_000;

/** @returns days since the workbook's epoch; null when the text is no date */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const days = Math.round((date - Date.UTC(1899, 11, 30)) / DAY);
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  // Before 1900-03-01 the serial is one less: the file format counts a 29 February 1900 that never was.
  const serial = date1904 ? days - 1462 : days < 61 ? days - 1 : days;
  return serial + time;
}
