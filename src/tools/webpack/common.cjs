const { resolve } = require("node:path");
const { EsbuildPlugin } = require("esbuild-loader");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

const root = resolve(__dirname, "../../..");

/** Fluent UI's floor, and older than any embedded browser of WPS or Excel that can run it. */
const browsers = "chrome84";

/** Nothing is loaded from, or sent to, any other place. Styles are inserted at run time by Fluent UI and the grid. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Copies files unchanged, out of the minimiser's reach. `files`: output name → path of the source. */
class CopyFiles {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("CopyFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "CopyFiles", stage }, () => {
        for (const [name, path] of Object.entries(this.files)) {
          compilation.fileDependencies.add(path);
          const content = compiler.inputFileSystem.readFileSync(path);
          compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
        }
      });
    });
  }
}

/** What all targets share; a target adds name, entry, output.path and plugins. */
function common(mode) {
  return {
    mode,
    target: ["web", "es2020"],
    devtool: mode === "development" ? "source-map" : false,
    context: root,
    output: { filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: browsers, jsx: "automatic" } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: browsers, css: true, legalComments: "none" })] },
    performance: { hints: false },
    stats: "errors-warnings",
    cache: { type: "filesystem", cacheDirectory: resolve(root, ".cache/webpack") },
  };
}

module.exports = { root, common, contentSecurityPolicy, CopyFiles };
