/** Writes docs/rules.md: `npm run catalogue`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { rules } from "../rules";
import { catalogueText } from "../rules/catalogue";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/rules.md", catalogueText(rules));
console.log(`docs/rules.md：${rules.length} 条规则`);
