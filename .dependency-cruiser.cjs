/** Who may import whom; the map is in src/README.md. test/boundaries.test.ts fails when a pattern here matches no file. */
const core = "^src/(model|forms|rules|profile|engine|report)/";
const adapters = "^src/hosts/(excel|wps|xlsx|grid|memory)/";

/** A room, and the only rooms it may import from. */
const room = (name, allowed) => ({
  name: `${name}-imports`,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: { path: "^src/", pathNot: `^src/(${[name, ...allowed].join("|")})(/|\\.)` },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: { path: "^src/" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    room("model", []),
    room("profile", ["model"]),
    room("forms", ["model"]),
    room("rules", ["model", "forms/values", "profile"]),
    room("engine", ["model", "forms", "rules", "profile"]),
    room("report", ["model", "forms", "rules", "profile", "engine"]),
    room("hosts", ["model"]),
    {
      name: "adapters-stay-apart",
      comment: "An adapter knows no other adapter; the grid keeps the file it came from through the xlsx adapter.",
      severity: "error",
      from: { path: "^src/hosts/(excel|wps|xlsx|grid|memory)/" },
      to: { path: adapters, pathNot: "^src/hosts/($1|xlsx)/" },
    },
    {
      name: "adapters-only-at-composition-roots",
      severity: "error",
      from: { path: "^src/(taskpane|commands)/", pathNot: "^src/(taskpane|commands)/(index|excel|wps)" },
      to: { path: adapters },
    },
    { name: "react-only-in-panes", severity: "error", from: { pathNot: "^src/(taskpane|workbench)/" }, to: { path: "node_modules/(react|react-dom|@fluentui)/" } },
    { name: "grid-library-only-in-workbench", severity: "error", from: { pathNot: "^src/(workbench|hosts/grid)/" }, to: { path: "node_modules/@univerjs/" } },
    { name: "docx-only-in-its-folder", severity: "error", from: { pathNot: "^src/report/docx/" }, to: { path: "node_modules/docx/" } },
    {
      name: "docx-loaded-when-asked-for",
      comment: "The library is large: a pane must not load it before somebody wants a Word file.",
      severity: "error",
      from: { path: "^src/(taskpane|commands|workbench|report)/", pathNot: "^src/report/docx/" },
      to: { path: "^src/report/docx/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    { name: "zod-only-at-doors", severity: "error", from: { path: core, pathNot: "^src/(profile|forms/custom)" }, to: { path: "node_modules/zod/" } },
    { name: "node-only-in-tools", severity: "error", from: { path: "^src/", pathNot: "^src/(cli|tools)/" }, to: { dependencyTypes: ["core"] } },
    { name: "nobody-imports-tools", severity: "error", from: { path: "^src/", pathNot: "^src/tools/" }, to: { path: "^src/tools/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"], extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"] },
  },
};
