/** Writes docs/findings.md, every finding on the samples: `npm run findings-list`. */
import { writeFileSync } from "node:fs";
import { findingsText } from "./findings-list/findings-text";

writeFileSync("docs/findings.md", findingsText());
console.log("docs/findings.md 已更新");
