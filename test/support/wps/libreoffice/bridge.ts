/**
 * LibreOffice as if it were WPS: synchronous objects over two pipes, members outside of WPS's typings refused. An engine
 * that is not ours calculates, formats and saves; it shows nothing about WPS itself.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseRangeA1 } from "../../../../src/model/address";
import type { EtApplication, EtSheet } from "../../../../src/hosts/wps/wps-api";
import { count, newCounter } from "../strict";
import { wpsSurface } from "../surface";

interface Answer {
  readonly error?: string;
  readonly handle?: number;
  readonly type?: string;
  readonly value?: unknown;
}

/** A member that this bridge does itself; it is given the object it belongs to. */
type Own = (self: Remote) => unknown;

interface Remote {
  readonly handle: number;
  readonly type: string;
}

/** The system's own, which LibreOffice's module belongs to. */
const PYTHON = "/usr/bin/python3";
const REMOTE = Symbol("remote");
/** Interfaces LibreOffice calls otherwise. */
const TYPES: Readonly<Record<string, string>> = { Sheets: "Worksheets", Comments: "Comments" };

export class LibreOfficeBridge {
  readonly counter = newCounter();
  readonly #folder = mkdtempSync(join(tmpdir(), "wps-pipes-"));
  readonly #child: ChildProcess;
  readonly #requests: number;
  readonly #answers: number;
  readonly #chunk = Buffer.alloc(1 << 16);
  readonly #decoder = new TextDecoder();
  #rest = "";

  /** @throws when LibreOffice or its Python is not there: its tests must not pass unseen */
  constructor() {
    const tools = [spawnSync("soffice", ["--version"]), spawnSync(PYTHON, ["-c", "import uno"])];
    if (tools.some(({ status }) => status !== 0))
      throw new Error("未找到 LibreOffice：请安装 libreoffice-calc 和 python3-uno。");
    const requests = join(this.#folder, "requests");
    const answers = join(this.#folder, "answers");
    execFileSync("mkfifo", [requests, answers]);
    this.#child = spawn(PYTHON, [join(__dirname, "server.py"), requests, answers], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    // Both wait until the other end is open.
    this.#requests = openSync(requests, "w");
    this.#answers = openSync(answers, "r");
  }

  /** A copy of the file is opened; the one before is closed. */
  open(path: string): EtApplication {
    const { handle } = this.#ask({ op: "open", path });
    return this.#object({ handle: handle!, type: "Application" }) as EtApplication;
  }

  save(path: string): void {
    this.#ask({ op: "save", path });
  }

  conditions(sheet: string): { id: number; type: number; formula: string; areas: number[][] }[] {
    return this.#condition("list", sheet) as ReturnType<LibreOfficeBridge["conditions"]>;
  }

  close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#child.once("exit", () => resolve()));
    writeSync(this.#requests, '{"op":"quit"}\n');
    closeSync(this.#requests);
    return ended.then(() => {
      closeSync(this.#answers);
      rmSync(this.#folder, { recursive: true, force: true });
    });
  }

  #ask(request: object): Answer {
    writeSync(this.#requests, `${JSON.stringify(request)}\n`);
    let end: number;
    while ((end = this.#rest.indexOf("\n")) < 0) {
      const length = readSync(this.#answers, this.#chunk);
      if (length === 0) throw new Error("LibreOffice has gone");
      this.#rest += this.#decoder.decode(this.#chunk.subarray(0, length), { stream: true });
    }
    const line = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end + 1);
    const answer = JSON.parse(line) as Answer;
    if (answer.error !== undefined)
      throw new Error(`${answer.error} ← ${JSON.stringify(request).slice(0, 200)}`);
    return answer;
  }

  #condition(what: string, ...args: unknown[]): unknown {
    return this.#ask({ op: `condition_${what}`, args }).value;
  }

  #object(self: Remote): unknown {
    const members = wpsSurface().get(self.type);
    const check = (name: string) => {
      if (members && !members.has(name)) throw new TypeError(`WPS has no ${self.type}.${name}`);
      count(this.counter, `${self.type}.${name}`);
    };
    const expect = (name: string) => members?.get(name)?.type ?? null;
    return new Proxy(Object.create(null) as object, {
      get: (_, name) => {
        if (name === REMOTE) return self;
        if (typeof name === "symbol" || name === "then" || name === "toJSON") return undefined;
        const own = this.#own(self, name);
        if (own) {
          check(name);
          return own(self);
        }
        if (members?.get(name)?.kind === "method")
          return (...args: unknown[]) => {
            check(name);
            const given = args.map(argument);
            while (given.length > 0 && given[given.length - 1] === null) given.pop();
            const op = given.length > 0 ? "call" : "get";
            return this.#result(
              this.#ask({ op, handle: self.handle, member: name, args: given }),
              expect(name),
            );
          };
        check(name);
        return this.#result(
          this.#ask({ op: "get", handle: self.handle, member: name, args: [] }),
          expect(name),
        );
      },
      set: (_, name, value) => {
        check(String(name));
        if (members?.get(String(name))?.isReadonly) throw new TypeError(`cannot be set: ${String(name)}`);
        // LibreOffice takes no table of formulas, but understands them among values.
        // LibreOffice knows all alignments of WPS but «general».
        if (self.type === "Range" && name === "HorizontalAlignment" && value === 1)
          return this.#ask({ op: "align_general", handle: self.handle }) !== undefined;
        const isTable = Array.isArray(value);
        const member = name === "Value2" || (name === "Formula" && isTable) ? "Value" : String(name);
        this.#ask({ op: "set", handle: self.handle, member, args: [argument(value)] });
        return true;
      },
    });
  }

  #result({ handle, type, value }: Answer, expected: string | null): unknown {
    if (handle === undefined) return value;
    const bare = (type ?? "").replace(/^ScVba/, "");
    const named = wpsSurface().has(bare) ? bare : (TYPES[bare] ?? expected ?? bare);
    return this.#object({ handle, type: expected && wpsSurface().has(expected) ? expected : named });
  }

  #own(self: Remote, name: string): Own | null {
    if (self.type === "Range" && name === "Value2")
      return ({ handle }) => this.#ask({ op: "value2", handle }).value;
    if (self.type === "Range" && name === "FormatConditions") return (range) => this.#formatConditions(range);
    if (self.type === "Range" && name === "Interior") return (range) => this.#interior(range);
    if (self.type === "Range" && name === "HorizontalAlignment")
      return ({ handle }) => this.#ask({ op: "alignment", handle }).value;
    if (self.type === "Range" && name === "Hidden")
      return ({ handle }) => this.#ask({ op: "hidden", handle }).value;
    if (self.type === "Range" && name === "HasArray")
      return ({ handle }) => this.#ask({ op: "has_array", handle }).value;
    if (self.type === "Application" && name === "ActiveCell") return (app) => this.#activeCell(app);
    if (self.type === "Worksheet" && name === "Comments") return (sheet) => this.#comments(sheet);
    // LibreOffice has no such members; the files of the tests count from 1900 and may be written.
    if (self.type === "Workbook" && (name === "Date1904" || name === "ReadOnly")) return () => false;
    if (self.type === "Workbook" && name === "CustomDocumentProperties") return () => this.#properties();
    if (self.type === "Application" && (name === "DebugTools" || name === "ApiEvent")) return () => undefined;
    return null;
  }

  /** LibreOffice's own asks for a window on the screen. */
  #activeCell(app: Remote): unknown {
    const address = this.#ask({ op: "active_cell", args: [] }).value as string;
    return (this.#object(app) as EtApplication).ActiveSheet!.Range(address);
  }

  /** LibreOffice tells of no fill where cells differ; WPS tells that they do. */
  #interior({ handle }: Remote): unknown {
    const real = this.#result(this.#ask({ op: "get", handle, member: "Interior", args: [] }), "Interior");
    return new Proxy(real as Record<string, unknown>, {
      get: (interior, name) =>
        (name === "Color" || name === "Pattern") && this.#ask({ op: "mixed_fill", handle }).value === true
          ? null
          : interior[name as string],
      set: (interior, name, value) => {
        interior[name as string] = value;
        return true;
      },
    });
  }

  /** LibreOffice's comments do not know their cells. */
  #comments(sheet: Remote): unknown {
    const proxy = this.#object(sheet) as EtSheet;
    const name = proxy.Name;
    const list = () => this.#ask({ op: "comment_list", args: [name] }).value as [string, string, string][];
    return {
      get Count() {
        return list().length;
      },
      Item: (index: number) => {
        const [address, text, author] = list()[index - 1]!;
        return {
          Parent: proxy.Range(address),
          Author: author,
          Text: () => text,
          Delete: () => this.#ask({ op: "comment_remove", args: [name, address] }),
        };
      },
    };
  }

  #properties(): unknown {
    const list = () => this.#ask({ op: "property_list", args: [] }).value as [string, string][];
    return {
      get Count() {
        return list().length;
      },
      Item: (key: number | string) => {
        const found = list().find(([name], index) => name === key || index + 1 === key);
        if (!found) throw new Error("下标越界");
        const [name, value] = found;
        return { Name: name, Value: value, Delete: () => this.#ask({ op: "property_remove", args: [name] }) };
      },
      Add: (name: string, _link: boolean, _type: number, value: string) =>
        this.#ask({ op: "property_add", args: [name, value] }),
    };
  }

  #formatConditions(range: Remote): unknown {
    const proxy = this.#object(range) as {
      Address(a: boolean, b: boolean): string;
      Worksheet: { Name: string };
    };
    const sheet = proxy.Worksheet.Name;
    const conditions = () => this.conditions(sheet);
    const wrap = (id: number) => {
      const bag = (part: string) =>
        new Proxy(
          {},
          {
            set: (_, name, value) => {
              this.#condition("dress", sheet, id, `${part}.${String(name)}`, value);
              return true;
            },
          },
        );
      const found = () => conditions().find((condition) => condition.id === id)!;
      return {
        get Type() {
          return found().type;
        },
        get Formula1() {
          return found().formula;
        },
        Interior: bag("Interior"),
        Font: bag("Font"),
        Borders: bag("Borders"),
        Delete: () => this.#condition("remove", sheet, id),
        SetFirstPriority: () => undefined,
      };
    };
    return {
      get Count() {
        return conditions().length;
      },
      Item: (index: number) => wrap(conditions()[index - 1]!.id),
      Add: (_type: number, _operator: undefined, formula: string) => {
        const areas = proxy
          .Address(false, false)
          .split(",")
          .map((address) => parseRangeA1(address)!)
          .map(({ top, left, bottom, right }) => [top, left, bottom, right]);
        return wrap(this.#condition("add", sheet, areas, formula) as number);
      },
    };
  }
}

function argument(value: unknown): unknown {
  const remote = (value as { [REMOTE]?: Remote } | null | undefined)?.[REMOTE];
  return remote ? { handle: remote.handle } : (value ?? null);
}
