#!/usr/bin/env node
/**
 * Starts the command line. TypeScript is bundled at the first call and the compiled code is kept beside the packages, so
 * that a later call is over in half the time a transpiling loader needs.
 */
const { join, resolve } = require("node:path");
const { bundle } = require("./bundle.cjs");
const { runCached } = require("./code-cache.cjs");

const root = resolve(__dirname, "../../..");
const folder = join(root, "node_modules/.cache/performance-monitor-addin");
const source = bundle({ root, entry: "src/cli/index.ts", kept: join(folder, "cli.json") });
// Each command compiles what it needs: kept apart, none loads the code of another.
const command = /^[a-z]+$/.test(process.argv[2] ?? "") ? process.argv[2] : "other";
runCached({
  source,
  filename: join(root, "src/cli/index.cjs"),
  cache: join(folder, `${command}.code`),
  main: module,
  require,
});
