/** The public contract of `check --format json`. Version 1; a change that breaks readers needs a new number. */
import * as z from "zod";
import { MONEY_UNITS } from "../model/values";

const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);
const range = z.string().regex(/^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?$/);
const severity = z.enum(["error", "warning", "info"]);
const content = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const amount = z.strictObject({ cell, text: z.string(), value: z.number().nullable() });

const value = z.strictObject({
  cell,
  text: z.string(),
  kind: z.enum([
    "number",
    "percent",
    "money",
    "date",
    "expression",
    "qualitative",
    "process",
    "none",
    "unreadable",
  ]),
  operator: z.enum(["=", "≥", "≤", ">", "<", "range"]).nullable(),
  /** Percent in percent (95, not 0.95); [low, high] of a range; ISO date. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()]), z.string()]).nullable(),
  unit: z.string().nullable(),
});

const fund = z.strictObject({
  label: z.string(),
  initialBudget: amount.nullable(),
  adjustedBudget: amount.nullable(),
  received: amount.nullable(),
  executed: amount.nullable(),
  statedRate: z.strictObject({ cell, text: z.string(), percent: z.number().nullable() }).nullable(),
  /** Percent, half up to two places. */
  computedRate: z.number().nullable(),
  denominator: z.enum(["initial", "adjusted", "received"]).nullable(),
});

const indicator = z.strictObject({
  cell,
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  level3: z.string(),
  target: value.nullable(),
  actual: value.nullable(),
  forecast: value.nullable(),
  direction: z.enum(["positive", "reverse", "range", "qualitative", "date", "none"]),
  met: z.boolean().nullable(),
  completionRate: z.number().nullable(),
  weight: z.number().nullable(),
  score: z.number().nullable(),
});

const form = z.strictObject({
  kind: z.string(),
  sheet: z.string(),
  range,
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  period: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
  projectName: z.string().nullable(),
  unit: z.enum(MONEY_UNITS).exclude(["千元"]).nullable(),
  funds: z.array(fund),
  indicators: z.array(indicator),
});

const finding = z.strictObject({
  rule: z.string(),
  severity,
  message: z.string().min(1),
  sheet: z.string(),
  cells: z.array(cell).min(1),
  fix: z
    .strictObject({
      safety: z.enum(["safe", "needs-confirmation"]),
      edits: z.array(z.strictObject({ cell, expected: content, next: content })).min(1),
    })
    .nullable(),
});

const file = z.strictObject({
  path: z.string(),
  outcome: z.enum(["checked", "no-form", "refused"]),
  refusal: z.strictObject({ code: z.string(), message: z.string().min(1) }).nullable(),
  notices: z.array(
    z.strictObject({
      code: z.string(),
      message: z.string(),
      sheet: z.string().nullable(),
      cells: z.array(range),
    }),
  ),
  forms: z.array(form),
  findings: z.array(finding),
  ruleFailures: z.array(z.strictObject({ rule: z.string(), message: z.string() })),
});

export const checkReportSchema = z.strictObject({ version: z.literal(1), files: z.array(file) });

export type CheckReport = z.infer<typeof checkReportSchema>;
export type FileReport = CheckReport["files"][number];
export type FormReport = z.infer<typeof form>;
export type FundReport = z.infer<typeof fund>;
export type IndicatorReport = z.infer<typeof indicator>;
export type FindingReport = z.infer<typeof finding>;
export type ValueReport = z.infer<typeof value>;
