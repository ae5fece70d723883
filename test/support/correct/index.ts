/** Correct workbooks of every variant the product knows, each for a profile; figures and words come out by construction. */
import type { FormKind } from "../../../src/model/form";
import type { SheetDraft } from "../../../src/model/sheet-draft";
import { presets } from "../../../src/profile/presets";
import { nationalProfile, type Profile } from "../../../src/profile/profile";
import type { Random } from "../layouts/random";
import { filledProject, type ProjectKind } from "./filled-projects";
import { departmentSummary, filledLedger, plainLedger } from "./ledgers";
import type { Project } from "./project";
import { regionalMonitoring, type Layout } from "./regional-monitoring";
import { regionalDepartment, regionalSelfEvaluation } from "./regional-self-evaluation";
import { stacked } from "./stacked";
import { budgetCalculation, fundExecution, fundUsage, priorYears, stageCompletion } from "./small-tables";
import { basics, conclusion, deviation, feedback, framework, plan, progress, tracking } from "./tracking";

export interface CorrectWorkbook {
  readonly drafts: readonly SheetDraft[];
  readonly kinds: readonly FormKind[];
  /** What the project forms say, in the order in which they are read. */
  readonly projects?: readonly Project[];
}

export type Variant = (random: Random, profile: Profile) => CorrectWorkbook;

/** The presets, and settings that none of them makes. */
const all: readonly Profile[] = [
  ...presets,
  { ...nationalProfile, id: "ratio", scoring: { ...nationalProfile.scoring, reverse: "ratio" } },
  {
    ...nationalProfile,
    id: "budget-on-top",
    scoring: {
      ...nationalProfile.scoring,
      totalIncludesBudget: false,
      levelWeights: [{ 产出指标: 50, 效益指标: 40, 满意度指标: 10 }],
    },
  },
  {
    ...nationalProfile,
    id: "received",
    denominator: { monitoring: "received", selfEvaluation: "auto", ledger: "auto" },
  },
  {
    ...nationalProfile,
    id: "initial",
    denominator: { monitoring: "initial", selfEvaluation: "initial", ledger: "initial" },
  },
];

export const profiles: Readonly<Record<string, Profile>> = Object.fromEntries(
  all.map((profile) => [profile.id, profile]),
);

const one =
  (kind: FormKind, draw: (random: Random, profile: Profile) => SheetDraft): Variant =>
  (random, profile) => ({ drafts: [draw(random, profile)], kinds: [kind] });

const ofProject =
  (kind: FormKind, draw: Layout): Variant =>
  (random, profile) => {
    const { draft, project } = draw(random, profile);
    return { drafts: [draft], kinds: [kind], projects: [project] };
  };

const layouts = (kind: FormKind, draws: Readonly<Record<string, Layout>>): Record<string, Variant> =>
  Object.fromEntries(
    Object.entries(draws).map(([name, draw]) => [`${kind}, ${name}`, ofProject(kind, draw)]),
  );

const template = (kind: ProjectKind): Record<string, Variant> => ({
  [`${kind}, template`]: ofProject(kind, (random, profile) => filledProject(kind, random, profile)),
});

const TRACKING: readonly (readonly [FormKind, (random: Random) => SheetDraft])[] = [
  ["tracking-basics", basics],
  ["tracking-plan", plan],
  ["tracking-progress", progress],
  ["tracking-deviation", deviation],
  ["tracking", tracking],
  ["tracking-conclusion", conclusion],
  ["evaluation-feedback", feedback],
];

const SMALL: readonly (readonly [FormKind, (random: Random) => SheetDraft])[] = [
  ["fund-usage", (random) => fundUsage(random)],
  ["budget-calculation", budgetCalculation],
  ["fund-execution", fundExecution],
  ["prior-year-execution", priorYears],
];

export const variants: Readonly<Record<string, Variant>> = {
  ...template("monitoring"),
  ...template("department-monitoring"),
  ...template("self-evaluation"),
  ...template("department-self-evaluation"),
  ...layouts("monitoring", regionalMonitoring),
  ...layouts("self-evaluation", regionalSelfEvaluation),
  ...layouts("department-self-evaluation", regionalDepartment),
  ...Object.fromEntries(
    [...TRACKING, ...SMALL, ["indicator-framework", framework] as const].map(([kind, draw]) => [
      kind,
      one(kind, draw),
    ]),
  ),
  "stage-completion": (random) => ({
    drafts: [stageCompletion(random)],
    kinds: ["stage-completion", "stage-completion"],
  }),
  "ledger, template": one("ledger", filledLedger),
  "ledger, plain": one("ledger", plainLedger),
  "ledger and summary": (random, profile) => ({
    drafts: [plainLedger(random, profile), departmentSummary(random, profile)],
    kinds: ["ledger"],
  }),
  "several forms": (random, profile) => {
    const drawn = [
      filledProject("monitoring", random, profile),
      random.pick(Object.values(regionalMonitoring))(random, profile),
      filledProject("self-evaluation", random, profile),
      random.pick(Object.values(regionalSelfEvaluation))(random, profile),
    ];
    return {
      drafts: drawn.map(({ draft }, index) => ({ ...draft, name: `表${index + 1}` })),
      kinds: ["monitoring", "monitoring", "self-evaluation", "self-evaluation"],
      projects: drawn.map(({ project }) => project),
    };
  },
  "annexes of a tracking": (random) => ({
    drafts: TRACKING.slice(0, 6).map(([, draw]) => draw(random)),
    kinds: TRACKING.slice(0, 6).map(([kind]) => kind),
  }),
  "several on a sheet": (random, profile) => {
    const kind = random.pick(["monitoring", "self-evaluation"] as const);
    const draws = Object.values(kind === "monitoring" ? regionalMonitoring : regionalSelfEvaluation);
    const drawn = Array.from({ length: random.int(2, 3) }, () => random.pick(draws)(random, profile));
    return {
      drafts: [
        stacked(
          drawn.map(({ draft }) => draft),
          random.int(1, 3),
        ),
      ],
      kinds: drawn.map(() => kind),
      projects: drawn.map(({ project }) => project),
    };
  },
};
