/**
 * Functions younger than the file format (IFS, XLOOKUP …) stand in an .xlsx under a longer name; without it Excel shows
 * #NAME? until the formula is typed again. Shown and typed they have the short one.
 */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CHOOSECOLS " +
    "CHOOSEROWS COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP EXPAND FIELDVALUE FILTERXML FLOOR.MATH FORECAST.LINEAR " +
    "FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS ISFORMULA MAXIFS MINIFS MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI " +
    "RANDARRAY RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL " +
    "TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR " +
    "BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S ERF.PRECISE ERFC.PRECISE EXPON.DIST " +
    "F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.PRECISE FORECAST.ETS GAMMA.DIST GAMMA.INV GAMMALN.PRECISE HYPGEOM.DIST " +
    "LOGNORM.DIST LOGNORM.INV MODE.MULT MODE.SNGL NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ STDEV.P " +
    "STDEV.S T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST VAR.P VAR.S WEIBULL.DIST Z.TEST"
  ).split(" "),
);
/** Those have one more part in their name. LET and LAMBDA rename their parameters as well and stay as they are typed. */
const OF_SHEETS = new Set(["FILTER", "SORT"]);

/** Texts and quoted names of sheets are passed over; a name that has its prefix, or belongs to another, is left alone. */
const NAME = /"[^"]*"|'[^']*'|(?<![\p{L}\p{N}_.!\]])([A-Z][A-Z0-9.]*)(?=\()/giu;
const PREFIX = /"[^"]*"|'[^']*'|_xlfn\.(?:_xlws\.)?(?=[A-Z])/giu;

/** As it stands in a file. */
export function storedFormula(formula: string): string {
  return formula.replace(NAME, (found, name?: string) => {
    const upper = name?.toUpperCase();
    if (upper === undefined) return found;
    if (OF_SHEETS.has(upper)) return `_xlfn._xlws.${upper}`;
    return FUTURE.has(upper) ? `_xlfn.${upper}` : found;
  });
}

/** As a person reads and types it. */
export function shownFormula(formula: string): string {
  return formula.replace(PREFIX, (found) => (found.startsWith("_") ? "" : found));
}
