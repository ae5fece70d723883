/** What starts the command line: it may save time, never change what is run. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const launch = resolve(__dirname, "../../src/cli/launch");
const sample = resolve(__dirname, "../../assets/samples/后勤服务中心自评表.xlsx");

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "launch-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function node(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

describe("the bundle", () => {
  const BUNDLE = `const [root, kept] = process.argv.slice(1);
    process.stdout.write(require(${JSON.stringify(join(launch, "bundle.cjs"))}).bundle({ root, entry: "main.ts", kept }));`;
  let changes = 0;
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    // Two changes within one tick of the file system's clock are two changes all the same.
    utimesSync(join(folder, name), 1_700_000_000 + ++changes, 1_700_000_000 + changes);
  };
  const kept = (): string => join(folder, "cache/bundle.json");
  const run = (): string => node("-e", node("-e", BUNDLE, folder, kept())).trim();

  beforeEach(() => {
    write("main.ts", `import { word } from "./word"; console.log(word as string);`);
    write("word.ts", `export const word: string = "第一版";`);
  });

  it("is kept while no source changes", () => {
    expect(run()).toBe("第一版");
    const { ino } = statSync(kept());
    expect(run()).toBe("第一版");
    expect(statSync(kept()).ino).toBe(ino);
  });

  it("is made anew when a source it is made of changes", () => {
    run();
    write("word.ts", `export const word: string = "第二版";`);
    expect(run()).toBe("第二版");
  });

  it("is made anew when the settings of the project appear or change", () => {
    run();
    write("tsconfig.json", `{ "compilerOptions": { "target": "es2022" } }`);
    const { ino } = statSync(kept());
    run();
    expect(statSync(kept()).ino).not.toBe(ino);
  });

  it.each(["", "{", "x".repeat(200)])("is made anew when what was kept is damaged: %j", (text) => {
    run();
    writeFileSync(kept(), text);
    expect(run()).toBe("第一版");
  });
});

describe("compiled code", () => {
  const cache = (): string => join(folder, "main.code");
  const run = (source: string, at = cache()): string => {
    writeFileSync(join(folder, "main.js"), source);
    return node(
      "-e",
      `const { runCached } = require(${JSON.stringify(join(launch, "code-cache.cjs"))});
       const filename = ${JSON.stringify(join(folder, "main.js"))};
       const source = require("fs").readFileSync(filename, "utf8");
       runCached({ source, filename, cache: ${JSON.stringify(at)}, main: module, require });`,
    ).trim();
  };

  it("is written at the end of the first run and left alone by the next", () => {
    expect(run(`console.log(1)`)).toBe("1");
    const first = readFileSync(cache());
    expect(run(`console.log(1)`)).toBe("1");
    expect(readFileSync(cache()).equals(first)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["main.code", "main.js"]);
  });

  it("of another source of the same length is not taken", () => {
    run(`console.log(1)`);
    expect(run(`console.log(2)`)).toBe("2");
    expect(run(`console.log(2)`)).toBe("2");
  });

  it.each([
    ["cut short", (code: Buffer) => code.subarray(0, code.length >> 1)],
    ["empty", () => Buffer.alloc(0)],
    [
      "changed in one bit",
      (code: Buffer) => Buffer.from(code.map((byte, i) => (i === 200 ? byte ^ 1 : byte))),
    ],
  ])("that is damaged is not taken: %s", (_name, damage) => {
    run(`console.log(1)`);
    writeFileSync(cache(), damage(readFileSync(cache())));
    expect(run(`console.log(1)`)).toBe("1");
  });

  it("need not be kept: a folder that is none is no fault", () => {
    writeFileSync(join(folder, "file"), "");
    expect(run(`console.log(typeof exports)`, join(folder, "file/main.code"))).toBe("object");
    expect(readdirSync(folder).sort()).toEqual(["file", "main.js"]);
  });
});

it("the command line says the same however it is started, from any folder", () => {
  const args = [join(launch, "index.cjs"), "check", "--format", "json", sample];
  const status = (): { readonly status: number; readonly stdout: string } => {
    try {
      return { status: 0, stdout: execFileSync(process.execPath, args, { encoding: "utf8", cwd: folder }) };
    } catch (error) {
      return error as { status: number; stdout: string };
    }
  };
  const [first, second] = [status(), status()];
  expect(first.status).toBe(1);
  expect(second.stdout).toBe(first.stdout);
  const report = JSON.parse(first.stdout) as { files: { outcome: string; findings: unknown[] }[] };
  expect(report.files[0]).toMatchObject({ outcome: "checked" });
  expect(report.files[0]!.findings.length).toBeGreaterThan(10);
});

it("the command line ends quietly when nobody reads on", () => {
  const command = `"${process.execPath}" "${join(launch, "index.cjs")}" check --format json "${sample}" | head -c 10`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  expect(stdout).toHaveLength(10);
  expect(stderr).toBe("");
});
