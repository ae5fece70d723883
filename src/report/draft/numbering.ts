/** Numbers of headings as official documents have them: 一、（一）1、（1） (GB/T 9704-2012, 7.3.3). */

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

export function numbered(level: 1 | 2 | 3 | 4, number: number, heading: string): string {
  switch (level) {
    case 1:
      return `${inChinese(number)}、${heading}`;
    case 2:
      return `（${inChinese(number)}）${heading}`;
    case 3:
      return `${number}、${heading}`;
    case 4:
      return `（${number}）${heading}`;
  }
}

/** 1…99 */
function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[ones]!;
  return `${tens === 1 ? "" : DIGITS[tens]!}十${DIGITS[ones]!}`;
}
