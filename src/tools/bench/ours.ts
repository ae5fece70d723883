/** Our jobs of the bench, of the same code that the add-in runs. */
import { planSafe } from "../../engine/plan";
import { review } from "../../engine/review";
import { XlsxHost } from "../../hosts/xlsx";
import { nationalProfile } from "../../profile/profile";
import { runJob } from "./run-job";

runJob({
  read: (bytes) => XlsxHost.open(bytes).read("workbook"),
  check: async (bytes) => review(await XlsxHost.open(bytes).read("workbook"), nationalProfile),
  fix,
});

async function fix(bytes: Uint8Array): Promise<Uint8Array> {
  const host = XlsxHost.open(bytes);
  const plan = planSafe(review(await host.read("workbook"), nationalProfile));
  const result = await host.apply(plan.patch);
  if (result.outcome === "refused") throw new Error(result.conflicts[0]?.message);
  return await host.save();
}
