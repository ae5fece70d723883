/** Reads a command's arguments. What is wrong with them is said in one Chinese sentence. */

export class BadArguments extends Error {}

export interface OptionSpec {
  /** Options that take a value. */
  readonly values: readonly string[];
  /** Switches. */
  readonly flags: readonly string[];
  /** The command means something without a file, too. */
  readonly mayBeBare?: boolean;
}

export interface ParsedArguments {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly paths: readonly string[];
}

/** `--name value` and `--name=value`; everything after `--` is a path. @throws BadArguments */
export function parseArguments(args: readonly string[], spec: OptionSpec): ParsedArguments {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const paths: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === "--") {
      paths.push(...args.slice(i + 1));
      break;
    }
    if (!argument.startsWith("--")) {
      paths.push(argument);
      continue;
    }
    const equals = argument.indexOf("=");
    const name = equals < 0 ? argument.slice(2) : argument.slice(2, equals);
    if (spec.flags.includes(name) && equals < 0) flags.add(name);
    else if (spec.values.includes(name)) {
      const value = equals < 0 ? args[++i] : argument.slice(equals + 1);
      if (!value) throw new BadArguments(`选项 --${name} 后面缺少内容。`);
      values.set(name, value);
    } else throw new BadArguments(`不认识选项 ${argument}。`);
  }
  if (paths.length === 0 && !spec.mayBeBare) throw new BadArguments("没有给出要处理的文件或文件夹。");
  return { values, flags, paths };
}
