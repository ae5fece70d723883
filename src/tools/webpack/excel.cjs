const { readdirSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { root, common, contentSecurityPolicy, CopyFiles } = require("./common.cjs");

const pages = resolve(root, "src/taskpane/excel");

/**
 * Where Office.js comes from: by default from our own server, as intranets need it; OFFICE_JS=https://… names another
 * address, such as Microsoft's https://appsforoffice.microsoft.com/lib/1/hosted/office.js.
 */
const officeAddress = process.env.OFFICE_JS || "";

/** The few files of the library that Excel's pages ask for; its licence wants them unmodified. */
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

function officeCopies() {
  if (officeAddress) return {};
  const library = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return Object.fromEntries(officeFiles.map((name) => [`office/${name}`, join(library, name)]));
}

function iconCopies() {
  const icons = readdirSync(resolve(root, "assets")).filter((name) => name.endsWith(".png"));
  return Object.fromEntries(icons.map((name) => [`assets/${name}`, resolve(root, "assets", name)]));
}

function pageCopies() {
  const names = [
    "before-office.js",
    "after-office.js",
    "message.js",
    "message.html",
    "unsupported.html",
    "help.html",
  ];
  return Object.fromEntries(names.map((name) => [name, join(pages, name)]));
}

function page(name) {
  const origin = officeAddress && new URL(officeAddress).origin;
  return new HtmlWebpackPlugin({
    template: join(pages, `${name}.html`),
    filename: `${name}.html`,
    chunks: [name],
    scriptLoading: "blocking",
    inject: "body",
    officeJs: officeAddress || "office/office.js",
    csp: origin
      ? contentSecurityPolicy.replace("script-src 'self'", `script-src 'self' ${origin}`)
      : contentSecurityPolicy,
  });
}

/** dist/excel: what IT puts on a web server. The only target that holds Office.js. */
module.exports = (mode) => {
  const base = common(mode);
  return {
    ...base,
    name: "excel",
    entry: { taskpane: "./src/taskpane/excel.tsx", commands: "./src/commands/excel.ts" },
    output: { ...base.output, path: resolve(root, "dist/excel") },
    plugins: [
      page("taskpane"),
      page("commands"),
      new CopyFiles({
        ...officeCopies(),
        ...iconCopies(),
        ...pageCopies(),
        "manifest.xml": resolve(root, "manifest.xml"),
      }),
    ],
  };
};
