/** Shape of seed-findings.json: published tables as rows, their known inconsistencies, and what must not be reported. */
import * as z from "zod";

const table = z.object({
  id: z.string(),
  title: z.string(),
  form: z.string(),
  unit: z.string().nullable(),
  source_lines: z.array(z.number()).length(2),
  header_paths: z.array(z.array(z.string())),
  rows: z.array(
    z.object({
      line: z.number(),
      cells: z.record(z.string(), z.string()),
      is_total: z.boolean().optional(),
    }),
  ),
  form_fields: z.record(z.string(), z.unknown()).optional(),
});

const anomaly = z.object({
  id: z.string(),
  table: z.string(),
  row: z.string(),
  column: z.string(),
  rule: z.string(),
  confidence: z.string(),
  evidence: z.string(),
  lines: z.array(z.number()),
  quotes: z.array(z.object({ line: z.number(), text: z.string() })),
});

const seed = z.object({
  seed: z.string(),
  /** Name of the report's file. */
  file: z.string(),
  title: z.string(),
  tables: z.array(table),
  anomalies: z.array(anomaly),
  true_negatives: z.array(z.object({ note: z.string() })),
  unverifiable: z.array(z.object({ item: z.string() })),
});

export const seedFileSchema = z.object({ seeds: z.array(seed) });

export type Seed = z.infer<typeof seed>;
export type SeedTable = z.infer<typeof table>;
export type Anomaly = z.infer<typeof anomaly>;
