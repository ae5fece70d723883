/** The value grammar: docs/values.md. */
export { foldText, foldTight, isNullWord, isTick, labelKey } from "./normalise";
export { displayText } from "./display-text";
export { isDateFormat, isPercentFormat } from "./number-format";
export { serialToDate, type CalendarTime } from "./serial-date";
export { parseNumber, parseText } from "./parse-text";
export { parseAmount, shownScale } from "./parse-amount";
export { mayBeFraction, parseRate, type RateContext, type RateHabit } from "./parse-rate";
export { parseIndicatorValue } from "./indicator-value";
export type { IndicatorContext } from "./measure";
export { comparisonIn } from "./comparison";
export { readDate, type ReadDate } from "./read-date";
export { directionOf } from "./direction";
export { convertUnit, MYRIAD, sameUnit, unitClass, unitInName, type UnitClass } from "./units";
export { namesBudgetExecution } from "./budget-execution";
export { moneyUnitIn, periodAlone, periodIn, yearIn, type Months } from "./heading";
export { amountChange, numberChange, rateChange, type RateChangeOptions } from "./write-back";
export { tidyIndicatorText } from "./tidy";
export { continuesBelow } from "./wrapped-text";
