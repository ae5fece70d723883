/** What stands in a text without being said by it: a draft's open questions, and what it quotes from the tables. */

/** «〔请填写：…〕», «〔此数…，请先核对〕»; the year of a document's number («财预〔2020〕10号») is none. */
const OPEN_QUESTION = /〔(?!\s*(?:19|20)\d{2}\s*年?〕)(?:[^〔〕]|〔[^〔〕]*〕)*〕/gu;
/** «表内写明：“尚未开展”» tells what a table says. */
const QUOTATION = /(?<=(?:写明|写着|写道|载明|填写的是|所填为)\s*(?:的是|为)?\s*[:：]?\s*)[“"][^”"]*[”"]/gu;

/** The text's own statements, with its figures in half-width. */
export function withoutAsides(text: string): string {
  const own = text.includes("〔") ? text.replace(OPEN_QUESTION, "") : text;
  return halfWidth(own.replace(QUOTATION, ""));
}

const FULL_WIDTH = /[０-９](?:[０-９．]|，(?=[０-９]{3}(?![０-９])))*％?|(?<=\d)％/gu;

/** «５８．８５％» is read as «58.85%». */
function halfWidth(text: string): string {
  return /[０-９％]/u.test(text) ? text.replace(FULL_WIDTH, (figure) => figure.normalize("NFKC")) : text;
}

/** The same without anything in quotation marks: names of indicators and projects claim nothing. */
export function withoutQuotations(text: string): string {
  return text.replace(/[“"「『‘][^”"」』’]*[”"」』’]/gu, "");
}
