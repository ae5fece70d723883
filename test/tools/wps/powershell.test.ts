/** The Windows scripts cannot be run here; a grammar of PowerShell at least reads them without an error. */
import { readFileSync } from "node:fs";
import { Language, Parser } from "web-tree-sitter";
import { installScripts } from "../../../src/tools/wps/install-scripts";

let parser: Parser;
beforeAll(async () => {
  await Parser.init();
  parser = new Parser();
  const grammar = require.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");
  parser.setLanguage(await Language.load(new Uint8Array(readFileSync(grammar))));
});

const hasError = (script: string) => parser.parse(script)!.rootNode.hasError;
const scripts = installScripts("0.1.0").filter(({ name }) => name.endsWith(".ps1"));

it.each(scripts.map(({ name, text }) => [name, text]))("%s is PowerShell", (_name, text) => {
  expect(text.startsWith("\uFEFF")).toBe(true);
  const script = text.slice(1);
  expect(hasError(script)).toBe(false);
  expect(hasError(`${script}if ($x {`)).toBe(true);
});
