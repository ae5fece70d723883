import { gunzipSync, gzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { XlsxHost, type NativeGzip } from "../../../src/hosts/xlsx";
import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import { ledgerDraft } from "../../../src/tools/ledger";

const file = createWorkbook([ledgerDraft(400, { wide: true })]);
const SHEET = "xl/worksheets/sheet1.xml";

/** Node's own compressor, and what it was asked for. */
function counting() {
  const sizes: number[] = [];
  const native: NativeGzip = {
    gunzip(data, size) {
      sizes.push(size);
      return gunzipSync(data, { maxOutputLength: Math.max(1, size) });
    },
    gzip(content) {
      sizes.push(content.length);
      return gzipSync(content);
    },
  };
  return { native, sizes };
}

const failing: NativeGzip = {
  gunzip: () => {
    throw new Error("out of order");
  },
  gzip: () => {
    throw new Error("out of order");
  },
};

async function job(bytes: Uint8Array, native?: NativeGzip) {
  const host = XlsxHost.open(bytes, { native });
  const before = await host.read("workbook");
  const done = await host.apply({
    edits: [{ at: { sheet: "监控台账", row: 302, column: 0 }, expected: 300, next: { value: 12 } }],
  });
  return { before, done, saved: await host.save(), after: await host.read("workbook") };
}

test.each([
  ["a compressor of the runtime", counting().native],
  ["one that fails", failing],
])("with %s a ledger is read, edited and saved as without", async (_, native) => {
  const [plain, other] = [await job(file), await job(file, native)];
  expect(other.done.outcome).toBe("applied");
  expect(other.before).toEqual(plain.before);
  expect(other.after).toEqual(plain.after);
  const [parts, others] = [unzipSync(plain.saved), unzipSync(other.saved)];
  expect(Object.keys(others)).toEqual(Object.keys(parts));
  for (const [name, content] of Object.entries(parts)) expect(Buffer.compare(others[name]!, content)).toBe(0);
});

test("small parts go through it, large ones through the platform's streams; large contents are written by it", async () => {
  const [few, many] = [counting(), counting()];
  await XlsxHost.open(file, few).read("workbook");
  expect(few.sizes).toContain(unzipSync(file)[SHEET]!.length);
  const large = createWorkbook([ledgerDraft(4_000, { wide: true })]);
  const size = unzipSync(large)[SHEET]!.length;
  expect(size).toBeGreaterThan(4 << 20);
  const host = XlsxHost.open(large, many);
  await host.read("workbook");
  expect(Math.max(...many.sizes)).toBeLessThan(10_000);
  await host.apply({
    edits: [{ at: { sheet: "监控台账", row: 3_002, column: 0 }, expected: 3_000, next: { value: 9_000 } }],
  });
  const saved = await host.save();
  expect(Math.max(...many.sizes)).toBe(size);
  expect(unzipSync(saved)[SHEET]!.length).toBe(size);
  expect((await XlsxHost.open(saved).read("workbook")).sheets[0]!.values[3_002]![0]).toBe(9_000);
}, 60_000);

test("what was undone is saved as the very bytes that were opened", async () => {
  const host = XlsxHost.open(file, counting());
  const done = await host.apply({
    edits: [{ at: { sheet: "监控台账", row: 3, column: 0 }, expected: 1, next: { value: 7 } }],
  });
  if (done.outcome !== "applied") throw new Error("refused");
  await host.apply(done.inverse);
  expect(await host.save()).toBe(file);
});

test("damage is refused in the same words", async () => {
  const broken = file.slice();
  for (let at = 20_000; at < 20_040; at++) broken[at] = broken[at]! ^ 0xff;
  const said = (native?: NativeGzip) =>
    XlsxHost.open(broken, { native })
      .read("workbook")
      .then(
        () => null,
        (error: unknown) => error,
      );
  const [plain, other] = [await said(), await said(counting().native)];
  expect(plain).toMatchObject({ code: "damaged" });
  expect(other).toEqual(plain);
});

test("a part that inflates to more than it declares is refused", async () => {
  const declared = file.slice();
  const view = new DataView(declared.buffer);
  // The sizes before compression, in the local heads and in the directory.
  for (let at = 0; at + 46 < declared.length; at++) {
    const signature = view.getUint32(at, true);
    const place = signature === 0x04034b50 ? at + 22 : signature === 0x02014b50 ? at + 24 : -1;
    if (place > 0 && view.getUint32(place, true) > 100_000) view.setUint32(place, 100_000, true);
  }
  await expect(XlsxHost.open(declared, counting()).read("workbook")).rejects.toMatchObject({
    code: "damaged",
  });
});
