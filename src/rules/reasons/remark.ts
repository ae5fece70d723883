/** A reason that stands in 备注 instead of its own column is a reason all the same (监控表注4). */
import type { Indicator } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { hanCount } from "../text/han";

export function explainedInRemark({ remark }: Indicator, { reasons }: Profile): boolean {
  const text = remark?.value;
  return (
    !!text &&
    /因|由于|原因|导致|致使|造成|受.{1,20}影响/u.test(text) &&
    hanCount(text) >= reasons.minimumLength
  );
}
