/** The sentences by which a report is refused. Each says what happened and what to do; the file itself is never touched. */
import { HostError, type HostErrorCode } from "../host";
import { FileRefused, type Refusal } from "../xlsx/refusals";

const SAVE_AS = "请用 Word 或 WPS 打开，另存为 .docx 再试";

const sentences = {
  empty: ["not-a-document", "文件是空的，没有任何内容；请换一份完整的 .docx 文件"],
  encrypted: [
    "encrypted",
    "报告已加密，无法读取；请用 Word 或 WPS 输入密码打开，取消密码后另存为 .docx 再试",
  ],
  word: ["legacy-format", `这是旧版 .doc（或 WPS .wps）文件，扩展名可能改过；${SAVE_AS}`],
  legacy: ["not-a-document", "这是表格文件，不是报告；请选择 .docx 文件"],
  binary: ["not-a-document", "这是表格文件，不是报告；请选择 .docx 文件"],
  xmlSpreadsheet: ["legacy-format", `这是 XML 文件，不是 .docx；${SAVE_AS}`],
  openDocument: ["legacy-format", `这是 OpenDocument 文件，不是 .docx；${SAVE_AS}`],
  workbook: ["not-a-document", "这是工作簿，不是报告；报告请选择 .docx 文件"],
  slides: ["not-a-document", "这是演示文稿，不是报告；请选择 .docx 文件"],
  pdf: ["not-a-document", "这是 PDF 文件，读不出段落和表格；请选择原来的 .docx 文件，或把正文粘贴进来"],
  rtf: ["legacy-format", `这是 RTF 文件，不是 .docx；${SAVE_AS}`],
  html: ["not-a-document", `这是网页文件，只是扩展名改成了文档；${SAVE_AS}`],
  text: ["not-a-document", "这是纯文本文件，不是 .docx；请把内容粘贴进来，或用 Word、WPS 另存为 .docx 再试"],
  unknown: ["not-a-document", "文件不是 .docx 文档；请选择用 Word 或 WPS 保存的 .docx 文件"],
  truncated: ["damaged", "文件不完整，可能没有下载或复制完；请重新取得一份完整的文件"],
  damaged: ["damaged", "文件内容已损坏，无法读取；请用 Word 或 WPS 打开并修复，另存后再试"],
  duplicate: ["unsafe", `文件里有重名的部件，读出的内容不可靠；${SAVE_AS}`],
  overlapping: ["unsafe", `文件的压缩数据互相重叠，可能是恶意构造；${SAVE_AS}`],
  bomb: ["unsafe", "文件解压后的体积异常膨胀，可能是恶意构造，已停止读取；请确认文件来源"],
  entities: ["unsafe", "文件内含外部或自定义实体声明，可能是恶意构造，已停止读取；请确认文件来源"],
  method: ["damaged", `文件用了不支持的压缩方式；${SAVE_AS}`],
  tooLarge: ["too-large", "文件太大，超出本工具的处理能力；请删去图片，或拆分成几份再试"],
} as const satisfies Record<string, readonly [HostErrorCode, string]>;

type DocumentRefusal = keyof typeof sentences;

export function refuseDocument(refusal: DocumentRefusal, cause?: unknown): HostError {
  const [code, sentence] = sentences[refusal];
  return new HostError(code, `${sentence}（原文件未作改动）。`, { cause });
}

/** What the zip and XML layers say of workbooks, said of a report. */
const OF_WORKBOOKS: Readonly<Partial<Record<Refusal, DocumentRefusal>>> = { noWorkbook: "unknown" };

/** Whatever went wrong as a sentence about a report; nothing else is ever thrown. */
export function asDocumentRefusal(error: unknown): HostError {
  if (error instanceof FileRefused) {
    const { refusal } = error;
    const own = OF_WORKBOOKS[refusal] ?? (refusal in sentences ? (refusal as DocumentRefusal) : "damaged");
    return refuseDocument(own, error);
  }
  return error instanceof HostError ? error : refuseDocument("damaged", error);
}
