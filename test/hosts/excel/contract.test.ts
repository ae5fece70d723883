import { excelUnderTest, type ExcelUnderTest } from "../../support/officejs/excel-under-test";
import { hostContract } from "../contract";
import { standingContract } from "../standing-contract";

describe.each(["1.13", "1.14", "1.15"])("with ExcelApi %s", (version) => {
  let excel: ExcelUnderTest | undefined;
  // A member that the interpreter does not know is a mistake, even where the adapter survives it.
  afterEach(() => expect(excel?.interpreter.unknownMembers).toEqual([]));

  hostContract("ExcelHost", (drafts) => {
    excel = excelUnderTest(drafts, version);
    return Promise.resolve(excel);
  });

  standingContract("ExcelHost", (drafts, { protect, table }) => {
    excel = excelUnderTest(drafts, version);
    const [sheet] = excel.book.sheets;
    sheet!.isProtected = protect === true;
    if (table) sheet!.tables.push({ name: "表1", header: { ...table, bottom: table.top }, range: table });
    return Promise.resolve(excel);
  });
});
