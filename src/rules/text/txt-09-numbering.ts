import type { TextBlock, TextIssue, TextScope } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { quoted } from "../quoted";

type Message = "gap" | "style" | "inline";

const DIGITS = "一二三四五六七八九十";
const CHAPTER = /^\s*#*\s*([一二三四五六七八九十]{1,3})、\s*\S/u;
/** «8、 部门整体…» where a chapter is expected. */
const ARABIC = /^\s*#*\s*(\d{1,2})、\s*\S/u;
const INLINE = /(?:^|[。；;：:\n])\s*(\d{1,2})[.、．](?!\d)/gu;

export const txt09 = defineTextRule(
  {
    id: "TXT-09",
    title: "序号要连续",
    severity: "info",
    messages: {
      gap: "标题序号从“{previous}”跳到“{number}”，请检查“{text}”的序号或补上缺的一节。",
      style: "前面的标题用“{previous}、”，这里却用“{number}、”，请统一为“{expected}、”。",
      inline: "“{text}”里的序号从{previous}跳到{number}，请检查是否漏了一条。",
    },
    why: "序号跳号，读的人会以为漏了内容。",
    basis: "公文格式：结构层次序数",
    formula: "同一材料的“一、二、三、”或一格之内的“1. 2. 3.”不连续",
    remedy: "改正序号，或补上缺的内容。",
    example: { fails: "三、…五、…", passes: "三、…四、…" },
  },
  find,
);

function find({ blocks }: TextScope): TextIssue<Message>[] {
  return [...chapters(blocks), ...blocks.flatMap(inline)];
}

/** Headings in the order of the text, sheet by sheet; they must begin with 一. */
function chapters(blocks: readonly TextBlock[]): TextIssue<Message>[] {
  const issues: TextIssue<Message>[] = [];
  let previous = 0;
  let where = "";
  for (const block of blocks.filter(({ form, isWithin }) => form === null && !isWithin)) {
    if (block.cell && block.where !== where) [previous, where] = [0, block.where];
    const chinese = CHAPTER.exec(block.text)?.[1];
    const arabic = ARABIC.exec(block.text)?.[1];
    const number = chinese ? chapterNumber(chinese) : null;
    if (number === 1) previous = 1;
    else if (number !== null && previous > 0) {
      if (number > previous + 1 && number <= previous + 3) {
        const data = { previous: inChinese(previous), number: inChinese(number), text: quoted(block.text) };
        issues.push({ message: "gap", block, cells: [], data });
      }
      previous = number;
    } else if (arabic && previous > 3 && Number(arabic) === previous + 1) {
      const data = { previous: inChinese(previous), number: arabic, expected: inChinese(previous + 1) };
      issues.push({ message: "style", block, cells: [], data });
      previous += 1;
    }
  }
  return issues;
}

/** «1.… 2.… 4.…» in one cell. */
function inline(block: TextBlock): TextIssue<Message>[] {
  let previous = 0;
  for (const [, written] of block.text.matchAll(INLINE)) {
    const number = Number(written);
    if (previous === 0 && number !== 1) return [];
    if (number === 1 && previous > 1) previous = 0;
    if (number !== previous + 1) {
      const data = { text: quoted(block.text), previous, number };
      return number > previous && number <= previous + 3
        ? [{ message: "inline", block, cells: [], data }]
        : [];
    }
    previous = number;
  }
  return [];
}

function chapterNumber(text: string): number | null {
  if (text.length === 1) return DIGITS.indexOf(text) + 1;
  if (text.startsWith("十") && text.length === 2) return 10 + DIGITS.indexOf(text[1]!) + 1;
  return null;
}

function inChinese(number: number): string {
  return number <= 10 ? DIGITS[number - 1]! : `十${DIGITS[number - 11] ?? ""}`;
}
