/** Hands bytes to the browser's download. */
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: workbookType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has to begin before its address is given back.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
