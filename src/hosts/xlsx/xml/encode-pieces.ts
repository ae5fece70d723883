/** Text that comes in many small pieces, as bytes in few large ones. */

/** Characters gathered before they are encoded. */
const GATHER = 1 << 20;

export function encodePieces(pieces: Iterable<string>): Uint8Array[] {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let gathered: string[] = [];
  let length = 0;
  const flush = () => {
    if (length > 0) chunks.push(encoder.encode(gathered.join("")));
    gathered = [];
    length = 0;
  };
  for (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length > GATHER) flush();
  }
  flush();
  return chunks;
}
