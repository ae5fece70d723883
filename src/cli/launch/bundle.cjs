/** The command line as one script, bundled when a source has changed and kept until one does. */
const { statSync } = require("node:fs");
const { join } = require("node:path");
const { readKept, writeKept } = require("./kept-file.cjs");

/** What changes the script without being a part of it. */
const SETTINGS = ["package.json", "package-lock.json", "tsconfig.json", "src/cli/launch/bundle.cjs"];

/** @param {{ root: string, entry: string, kept: string }} given `kept` is the file the script is kept in @returns {string} */
function bundle({ root, entry, kept }) {
  const text = readKept(kept)?.toString();
  const known = text && JSON.parse(text);
  if (
    known &&
    known.entry === entry &&
    Object.entries(known.inputs).every(([path, state]) => stateOf(root, path) === state)
  )
    return known.source;
  const states = (paths) => Object.fromEntries(paths.map((path) => [path, stateOf(root, path)]));
  const settings = states(SETTINGS);
  const { source, paths } = build(root, entry);
  const inputs = { ...states(paths), ...settings };
  writeKept(kept, Buffer.from(JSON.stringify({ entry, inputs, source })));
  return source;
}

/** Of one source file; null when it is gone. */
function stateOf(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : null;
}

function build(root, entry) {
  const { outputFiles, metafile } = require("esbuild").buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    // Half as large again as all of ours: left where it is for the one command that loads it.
    external: ["docx"],
    platform: "node",
    target: "node20",
    format: "cjs",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return { source: outputFiles[0].text, paths: Object.keys(metafile.inputs) };
}

module.exports = { bundle };
