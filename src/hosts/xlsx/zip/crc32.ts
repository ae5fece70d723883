/** CRC-32 as zip wants it (polynomial 0xEDB88320), four bytes a step: sheets of 100 MB pass through it. */

const tables = Array.from({ length: 4 }, () => new Uint32Array(256));
const [T0, T1, T2, T3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  T0[byte] = value;
}
for (let byte = 0; byte < 256; byte++)
  for (let step = 1; step < 4; step++) {
    const before = tables[step - 1]![byte]!;
    tables[step]![byte] = (before >>> 8) ^ T0[before & 255]!;
  }

/** @param crc of the bytes before these; 0 at the beginning. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  let value = ~crc;
  const whole = bytes.length - (bytes.length % 4);
  let at = 0;
  for (; at < whole; at += 4) {
    value ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    value = T3[value & 255]! ^ T2[(value >>> 8) & 255]! ^ T1[(value >>> 16) & 255]! ^ T0[value >>> 24]!;
  }
  for (; at < bytes.length; at++) value = (value >>> 8) ^ T0[(value ^ bytes[at]!) & 255]!;
  return ~value >>> 0;
}
