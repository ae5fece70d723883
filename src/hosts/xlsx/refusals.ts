/** The sentences by which a file is refused. Each says what happened and what to do; the file itself is never touched. */
import { HostError, type HostErrorCode } from "../host";

const sentences = {
  empty: ["not-a-workbook", "文件是空的，没有任何内容；请换一份完整的 .xlsx 文件"],
  encrypted: [
    "encrypted",
    "文件已加密，无法读取；请用 Excel 或 WPS 输入密码打开，取消密码后另存为 .xlsx 再试",
  ],
  legacy: [
    "legacy-format",
    "这是旧版 .xls（或 WPS .et）文件，扩展名可能改过；请用 Excel 或 WPS 打开，另存为 .xlsx 再试",
  ],
  binary: ["legacy-format", "这是二进制 .xlsb 工作簿；请用 Excel 打开，另存为 .xlsx 再试"],
  xmlSpreadsheet: [
    "legacy-format",
    "这是 XML 表格文件，不是 .xlsx；请用 Excel 或 WPS 打开，另存为 .xlsx 再试",
  ],
  openDocument: [
    "not-a-workbook",
    "这是 OpenDocument 文件，不是 .xlsx；请用 Excel 或 WPS 打开，另存为 .xlsx 再试",
  ],
  word: ["not-a-workbook", "这是 Word 文档，不是工作簿；请选择 .xlsx 文件"],
  slides: ["not-a-workbook", "这是演示文稿，不是工作簿；请选择 .xlsx 文件"],
  pdf: ["not-a-workbook", "这是 PDF 文件，不是工作簿；请选择原来的 .xlsx 文件"],
  html: ["not-a-workbook", "这是网页文件，只是扩展名改成了表格；请用 Excel 或 WPS 打开，另存为 .xlsx 再试"],
  text: ["not-a-workbook", "这是文本（CSV）文件，不是 .xlsx；请用 Excel 或 WPS 打开，另存为 .xlsx 再试"],
  unknown: ["not-a-workbook", "文件不是 .xlsx 工作簿；请选择用 Excel 或 WPS 保存的 .xlsx 文件"],
  noWorkbook: ["not-a-workbook", "压缩包里没有工作簿；请选择用 Excel 或 WPS 保存的 .xlsx 文件"],
  truncated: ["damaged", "文件不完整，可能没有下载或复制完；请重新取得一份完整的文件"],
  damaged: ["damaged", "文件内容已损坏，无法读取；请用 Excel 或 WPS 打开并修复，另存后再试"],
  disorder: ["damaged", "工作表里的行或单元格没有按次序存放，写入会错位；请用 Excel 或 WPS 打开，另存后再试"],
  duplicate: ["unsafe", "文件里有重名的部件，读写结果不可靠；请用 Excel 或 WPS 打开，另存后再试"],
  overlapping: ["unsafe", "文件的压缩数据互相重叠，可能是恶意构造；请用 Excel 或 WPS 打开，另存后再试"],
  bomb: ["unsafe", "文件解压后的体积异常膨胀，可能是恶意构造，已停止读取；请确认文件来源"],
  entities: ["unsafe", "文件内含外部或自定义实体声明，可能是恶意构造，已停止读取；请确认文件来源"],
  method: ["damaged", "文件用了不支持的压缩方式；请用 Excel 或 WPS 打开，另存为 .xlsx 再试"],
  tooLarge: ["too-large", "文件太大，超出本工具的处理能力；请拆分成几份再试"],
} as const satisfies Record<string, readonly [HostErrorCode, string]>;

export type Refusal = keyof typeof sentences;

/** Says which refusal it is, so that a reader of other documents may word it for them. */
export class FileRefused extends HostError {
  constructor(
    readonly refusal: Refusal,
    code: HostErrorCode,
    sentence: string,
    cause?: unknown,
  ) {
    super(code, `${sentence}（原文件未作改动）。`, { cause });
  }
}

/** @returns the error to throw; `cause` is for logs only and never shown. */
export function refuse(refusal: Refusal, cause?: unknown): FileRefused {
  const [code, sentence] = sentences[refusal];
  return new FileRefused(refusal, code, sentence, cause);
}
