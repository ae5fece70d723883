/** Where results go: a folder of its own, never over what was read. */
import { statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { HostError } from "../hosts/host";
import { BadArguments } from "./arguments";
import type { FoundFile } from "./find-files";
import { realPlace } from "./real-place";

export const OVERWRITES = "--out 文件夹就是原文件所在的文件夹，会覆盖原文件；请换一个文件夹。";

/** @throws BadArguments without `--out`, and when it is a file */
export function outFolder(values: ReadonlyMap<string, string>): string {
  const out = values.get("out");
  if (!out) throw new BadArguments("请用 --out 指定存放结果的文件夹；原文件不会改动。");
  if (statSync(out, { throwIfNoEntry: false })?.isFile())
    throw new BadArguments(`--out 要写文件夹，“${out}”却是一个文件；请换一个名字。`);
  return out;
}

/**
 * Nothing that is read may be written over, by whatever links it is reached, and no two results may share a name.
 * @param nameOf the result's path below `out`
 * @throws BadArguments
 */
export function refuseOverwriting(
  files: readonly FoundFile[],
  out: string,
  nameOf: (file: FoundFile) => string,
): void {
  const inputs = new Set(files.map((file) => realPlace(file.path)));
  const outputs = new Set<string>();
  for (const file of files.filter(({ refusal }) => refusal === null)) {
    const output = realPlace(join(out, nameOf(file)));
    if (inputs.has(output)) throw new BadArguments(OVERWRITES);
    if (outputs.has(output))
      throw new BadArguments(`有两个文件同名（${file.relative}），结果会互相覆盖；请分别指定 --out 处理。`);
    outputs.add(output);
  }
}

/**
 * Written beside its place and moved there: an interrupted run leaves no half file. Missing folders are made.
 * @throws HostError host-failure with a sentence that says what stands in the way
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.partial-${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new HostError("host-failure", `写不进“${path}”：${HINDRANCES[code] ?? `${message}。`}`, {
      cause: error,
    });
  }
}

const HINDRANCES: Readonly<Record<string, string>> = {
  EACCES: "没有写入权限，请换一个文件夹。",
  EPERM: "没有写入权限，或文件正被占用；请关闭它或换一个文件夹。",
  EBUSY: "文件正被占用，请关闭它再试。",
  EROFS: "所在的磁盘是只读的，请换一个文件夹。",
  ENOSPC: "磁盘已满，请腾出空间再试。",
  EISDIR: "这里已有同名的文件夹，请换一个名字。",
  ENOTEMPTY: "这里已有同名的文件夹，请换一个名字。",
  EEXIST: "路径中间有同名的文件，请换一个文件夹。",
  ENOTDIR: "路径中间有同名的文件，请换一个文件夹。",
  ENAMETOOLONG: "文件名太长，请换一个短些的名字。",
};

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
