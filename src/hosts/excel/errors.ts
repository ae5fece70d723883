/** Office.js errors as one Chinese sentence: what happened, what to do, that nothing is lost. */
import { HostError, type HostErrorCode } from "../host";

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const SENTENCES: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  InvalidOperationInCellEditMode: [
    "editing",
    "有单元格正在编辑，请先按回车键结束编辑再试，表格内容没有改动。",
  ],
  AccessDenied: [
    "protected",
    "Excel 不允许修改：工作表或工作簿受保护，或本文件以只读方式打开；请先撤销保护再试，表格内容没有改动。",
  ],
  RequestPayloadSizeLimitExceeded: [
    "too-large",
    "一次要写入的内容太多，Excel 不接受；请缩小范围再试，表格内容没有改动。",
  ],
  ResponsePayloadSizeLimitExceeded: [
    "too-large",
    "表格太大，Excel 不能一次读出；请拆分工作簿再试，表格内容没有改动。",
  ],
  RangeExceedsLimit: ["too-large", "表格太大，Excel 不能一次处理；请拆分工作簿再试，表格内容没有改动。"],
  ApiNotFound: [
    "unsupported-version",
    "本机 Excel 版本过低，缺少所需功能；请更新 Excel，或改用 WPS、网页工作台。",
  ],
  NotImplemented: [
    "unsupported-version",
    "本机 Excel 版本过低，缺少所需功能；请更新 Excel，或改用 WPS、网页工作台。",
  ],
  ItemNotFound: ["host-failure", "要处理的工作表或对象已不在，可能已改名或删除；请重新校核。"],
  Conflict: ["host-failure", "有他人正在同时编辑本工作簿，修改没有写入；请稍候重新校核再试。"],
  ServiceNotAvailable: ["not-ready", "Excel 暂时没有响应，请稍候再试，表格内容没有改动。"],
  RequestAborted: ["not-ready", "Excel 中断了这一步，请稍候再试，表格内容没有改动。"],
};

/** @param error whatever came out of a batch; a HostError stays as it is */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const { code, message } = officeError(error);
  const known = SENTENCES[code];
  if (known) return new HostError(known[0], known[1], { cause: error });
  const detail = code || message;
  return new HostError(
    "host-failure",
    `Excel 没有完成这一步（${detail}），表格内容已保持原样；请再试一次。`,
    { cause: error },
  );
}

/** After a write that failed and could not be taken back either: the only case in which something may have changed. */
export function unrestoredError(error: unknown): HostError {
  return new HostError(
    "host-failure",
    `写入中途出错，且未能完全恢复原样（${officeError(error).code || "未知原因"}）；请不要保存，关闭后重新打开本文件再试。`,
    { cause: error },
  );
}

export function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded|RangeExceedsLimit|RequestTooLarge/.test(officeError(error).code);
}

export function isGone(error: unknown): boolean {
  return /^(ItemNotFound|InvalidObjectPath|InvalidReference)$/.test(officeError(error).code);
}

/** What Excel says when asked for the active cell of a chart sheet or with a picture selected. */
export function hasNoCell(error: unknown): boolean {
  return /^(InvalidSelection|ItemNotFound|GeneralException)$/.test(officeError(error).code);
}

/** Excel fails to list the conditional formats of a sheet with one of these. */
export function cannotList(error: unknown): boolean {
  return /^(GeneralException|InvalidArgument|UnsupportedOperation)$/.test(officeError(error).code);
}

/** Excel takes no note at a cell that holds one of a kind it does not tell add-ins of. */
export function isRefusedNote(error: unknown): boolean {
  const { code } = officeError(error);
  return (
    /^(Comment|Note)/.test(failedMember(error)) &&
    /^(GeneralException|InvalidOperation|InvalidArgument|InvalidRequest|ItemAlreadyExists)$/.test(code)
  );
}

/** `CommentCollection.add`, as far as the library says. */
export function failedMember(error: unknown): string {
  return officeError(error).debugInfo?.errorLocation ?? "";
}

function officeError(error: unknown): OfficeError {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error) };
  const { code, message, debugInfo } = error as Partial<OfficeError>;
  return { code: typeof code === "string" ? code : "", message: message ?? "", debugInfo };
}
