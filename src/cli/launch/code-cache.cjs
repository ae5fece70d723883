/** Runs a script with the compiled code of an earlier run. */
const { Script } = require("node:vm");
const { DIGEST, digest, readKept, writeKept } = require("./kept-file.cjs");

/**
 * @param {{ source: string, filename: string, cache: string, main: NodeJS.Module, require: NodeJS.Require }} given
 *   `cache` is the file of the kept code: taken when it fits, otherwise written when the process ends.
 */
function runCached({ source, filename, cache, main, require }) {
  const kept = keptCode(cache, source);
  const script = new Script(`(function (exports, require, module) {${source}\n})`, {
    filename,
    cachedData: kept ?? undefined,
  });
  if (kept === null || script.cachedDataRejected)
    // At the end, when all that a command needs has been compiled.
    process.once("exit", () => writeKept(cache, Buffer.concat([digest(source), script.createCachedData()])));
  script.runInThisContext()(main.exports, require, main);
}

/** V8 compares little more than the length of the source: the kept code bears the digest of the one it was made from. */
function keptCode(cache, source) {
  const kept = readKept(cache);
  return kept && digest(source).equals(kept.subarray(0, DIGEST)) ? kept.subarray(DIGEST) : null;
}

module.exports = { runCached };
