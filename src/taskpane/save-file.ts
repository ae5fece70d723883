/**
 * Hands a file to the browser's download. Where the pane's host forbids downloads nothing happens and nobody is told (Excel
 * for Mac: office-js issues 2700 and 4681), so that every page that saves offers another way as well.
 */
export function saveFile(content: Uint8Array | string, type: string, name: string): void {
  const part = typeof content === "string" ? content : (content as Uint8Array<ArrayBuffer>);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has to begin before its address is given back.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
