/** Bytes of a workbook from disk; every failure is a refusal with a code and one Chinese sentence. */
import { readFile } from "node:fs/promises";
import { HostError } from "../hosts/host";
import type { Refusal } from "./find-files";

/** Runs `work`; what the file itself is to blame for comes back as a refusal. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | { readonly refusal: Refusal }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) return { refusal: { code: error.code, message: error.message } };
    const system = (error as NodeJS.ErrnoException | null)?.code;
    if (system === "EACCES" || system === "EPERM")
      return { refusal: { code: "no-permission", message: "没有读取这个文件的权限，请检查文件权限。" } };
    if (system === "ENOENT")
      return { refusal: { code: "not-found", message: "找不到这个文件，请检查路径。" } };
    const detail = error instanceof Error ? error.message : String(error);
    return {
      refusal: { code: "host-failure", message: `读取时出现意外问题（${detail}），文件没有改动。` },
    };
  }
}

export async function readBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}
