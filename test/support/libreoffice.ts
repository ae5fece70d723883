/** What LibreOffice reads in files of ours: many files in one start of the program, in a profile of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unescapeXml } from "../../src/hosts/xlsx/xml/entities";

/** Sheet → «row,column» → content. Errors are their text, truth is 1 as it is there; blank cells are left out. */
export type SheetContents = Record<string, Record<string, string | number>>;

/** Whether the tests can use it. Where CI is set, a missing LibreOffice is a failure, not a skip. */
export function hasLibreOffice(): boolean {
  const found = spawnSync("soffice", ["--version"]).status === 0;
  if (!found && process.env.CI) throw new Error("soffice is missing, and CI must not skip its tests");
  if (!found) process.stderr.write("\nLibreOffice (soffice) is missing: its tests are SKIPPED\n\n");
  return found;
}

/** @throws when a file cannot be opened */
export function readInLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
): Record<string, SheetContents> {
  const documents = openInLibreOffice(files);
  return Object.fromEntries(Object.entries(documents).map(([name, document]) => [name, parse(document)]));
}

/** Each file as LibreOffice understands it: flat OpenDocument. @throws when a file cannot be opened */
export function openInLibreOffice(files: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = pathToFileURL(join(folder, "profile")).href;
    const output = join(folder, "out");
    const run = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        "fods",
        "--outdir",
        output,
        ...paths,
      ],
      { encoding: "utf8", timeout: 240_000 },
    );
    if (run.status !== 0) throw new Error(`soffice failed: ${run.stderr}`);
    const written = readdirSync(output);
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        if (!written.includes(`${name}.fods`))
          throw new Error(`LibreOffice could not open ${name}: ${run.stdout}`);
        return [name, readFileSync(join(output, `${name}.fods`), "utf8")];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Flat OpenDocument: tables with repeated rows and cells. */
function parse(document: string): SheetContents {
  // Charts and pictures bring tables of their own.
  const xml = document.replace(/<table:shapes>[^]*?<\/table:shapes>|<draw:frame\b[^]*?<\/draw:frame>/g, "");
  const sheets: SheetContents = {};
  for (const [, name = "", body = ""] of xml.matchAll(
    /<table:table table:name="([^"]*)"[^>]*>([^]*?)<\/table:table>/g,
  )) {
    const cells: Record<string, string | number> = {};
    let row = 0;
    for (const [, attributes = "", content = ""] of body.matchAll(
      /<table:table-row\b([^>]*?)(?:\/>|>([^]*?)<\/table:table-row>)/g,
    )) {
      let column = 0;
      for (const [, , cell = "", inner = ""] of content.matchAll(
        /<table:(covered-)?table-cell\b([^>]*?)(?:\/>|>([^]*?)<\/table:(?:covered-)?table-cell>)/g,
      )) {
        const value = valueOf(cell, inner);
        const repeated = Number(/number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1);
        if (value !== null) for (let i = 0; i < repeated; i++) cells[`${row},${column + i}`] = value;
        column += repeated;
      }
      row += Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    }
    sheets[unescapeXml(name)] = cells;
  }
  return sheets;
}

function valueOf(cell: string, inner: string): string | number | null {
  const type = /office:value-type="([^"]*)"/.exec(cell)?.[1];
  const number = /office:value="([^"]*)"/.exec(cell)?.[1];
  if (type === undefined) return null;
  if (type === "boolean") return cell.includes('office:boolean-value="true"') ? 1 : 0;
  if (type === "date") {
    const date = /office:date-value="([^"]*)"/.exec(cell)?.[1] ?? "";
    return (Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  }
  if (number !== undefined && type !== "string") return Number(number);
  const text = inner.replace(/<office:annotation[^]*?<\/office:annotation>/g, "");
  return [...text.matchAll(/<text:p\b[^>]*?(?:\/>|>([^]*?)<\/text:p>)/g)]
    .map((p) => paragraph(p[1] ?? ""))
    .join("\n");
}

function paragraph(xml: string): string {
  return unescapeXml(
    xml
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => " ".repeat(Number(count ?? 1)))
      .replace(/<text:tab\/>/g, "\t")
      .replace(/<text:line-break\/>/g, "\n")
      .replace(/<[^>]*>/g, ""),
  );
}
