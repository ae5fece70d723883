/** What a spreadsheet program would «repair» by dropping it: formulas and number formats left open, errors that are none. */

/** #N/A, #DIV/0!, #NAME?, #SPILL! … */
export function isErrorName(text: string): boolean {
  return /^#[A-Z0-9_/]{1,20}[!?]?$/u.test(text);
}

/** Brackets closed in order and texts ended, outside of which nothing of it is judged. */
export function isClosedFormula(formula: string): boolean {
  let depth = 0;
  for (let at = 0; at < formula.length; at++) {
    const character = formula[at]!;
    if (character === "(" || character === "{") depth += 1;
    else if (character === ")" || character === "}") depth -= 1;
    else if (character === '"' || character === "'") at = endOfText(formula, at);
    else if (character === "[") at = endOfBrackets(formula, at);
    if (depth < 0 || at < 0) return false;
  }
  return depth === 0;
}

export function isClosedFormat(format: string): boolean {
  // What follows \ _ * stands for itself.
  const bare = format.replace(/[\\_*]./gsu, "").replace(/"[^"]*"/gu, "");
  return !bare.includes('"') && !/[[\]]/u.test(bare.replace(/\[[^[\]]*\]/gu, ""));
}

/** Where the text or sheet name that begins here ends, a doubled mark being one of its characters; −2 if nowhere. */
function endOfText(formula: string, from: number): number {
  const mark = formula[from]!;
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== mark) continue;
    if (formula[at + 1] !== mark) return at;
    at += 1;
  }
  return -2;
}

/** The same of [a reference into a table], in which ' makes the next character a plain one. */
function endOfBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at]!;
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && --depth === 0) return at;
  }
  return -2;
}
