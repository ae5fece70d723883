const { resolve } = require("node:path");
const { NormalModuleReplacementPlugin } = require("webpack");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { root, common, contentSecurityPolicy } = require("./common.cjs");

/** dist/workbench: the browser page with the grid. The only bundle that holds Univer; it never holds Office.js. */
module.exports = (mode) => {
  const base = common(mode);
  return {
    ...base,
    name: "workbench",
    entry: { workbench: "./src/workbench/index.tsx" },
    output: { ...base.output, path: resolve(root, "dist/workbench") },
    module: {
      rules: [
        ...base.module.rules,
        // A sample is a lazy script, so that opening one needs neither a server nor a request of its own.
        { test: /\.xlsx$/, type: "asset/inline" },
      ],
    },
    plugins: [
      // Hyphenation of 80 languages, 5 MB, that Chinese text never uses.
      new NormalModuleReplacementPlugin(/^\.\/[\w-]+-[\w-]{8}\.js$/, (resource) => {
        if (/engine-render/.test(resource.context))
          resource.request = resolve(__dirname, "no-hyphenation.mjs");
      }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new HtmlWebpackPlugin({
        template: "./src/workbench/index.html",
        filename: "index.html",
        csp: contentSecurityPolicy,
      }),
    ],
  };
};
