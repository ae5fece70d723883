/** 命令行: check, fix, patch. Each command is loaded only when it is called, so that the others cost it nothing. */
import { BadArguments } from "./arguments";
import { EXIT, type CommandIo } from "./io";

const USAGE = `绩效监控助手命令行

用法：
  npm run --silent check -- [--format json|text|markdown] [--profile 口径] [--forms 表样.json] 文件或文件夹 …
      校核表格，不改动任何文件。口径是内置配置的名称或 JSON 文件；表样是面板里导出的自定义表样。
  npm run --silent fix -- 文件或文件夹 … --out 文件夹 [--profile 口径] [--forms 表样.json] [--reasons] [--mark] [--formulas]
      改正可以确定的问题并另存到 --out 文件夹；--reasons 同时填写偏差原因草稿，--mark 标出问题单元格，--formulas 把结果写成公式。
  npm run --silent patch -- 原表.xlsx 更改单.json 新表.xlsx
      按更改单修改单元格，另存为新表，并打印还原用的更改单。

退出状态：0 没有错误级问题；1 有错误级问题；2 有文件无法处理；3 参数有误。
`;

type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check")).checkCommand,
  fix: async () => (await import("./fix")).fixCommand,
  patch: async () => (await import("./patch")).patchCommand,
};

/** @returns the exit status. */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const [name = "", ...rest] = args;
  if (name === "--help" || rest.includes("--help")) return (io.out(USAGE), EXIT.clean);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) return (io.err(name ? `没有“${name}”这个命令。\n\n${USAGE}` : USAGE), EXIT.badArguments);
  try {
    return await (
      await load()
    )(rest, io);
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    io.err(`${error.message}\n\n${USAGE}`);
    return EXIT.badArguments;
  }
}

if (require.main === module)
  void runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  }).then(
    (status) => (process.exitCode = status),
    (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      process.stderr.write(`出现意外问题，没有写入任何文件：${detail}\n`);
      process.exitCode = EXIT.refused;
    },
  );
