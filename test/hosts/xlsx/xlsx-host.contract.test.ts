import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { hostContract } from "../contract";

hostContract("XlsxHost", (drafts) => {
  const host = XlsxHost.open(createWorkbook(drafts));
  const reopened = () => XlsxHost.open(host.save());
  return Promise.resolve({
    host,
    reread: () => reopened().read("workbook"),
    marks: () => Promise.resolve(reopened().marks()),
    notes: () => Promise.resolve(reopened().notes()),
    fill: (at) => Promise.resolve(reopened().fill(at) ?? null),
  });
});
