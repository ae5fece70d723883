import { readFileSync, readdirSync } from "node:fs";
import { createWorkbook } from "../../src/hosts/xlsx";
import { samples } from "../../src/tools/samples";

describe("assets/samples", () => {
  it("holds exactly what the builder makes", () => {
    expect(readdirSync("assets/samples").sort()).toEqual(Object.keys(samples).sort());
  });

  it.each(Object.keys(samples))("is up to date: %s (else run npm run samples)", (name) => {
    const built = createWorkbook(samples[name]!());
    expect(Buffer.from(built).equals(readFileSync(`assets/samples/${name}`))).toBe(true);
  });
});
