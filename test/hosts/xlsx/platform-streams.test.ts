import { deflateRawSync, inflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { XlsxHost } from "../../../src/hosts/xlsx";
import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import { crc32 } from "../../../src/hosts/xlsx/zip/crc32";
import { inflate } from "../../../src/hosts/xlsx/zip/deflate";
import { platformDeflate, platformInflate } from "../../../src/hosts/xlsx/zip/platform-streams";
import { ledgerDraft } from "../../../src/tools/ledger";

const SHEET = "xl/worksheets/sheet1.xml";
/** More than one step of either stream, of bytes that compress neither wholly nor not at all. */
const plain = Uint8Array.from({ length: 700_001 }, (_, at) => ((at * at) % 251) & (at >> 9));
const packed = new Uint8Array(deflateRawSync(plain));
const declared = { crc: crc32(plain), size: plain.length };

/** Runs without the platform's streams, as on an old browser. */
async function withoutStreams<Result>(work: () => Promise<Result>): Promise<Result> {
  const { CompressionStream: compress, DecompressionStream: decompress } = globalThis;
  Object.assign(globalThis, { CompressionStream: undefined, DecompressionStream: undefined });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { CompressionStream: compress, DecompressionStream: decompress });
  }
}

function collector() {
  const chunks: Uint8Array[] = [];
  return {
    take: (chunk: Uint8Array) => void chunks.push(chunk.slice()),
    bytes: () => new Uint8Array(Buffer.concat(chunks)),
  };
}

test("inflates what was deflated elsewhere", async () => {
  const { take, bytes } = collector();
  expect(await platformInflate(packed, declared, take)).toBe(true);
  expect(Buffer.compare(bytes(), plain)).toBe(0);
});

test.each([
  ["another sum", packed, { ...declared, crc: declared.crc ^ 1 }],
  ["another size", packed, { ...declared, size: declared.size + 1 }],
  ["an end that is missing", packed.subarray(0, packed.length - 1), declared],
  ["nothing at all", new Uint8Array(), declared],
  ["a broken beginning", Uint8Array.from(packed, (byte, at) => (at === 0 ? 0xff : byte)), declared],
])("finds %s", async (_, data, expected) => {
  expect(await platformInflate(data, expected, () => undefined)).toBe(false);
});

test("hands over no more than the declared size", async () => {
  let length = 0;
  const size = 10_000;
  const isWhole = await platformInflate(
    new Uint8Array(deflateRawSync(new Uint8Array(50 << 20))),
    { crc: 0, size },
    (chunk) => void (length += chunk.length),
  );
  expect(isWhole).toBe(false);
  expect(length).toBeLessThanOrEqual(size);
});

test("lets the taker's own errors through", async () => {
  const failing = () => {
    throw new RangeError("enough");
  };
  await expect(platformInflate(packed, declared, failing)).rejects.toThrow("enough");
});

test("deflates pieces of any size as one stream", async () => {
  const pieces = [plain.subarray(0, 3), plain.subarray(3, 600_000), plain.subarray(600_000)];
  const deflated = await platformDeflate(pieces);
  expect(deflated).toMatchObject(declared);
  const data = Buffer.concat(deflated!.pieces);
  expect(Buffer.compare(inflateRawSync(data), plain)).toBe(0);
  const { take, bytes } = collector();
  inflate(new Uint8Array(data), take);
  expect(Buffer.compare(bytes(), plain)).toBe(0);
});

describe("a ledger read, edited and saved", () => {
  const file = createWorkbook([ledgerDraft(400, { wide: true })]);
  const job = async (bytes: Uint8Array) => {
    const host = XlsxHost.open(bytes);
    const before = await host.read("workbook");
    const edit = (row: number, expected: number, value: number) => ({
      at: { sheet: "监控台账", row, column: 0 },
      expected,
      next: { value },
    });
    const done = await host.apply({ edits: [edit(3, 1, 11), edit(302, 300, 12)] });
    return { before, done, saved: await host.save(), after: await host.read("workbook") };
  };

  test("is the same without the platform's streams", async () => {
    const [there, elsewhere] = [await job(file), await withoutStreams(() => job(file))];
    expect(there.done.outcome).toBe("applied");
    expect(elsewhere.before).toEqual(there.before);
    expect(elsewhere.after).toEqual(there.after);
    expect(there.after.sheets[0]!.values[302]![0]).toBe(12);
    const [parts, others] = [unzipSync(there.saved), unzipSync(elsewhere.saved)];
    expect(Object.keys(others)).toEqual(Object.keys(parts));
    for (const [name, content] of Object.entries(parts))
      expect(Buffer.compare(others[name]!, content)).toBe(0);
  });

  test("comes back as the very bytes that were opened once it is undone", async () => {
    const host = XlsxHost.open(file);
    const edits = [{ at: { sheet: "监控台账", row: 3, column: 0 }, expected: 1, next: { value: 7 } }];
    const done = await host.apply({ edits });
    if (done.outcome !== "applied") throw new Error("refused");
    expect(Buffer.compare(unzipSync(await host.save())[SHEET]!, unzipSync(file)[SHEET]!)).not.toBe(0);
    await host.apply(done.inverse);
    expect(await host.save()).toBe(file);
  });

  test("is refused when its data is damaged, with and without the streams", async () => {
    const broken = file.slice();
    for (let at = 20_000; at < 20_040; at++) broken[at] = broken[at]! ^ 0xff;
    const read = () => XlsxHost.open(broken).read("workbook");
    await expect(read()).rejects.toMatchObject({ code: "damaged" });
    await expect(withoutStreams(read)).rejects.toMatchObject({ code: "damaged" });
  });
});
