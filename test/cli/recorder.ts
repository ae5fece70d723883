import type { CommandIo } from "../../src/cli/io";

/** Keeps what a command says. */
export function recorder(): CommandIo & { stdout(): string; stderr(): string } {
  const said = { out: "", err: "" };
  return {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    stdout: () => said.out,
    stderr: () => said.err,
  };
}
