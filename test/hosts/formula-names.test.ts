import { shownFormula, storedFormula } from "../../src/hosts/formula-names";

test.each([
  ["=IFS(A1>0,1,TRUE,0)", "=_xlfn.IFS(A1>0,1,TRUE,0)"],
  ["=SUM(A1:A3)/stdev.s(B1:B3)", "=SUM(A1:A3)/_xlfn.STDEV.S(B1:B3)"],
  ['=TEXTJOIN("、",TRUE,IFNA(A1,"IFS(无)"))', '=_xlfn.TEXTJOIN("、",TRUE,_xlfn.IFNA(A1,"IFS(无)"))'],
  ["=FILTER(A1:A9,B1:B9>0)+SORT(A1:A9)", "=_xlfn._xlws.FILTER(A1:A9,B1:B9>0)+_xlfn._xlws.SORT(A1:A9)"],
  ["='DAYS(1)'!A1+CONCAT(A1)", "='DAYS(1)'!A1+_xlfn.CONCAT(A1)"],
])("%s is stored as %s, and shown as it was typed", (typed, stored) => {
  expect(storedFormula(typed)).toBe(stored);
  expect(storedFormula(stored)).toBe(stored);
  expect(shownFormula(stored).toUpperCase()).toBe(typed.toUpperCase());
});

test.each([
  "=IF(A1>0,ROUND(A1/B1,4),0)",
  "=SUMIFS(A:A,B:B,1)+IFERROR(A1,0)",
  "=MYIFS(1)+DAYS1(2)+执行IFS(3)",
  "=MyAddin.IFS(1)+[1]!IFS(2)",
  '="_xlfn.IFS(1)"',
])("%s is left as it is", (formula) => {
  expect(storedFormula(formula)).toBe(formula);
  expect(shownFormula(formula)).toBe(formula);
});
