/** The unmodified client library of @microsoft/office-js in a Node context, talking to an interpreter instead of Excel. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { ExcelApi } from "../../../src/hosts/excel/excel-api";
import type { Interpreter } from "./interpreter";

interface Message {
  readonly Body: unknown;
}

interface SessionLike {
  _resolveRequestUrlAndHeaderInfo(): Promise<unknown>;
  _createRequestExecutorOrNull(): unknown;
  getEventRegistration(id: string): unknown;
}

interface Library {
  readonly Excel: typeof Excel;
  readonly OSF: { _OfficeAppFactory: unknown };
  readonly OfficeExtension: {
    readonly SessionBase: { new (): SessionLike; _overrideSession: SessionLike };
    readonly GenericEventRegistration: { getGenericEventRegistration(id: string): unknown };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: unknown): void;
  };
}

interface LoadedLibrary {
  readonly api: ExcelApi;
  /** What Excel sends when cells of a sheet have been changed. */
  fireChanged(sheetId: string, address: string): void;
}

const HOST_FILE = "excel-web-16.00.debug.js";
const folder = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
let script: Script | undefined;

/** Loading takes a while and leaves no trace of a workbook: one library a version serves all tests of a file in turn. */
const loaded = new Map<string, { library: LoadedLibrary; line: { interpreter: Interpreter } }>();

/** @param version the requirement set ExcelApi that the emulated Excel has; the library itself refuses what is newer. */
export function loadLibrary(interpreter: Interpreter, version: string): LoadedLibrary {
  const known = loaded.get(version);
  if (known) {
    known.line.interpreter = interpreter;
    return known.library;
  }
  const line = { interpreter };
  const library = load(line, version);
  loaded.set(version, { library, line });
  return library;
}

function load(line: { readonly interpreter: Interpreter }, version: string): LoadedLibrary {
  script ??= new Script(readFileSync(join(folder, HOST_FILE), "utf8"), { filename: HOST_FILE });
  const requirements = {
    isSetSupported: (name: string, wanted = "1.1") => name === "ExcelApi" && atLeast(version, String(wanted)),
  };
  const global: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, performance, Promise, Array, Object },
    navigator: { userAgent: "node" },
    document: {},
    external: {},
    addEventListener: () => undefined,
    location: { search: "", hash: "", protocol: "https:", href: "https://addin.example/" },
  };
  global["window"] = global;
  global["self"] = global;
  script.runInContext(createContext(global));
  const library = global as unknown as Library;
  const context = { requirements, platform: "PC" };
  library.OSF._OfficeAppFactory = {
    getContext: () => context,
    setContext: () => undefined,
    getHostInfo: () => ({}),
    getLoggingAllowed: () => false,
  };
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  library.OfficeExtension.SessionBase._overrideSession = session(library, line);
  return {
    api: {
      run: library.Excel.run,
      supports: (wanted) => requirements.isSetSupported("ExcelApi", wanted),
      isReadOnly: () => false,
    },
    fireChanged: (worksheetId, address) => {
      const detail = JSON.stringify({ address, changeType: 0, source: 0, worksheetId });
      library.OfficeExtension._testTriggerRichApiMessageEvent({
        entries: [{ messageCategory: 65_536, messageType: 10, targetId: "Workbook", message: detail }],
      });
    },
  };
}

function session(library: Library, line: { readonly interpreter: Interpreter }): SessionLike {
  const made = new library.OfficeExtension.SessionBase();
  made._resolveRequestUrlAndHeaderInfo = () =>
    Promise.resolve({ url: "https://workbook.example/", headers: {} });
  made._createRequestExecutorOrNull = () => ({
    executeAsync: (_data: unknown, _flags: number, message: Message) => {
      const text = typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body);
      const Body = JSON.parse(line.interpreter.execute(text)) as unknown;
      return Promise.resolve({ HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body });
    },
  });
  made.getEventRegistration = (id) =>
    library.OfficeExtension.GenericEventRegistration.getGenericEventRegistration(id);
  return made;
}

function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
