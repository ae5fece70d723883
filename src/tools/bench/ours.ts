/** Our jobs of the bench, as the command line does them. */
import { openWorkbook } from "../../cli/open-workbook";
import { planSafe } from "../../engine/plan";
import { review } from "../../engine/review";
import { nationalProfile } from "../../profile/profile";
import { runJob } from "./run-job";

runJob({
  read: (bytes) => openWorkbook(bytes).read("workbook"),
  check: async (bytes) => review(await openWorkbook(bytes).read("workbook"), nationalProfile),
  fix,
});

async function fix(bytes: Uint8Array): Promise<Uint8Array> {
  const host = openWorkbook(bytes);
  const plan = planSafe(review(await host.read("workbook"), nationalProfile));
  const result = await host.apply(plan.patch);
  if (result.outcome === "refused") throw new Error(result.conflicts[0]?.message);
  return await host.save();
}
