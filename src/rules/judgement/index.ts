/** What the rules, the report, the drafts and the JSON output agree on. Pure functions, no findings. */
export * from "./amounts";
export * from "./execution-rate";
export * from "./other-base";
export * from "./rate-slip";
export * from "./amounts-in-doubt";
export * from "./time";
export * from "./indicator-class";
export * from "./qualitative";
export * from "./comparable";
export * from "./apart";
export * from "./figures";
export * from "./judge";
export * from "./budget-row";
export * from "./score";
export * from "./lights";
export * from "./needs-reason";
export * from "./wording";
