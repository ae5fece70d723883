/** The contract on an imitated WPS, on a well-behaved build and on each of the known faults. */
import type { Faults } from "../../support/wps/fake/book";
import { wpsUnderTest } from "../../support/wps/wps-under-test";
import { hostContract } from "../contract";
import { standingContract } from "../standing-contract";

const BUILDS: Readonly<Record<string, Faults>> = {
  "a sound build": {},
  "tables ignored without a word": { ignoreTables: true },
  "undefined blanks": { undefinedBlanks: true },
  "flat rows and columns": { flatten: true },
  "nothing told of what is visible, nor names in addresses": { noSpecialCells: true, bareAddresses: true },
  "all of them": {
    ignoreTables: true,
    undefinedBlanks: true,
    flatten: true,
    noSpecialCells: true,
    bareAddresses: true,
  },
};

describe.each(Object.entries(BUILDS))("with %s", (_name, faults) => {
  hostContract("WpsHost", (drafts) => Promise.resolve(wpsUnderTest(drafts, faults)));
  standingContract("WpsHost", (drafts, { protect, table }) => {
    const wps = wpsUnderTest(drafts, faults);
    const [sheet] = wps.data.sheets;
    sheet!.isProtected = protect === true;
    if (table) sheet!.tables.push({ name: "表1", header: { ...table, bottom: table.top }, range: table });
    return Promise.resolve(wps);
  });
});
