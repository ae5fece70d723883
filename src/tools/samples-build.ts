/** Writes assets/samples. Run: npm run samples. The same source always gives the same bytes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook } from "../hosts/xlsx";
import { samples } from "./samples/index";

const folder = "assets/samples";
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(samples)) writeFileSync(join(folder, name), createWorkbook(make()));
