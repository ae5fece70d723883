/** Errors as one Chinese sentence for the clerk; nothing is swallowed. */
import { a1 } from "../../model/address";
import { HostError, type Conflict } from "../../hosts/host";
import type { Failure } from "./state";

/** @param undone what could not be done: «校核», «写入» … */
export function failureOf(error: unknown, undone: string): Failure {
  if (error instanceof HostError || error instanceof RangeError)
    return { message: error.message, conflicts: [] };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    message: `${undone}没有完成，程序内部出错；请再试一次，若仍出错请把这句话告诉维护人员：${detail}`,
    conflicts: [],
  };
}

export function refusal(conflicts: readonly Conflict[], what: string): Failure {
  const cells = conflicts.slice(0, 3).map((conflict) => a1(conflict.edit.at));
  const more = conflicts.length > cells.length ? ` 等 ${conflicts.length} 处` : "";
  return {
    message: `${what}没有进行：${cells.join("、")}${more}不能按预览修改，表格内容一处也没有动。`,
    conflicts,
  };
}
