import fc from "fast-check";
import { textOf } from "../../../src/hosts/xlsx/read/byte-text";
import { escapeCellText } from "../../../src/hosts/xlsx/xml/entities";

const encoder = new TextEncoder();

/** The text read from the middle of other bytes. */
function read(written: string | Uint8Array): string {
  const content = typeof written === "string" ? encoder.encode(written) : written;
  const bytes = new Uint8Array(content.length + 4).fill(0x3c);
  bytes.set(content, 2);
  return textOf(bytes, 2, 2 + content.length);
}

const letters = fc.constantFrom(
  "a",
  "9",
  "_",
  "é",
  "绩",
  "效",
  "％",
  "😀",
  "\ud7ff",
  "\ue000",
  "&",
  "\n",
  "_x0041_",
);
const texts = fc.oneof(
  fc.string({ unit: letters, maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 80 }),
);

test("any text comes back as it was written, however often", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const written = escapeCellText(text);
      for (let time = 0; time < 2; time++) expect(read(written)).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["a character cut off", [0xe7, 0xbb]],
  ["a lone half of a pair", [0xed, 0xa0, 0x80]],
  ["a character written longer than need be", [0xe0, 0x81, 0x81]],
  ["a byte that begins nothing", [0x61, 0xff, 0x62]],
])("%s is read as the decoder reads it", (_, codes) => {
  const bytes = Uint8Array.from(codes);
  for (let time = 0; time < 2; time++) expect(read(bytes)).toBe(new TextDecoder().decode(bytes));
});
