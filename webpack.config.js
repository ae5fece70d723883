const targets = ["workbench", "excel", "wps"];
const { existsSync } = require("node:fs");
const { resolve } = require("node:path");

/** One file a target in src/tools/webpack; `--env target=workbench` builds only that one. */
module.exports = (env = {}, argv = {}) =>
  targets
    .filter((target) => !env.target || env.target === target)
    .map((target) => resolve(__dirname, "src/tools/webpack", `${target}.cjs`))
    .filter((file) => existsSync(file))
    .map((file) => require(file)(argv.mode ?? "production"));
