import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { layoutOfFile } from "../../support/layout-of-file";
import { standingFile } from "../../support/standing-file";
import { hostContract } from "../contract";
import { standingContract } from "../standing-contract";

hostContract("XlsxHost", (drafts) => {
  const host = XlsxHost.open(createWorkbook(drafts));
  const reopened = async () => XlsxHost.open(await host.save());
  return Promise.resolve({
    host,
    reread: async () => (await reopened()).read("workbook"),
    marks: async () => (await reopened()).marks(),
    notes: async () => (await reopened()).notes(),
    fill: async (at) => (await reopened()).fill(at) ?? null,
    layout: async (sheet) => layoutOfFile(await host.save(), sheet),
  });
});

standingContract("XlsxHost", (drafts, standing) =>
  Promise.resolve({ host: XlsxHost.open(standingFile(drafts, standing)) }),
);
