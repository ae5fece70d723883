import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { createWorkbook } from "../../../src/hosts/xlsx/write/create-workbook";
import { describeInBrowser } from "../../support/browser";
import { layoutOfFile } from "../../support/layout-of-file";
import { standingFile } from "../../support/standing-file";
import { hostContract } from "../contract";
import { standingContract } from "../standing-contract";
import { openGridPage, remoteHost, type GridPage } from "./support/grid-page";

jest.setTimeout(60_000);

describeInBrowser("grid host in a browser", () => {
  let page: GridPage;
  beforeAll(async () => {
    page = await openGridPage();
  });
  afterAll(() => page?.close());

  hostContract("GridHost", async (drafts) => {
    await page.open(createWorkbook(drafts));
    const saved = async () => XlsxHost.open(await page.save());
    return {
      host: remoteHost(page),
      reread: async () => (await saved()).read("workbook"),
      marks: async () => (await saved()).marks(),
      notes: async () => (await saved()).notes(),
      layout: async (sheet) => layoutOfFile(await page.save(), sheet),
      fill: (at) => page.call("shownFill", at),
    };
  });

  standingContract("GridHost", async (drafts, standing) => {
    await page.open(standingFile(drafts, standing));
    return { host: remoteHost(page) };
  });

  test("the page has nothing to complain of", () => {
    expect(page.complaints).toEqual([]);
  });
});
