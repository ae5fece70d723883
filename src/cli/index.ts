/** 命令行: check, fix, report, template, patch. Each command is loaded only when it is called, so that the others cost it nothing. */
import { BadArguments } from "./arguments";
import { EXIT, type CommandIo } from "./io";

type Run = (args: readonly string[], io: CommandIo) => Promise<number>;

interface Command {
  readonly load: () => Promise<Run>;
  /** What is typed, and what it does. */
  readonly usage: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    load: async () => (await import("./check")).checkCommand,
    usage: `  npm run --silent check -- [--format json|text|markdown] [--profile 口径] [--forms 表样.json] 文件或文件夹 …
      校核表格和 .docx 报告，不改动任何文件；文件夹里的报告加 --reports 才一并核对。
      口径是内置配置的名称或 JSON 文件；表样是面板里导出的自定义表样。
  npm run --silent check -- --report 报告.docx 表.xlsx
      校核表格，并把报告的正文和表格与工作簿逐项对照。
  npm run --silent check -- --list 问题清单.xlsx 文件夹
      另把全部文件的汇总和问题存成一个表格，便于退回修改；已有的文件不覆盖。
`,
  },
  fix: {
    load: async () => (await import("./fix")).fixCommand,
    usage: `  npm run --silent fix -- 文件或文件夹 … --out 文件夹 [--profile 口径] [--forms 表样.json] [--reasons] [--mark] [--formulas]
      改正可以确定的问题并另存到 --out 文件夹；--reasons 同时填写偏差原因草稿，--mark 标出问题单元格，--formulas 把结果写成公式。
`,
  },
  report: {
    load: async () => (await import("./report")).reportCommand,
    usage: `  npm run --silent report -- 文件或文件夹 … --out 文件夹 [--profile 口径] [--forms 表样.json]
      按每个表格起草运行监控报告（自评表起草自评报告），存为同名的 .docx；已有的文件不覆盖。
`,
  },
  template: {
    load: async () => (await import("./template")).templateCommand,
    usage: `  npm run --silent template -- [空白表名称 … --out 文件夹] [--set 年度=2026,金额单位=元]
      不写名称时列出各种标准空白表；写名称（或“全部”）时每张存成一个 .xlsx，已有的文件不覆盖。
`,
  },
  patch: {
    load: async () => (await import("./patch")).patchCommand,
    usage: `  npm run --silent patch -- 原表.xlsx 更改单.json 新表.xlsx
      按更改单修改单元格，另存为新表，并打印还原用的更改单。
`,
  },
};

const STATUSES = "退出状态：0 没有错误级问题；1 有错误级问题；2 有文件无法处理；3 参数有误。\n";

/** @param commands those that are asked about */
function usage(commands: readonly Command[]): string {
  return `用法：\n${commands.map((command) => command.usage).join("")}\n${STATUSES}`;
}

/** @returns the exit status. */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : null;
  const help = usage(command ? [command] : Object.values(COMMANDS));
  if (name === "--help" || rest.includes("--help"))
    return (io.out(`绩效监控助手命令行\n\n${help}`), EXIT.clean);
  if (!command) return (io.err(name ? `没有“${name}”这个命令。\n\n${help}` : help), EXIT.badArguments);
  try {
    const run = await command.load();
    return await run(rest, io);
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    io.err(`${error.message}\n\n${help}`);
    return EXIT.badArguments;
  }
}

if (require.main === module) {
  // «… | head»: nobody reads on, which is no fault.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit();
  });
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
}
