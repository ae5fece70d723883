const { readdirSync } = require("node:fs");
const { resolve } = require("node:path");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { root, common, contentSecurityPolicy, CopyFiles } = require("./common.cjs");

/** Pages opened from a folder are of no origin, so that 'self' alone may not let their own scripts in. */
const policy = contentSecurityPolicy
  .split("; ")
  .filter((rule) => !rule.startsWith("connect-src") && !rule.startsWith("worker-src"))
  .map((rule) => rule.replace("'self'", "'self' file:"))
  .concat("connect-src 'none'", "worker-src 'none'")
  .join("; ");

/** Nobody knows the embedded browser of the Linux builds: syntax of 2020 and features of Chromium 84. */
const syntax = ["es2020", "chrome84"];

function page(filename, template, chunk) {
  return new HtmlWebpackPlugin({
    template,
    filename,
    chunks: [chunk],
    scriptLoading: "blocking",
    inject: "body",
    csp: policy,
  });
}

function images() {
  const icons = readdirSync(resolve(root, "assets")).filter((name) => name.endsWith("-32.png"));
  return Object.fromEntries(icons.map((name) => [`images/${name}`, resolve(root, "assets", name)]));
}

/** dist/wps-online: one classic script a page, relative paths, no Office.js; the offline folder is a copy of it. */
module.exports = (mode) => {
  const base = common(mode);
  return {
    ...base,
    name: "wps",
    entry: { main: "./src/commands/wps.ts", taskpane: "./src/taskpane/wps.tsx" },
    output: { ...base.output, path: resolve(root, "dist/wps-online"), publicPath: "" },
    optimization: { minimizer: [new EsbuildPlugin({ target: syntax, css: true, legalComments: "none" })] },
    plugins: [
      page("index.html", "./src/commands/wps.html", "main"),
      page("taskpane.html", "./src/taskpane/wps.html", "taskpane"),
      new CopyFiles({
        ...images(),
        "ribbon.xml": resolve(root, "assets/wps/ribbon.xml"),
        "manifest.xml": resolve(root, "assets/wps/manifest.xml"),
      }),
    ],
  };
};
