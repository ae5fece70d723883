import tseslint from "typescript-eslint";

const exactDecimals = [
  { selector: "CallExpression[callee.name='parseFloat']", message: "Parse decimals exactly: model/decimal." },
  {
    selector: "CallExpression[callee.property.name='toFixed'][callee.object.type='Literal']",
    message: "Decimals only.",
  },
];

/** Correctness only; looks are prettier's, boundaries dependency-cruiser's. */
export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", ".cache/**"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  // Command lines talk through the console.
  { files: ["src/cli/**", "src/tools/**"], rules: { "no-console": "off" } },
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: ["src/{model,forms,rules,profile,engine,report}/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "window",
          "document",
          "process",
          "Buffer",
          "fetch",
          "XMLHttpRequest",
          "Office",
          "Excel",
          "wps",
          "Date",
        ],
      ],
      "no-restricted-syntax": ["error", ...exactDecimals],
    },
  },
  // A rule compares with the profile's limits, never with a number of its own: see profile/profile.ts.
  {
    files: ["src/rules/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...exactDecimals,
        {
          selector: "CallExpression[callee.property.name=/^(gt|gte|lt|lte)$/] > Literal[raw!=/^(0|1|100)$/]",
          message: "Limits are the profile's.",
        },
        { selector: "Literal[raw=/^0?\\.\\d+$/]", message: "Limits are the profile's." },
      ],
    },
  },
  // No module opens a network connection at run time.
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/tools/**", "src/cli/**"],
    rules: { "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"] },
  },
);
