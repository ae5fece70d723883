/** Where results go: a folder of its own, never over what was read. */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { BadArguments } from "./arguments";
import type { FoundFile } from "./find-files";

export const OVERWRITES = "--out 文件夹就是原文件所在的文件夹，会覆盖原文件；请换一个文件夹。";

/** @throws BadArguments without `--out` */
export function outFolder(values: ReadonlyMap<string, string>): string {
  const out = values.get("out");
  if (!out) throw new BadArguments("请用 --out 指定存放结果的文件夹；原文件不会改动。");
  return out;
}

/**
 * Nothing that is read may be written over, and no two results may share a name.
 * @param nameOf the result's path below `out`
 * @throws BadArguments
 */
export function refuseOverwriting(
  files: readonly FoundFile[],
  out: string,
  nameOf: (file: FoundFile) => string,
): void {
  const inputs = new Set(files.map((file) => resolve(file.path)));
  const outputs = new Set<string>();
  for (const file of files) {
    const output = resolve(out, nameOf(file));
    if (inputs.has(output)) throw new BadArguments(OVERWRITES);
    if (outputs.has(output))
      throw new BadArguments(`有两个文件同名（${file.relative}），结果会互相覆盖；请分开处理。`);
    outputs.add(output);
  }
}

/** Written beside its place and moved there: an interrupted run leaves no half file. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.part`;
  await writeFile(partial, bytes);
  await rename(partial, path);
}

/** Said of a file that is there already. */
export const KEPT = "已经存在，没有覆盖；请换一个文件夹，或先移走它。";

/** @returns false when there is a file already: it may have been filled in. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
