/** «完成83万元，超3万元»: a reason that only says the figures again. */
import type { Indicator } from "../../model/form";
import type { Profile } from "../../profile/profile";
import { substance } from "./wording";

export function onlyRestates(text: string, { name }: Indicator, { reasons }: Profile): boolean {
  const { left, restates } = substance(text, name.value ?? "");
  return restates && left < reasons.minimumSubstance;
}
