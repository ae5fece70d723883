/** Text pasted one printed line a cell. */

/** The line is not the last of its sentence: what stands right below it may go on. */
export function continuesBelow(line: string): boolean {
  return line.trim() !== "" && !/[。！？!?；;：:…]["”』」）)]*\s*$/u.test(line);
}
