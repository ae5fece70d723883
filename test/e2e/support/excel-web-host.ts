/**
 * An emulation of the page in which Excel on the web shows an add-in: it holds the workbook, puts the add-in into an iframe
 * and answers Office.js over postMessage. For tests only.
 */
import { samples } from "../../../src/tools/samples";
import { bookOfDrafts } from "../../support/officejs/book-of-drafts";
import { marksIn, notesIn } from "../../support/officejs/behind-the-port";
import { Interpreter } from "../../support/officejs/interpreter";
import { stateOf } from "../../support/officejs/state-of";

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: { DdaMethod?: { DispatchId: number }; ArrayData?: unknown[] };
}

const CALL = 0;
const EXECUTE_RICH_API = 93;

const wanted = new URLSearchParams(location.search);
const page = wanted.get("page")!;
const book = bookOfDrafts(samples[wanted.get("sample")!]!());
const interpreter = new Interpreter(book);
const conversation = `conv_${Date.now()}`;
const version = wanted.get("api") ?? "1.13";

const frame = document.createElement("iframe");
frame.style.cssText = "width:360px;height:760px;border:0";
// Office.js reads who its host is from the frame's name, which must be set before the page is loaded.
frame.name = JSON.stringify({
  baseFrameName: "excel",
  hostInfo: "Excel$Web$16.00$zh-CN$corr-1$$$0",
  xdmInfo: [conversation, "control-1", location.origin].join("|"),
  serializerVersion: "1",
});
frame.src = page;
document.body.append(frame);

addEventListener("message", ({ origin, data }: MessageEvent<unknown>) => {
  if (origin !== new URL(page).origin || typeof data !== "string") return;
  const message = JSON.parse(data) as Message;
  if (message._messageType === CALL) reply(message, answerTo(message));
});

function answerTo({ _actionName, _actionType, _data }: Message): unknown {
  if (_actionType === 1 || _actionType === 2) return { Error: 0 }; // events
  if (_actionName === "ContextActivationManager_getAppContextAsync") return appContext();
  if (_actionName !== "executeMethod") return null;
  if (_data.DdaMethod?.DispatchId !== EXECUTE_RICH_API) return { Version: 1, Error: 0 };
  const answer = interpreter.execute(String(_data.ArrayData?.[4]));
  return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answer] };
}

function appContext() {
  return {
    _id: "control-1",
    _appName: 16,
    _appVersion: "16.0",
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _docUrl: "https://workbook.example/监控表.xlsx",
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "corr-1",
    _appInstanceId: "instance-1",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.19000.20000",
    _requirementMatrix: JSON.stringify({ excelapi: version }),
    _appDomains: [],
    _addinName: "绩效监控助手",
  };
}

function reply(message: Message, data: unknown): void {
  const answer = {
    _messageType: 1,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _errorCode: 0,
    _responseType: 0,
    _data: data,
    _origin: location.href,
  };
  frame.contentWindow?.postMessage(JSON.stringify(answer), new URL(page).origin);
}

/** What the tests look at. */
const excel = {
  cell: (sheet: string, row: number, column: number) => book.sheetNamed(sheet)?.at(row, column)?.value ?? "",
  type(sheet: string, row: number, column: number, value: string | number) {
    book.sheetNamed(sheet)!.make(row, column).value = value;
  },
  sheets: () => book.sheets.map(({ name }) => name),
  marks: () => marksIn(book).length,
  notes: () => notesIn(book).length,
  state: () => JSON.stringify(stateOf(book)),
  /** The same workbook, another page of the add-in. */
  show(address: string) {
    frame.src = address;
  },
  unknownMembers: () => interpreter.unknownMembers,
};
export type EmulatedExcel = typeof excel;
Object.assign(window, { excel });
