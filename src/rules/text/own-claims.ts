/** What the 完成情况 of a ledger's row says of that row as a whole: not begun, nothing paid. */
export type OwnClaim = "not-started" | "not-paid";

const SUBJECT =
  "(?:该|本)?(?:项目|工程)?(?:专项)?(?:资金|经费|款项|预算)?(?:目前|暂时?|现|截[至止][^，]{1,12})?(?:均|都|全部)?";
const NOT_YET = "(?:尚未|还未|仍未|暂未|未|没有)";
const NOT_PAID = new RegExp(
  `^${SUBJECT}${NOT_YET}(?:支出|支付|拨付|使用|执行|动用)(?:资金|经费|款项|任何费用)?$`,
  "u",
);
const NOT_STARTED = new RegExp(
  `^${SUBJECT}${NOT_YET}(?:正式|全面)?(?:开展|启动|实施|开工|进行|建设)(?:工作|实施|建设)?$`,
  "u",
);
/** Something of it has been done all the same: preparations, a first payment. */
const SOMETHING_DONE = /已|完成|正在|预付|前期|部分/u;

/** The clause that says so, and what it says; null where the text speaks of a part only, or of other things as well. */
export function ownClaim(text: string): { readonly clause: string; readonly claim: OwnClaim } | null {
  if (SOMETHING_DONE.test(text)) return null;
  for (const clause of text.split(/[。；，,;！\s]+/u)) {
    if (NOT_PAID.test(clause)) return { clause, claim: "not-paid" };
    if (NOT_STARTED.test(clause)) return { clause, claim: "not-started" };
  }
  return null;
}
