/** What goes wrong between us and WPS, as one Chinese sentence: what happened, what to do, that nothing is lost. */
import { HostError } from "../host";

/** @param error whatever was thrown; a HostError stays as it is */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const detail = messageOf(error);
  if (/protect|保护|锁定|1004.*lock/i.test(detail))
    return new HostError(
      "protected",
      "WPS 不允许修改：工作表或工作簿受保护；请先撤销保护再试，表格内容没有改动。",
      { cause: error },
    );
  if (/edit(ing)? mode|编辑状态|正在编辑/i.test(detail))
    return new HostError("editing", "有单元格正在编辑，请先按回车键结束编辑再试，表格内容没有改动。", {
      cause: error,
    });
  return new HostError(
    "host-failure",
    `WPS 没有完成这一步（${detail.slice(0, 80)}），表格内容已保持原样；请再试一次。`,
    { cause: error },
  );
}

/** After a write that failed and could not be taken back either: the only case in which something may have changed. */
export function unrestoredError(error: unknown): HostError {
  return new HostError(
    "host-failure",
    "写入中途出错，且未能完全恢复原样；请不要保存，关闭后重新打开本文件再试。",
    { cause: error },
  );
}

export function notWritten(places: string): HostError {
  return new HostError(
    "host-failure",
    `WPS 没有接受对 ${places} 的写入，已恢复原样；请检查单元格是否被锁定，或在表格里手工修改。`,
  );
}

export function noSheet(name: string): HostError {
  return new HostError("host-failure", `找不到工作表“${name}”，可能已改名或删除，请重新校核。`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
