import { excelUnderTest, type ExcelUnderTest } from "../../support/officejs/excel-under-test";
import { hostContract } from "../contract";

describe.each(["1.13", "1.14", "1.15"])("with ExcelApi %s", (version) => {
  let excel: ExcelUnderTest | undefined;
  // A member that the interpreter does not know is a mistake, even where the adapter survives it.
  afterEach(() => expect(excel?.interpreter.unknownMembers).toEqual([]));

  hostContract("ExcelHost", (drafts) => {
    excel = excelUnderTest(drafts, version);
    return Promise.resolve(excel);
  });
});
