/** Our side of the bench as the command line starts: one script with the compiled code of an earlier run. */
const { readFileSync } = require("node:fs");
const { runCached } = require("../../cli/launch/code-cache.cjs");

const [filename, job] = process.argv.splice(2, 1).concat(process.argv[2]);
runCached({
  source: readFileSync(filename, "utf8"),
  filename,
  cache: `${filename}.${job}.code`,
  main: module,
  require,
});
