import { presets } from "../../src/profile/presets";
import { nationalProfile, profileSchema, type Profile } from "../../src/profile/profile";
import { profileFromTexts, textsOf } from "../../src/profile/setting-texts";
import { settingOf, settings } from "../../src/profile/settings";

/** Paths of all leaves that a clerk may change: everything but what names the profile. */
function leaves(profile: Profile): string[] {
  const walk = (value: unknown, path: string): string[] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, inner]) => walk(inner, path ? `${path}.${key}` : key))
      : [path];
  return walk(profile, "").filter((path) => !/^(id|name|basis|severities)\b/.test(path));
}

test("every threshold of the profile can be changed", () => {
  expect(settings.map(({ path }) => path).sort()).toEqual(
    leaves({ ...nationalProfile, severities: {} }).sort(),
  );
});

test.each(presets.map((preset) => [preset.id, preset] as const))(
  "%s comes back from its texts",
  (_, preset) => {
    expect(profileFromTexts(preset, textsOf(preset)).profile).toEqual(preset);
  },
);

test("values are read as a clerk writes them", () => {
  const texts = {
    ...textsOf(nationalProfile),
    "pace.fundRed": "５５%",
    "pace.fundSteps": "4月 25%，6月40",
    "scoring.levelWeights": "产出指标60、效益指标30",
    "scoring.grades": "优 85，良70、差0",
    "pace.blueAgainstYear": "true",
  };
  const { profile } = profileFromTexts(nationalProfile, texts);
  expect(profile?.pace.fundRed).toBe(55);
  expect(profile?.pace.fundSteps).toEqual([
    { untilMonth: 4, percent: 25 },
    { untilMonth: 6, percent: 40 },
  ]);
  expect(profile?.scoring.levelWeights).toEqual([{ 产出指标: 60, 效益指标: 30 }]);
  expect(profile?.scoring.grades.map(({ grade }) => grade)).toEqual(["优", "良", "差"]);
  expect(profile?.pace.blueAgainstYear).toBe(true);
});

test.each([
  ["pace.fundRed", "-5"],
  ["pace.fundRed", "八十"],
  ["pace.fundRed", "90"],
  ["pace.indicatorBlue", "70"],
  ["reasons.minimumLength", "9.5"],
  ["pace.fundSteps", "13月 20%"],
  ["scoring.grades", "良80、优90"],
  ["scoring.grades", ""],
  ["scoring.levelWeights", "产出指标"],
  ["denominator.ledger", "其他"],
])("%s = %s is refused with a sentence at its field", (path, text) => {
  const { profile, faults } = profileFromTexts(nationalProfile, {
    ...textsOf(nationalProfile),
    [path]: text,
  });
  expect(profile).toBeNull();
  expect(Object.keys(faults!)).toEqual([path]);
  expect(faults![path]).toMatch(/^[^。]+。$/);
});

test("an earlier export without the newer thresholds is still read", () => {
  const { similarity, format, ...earlier } = nationalProfile;
  expect(profileSchema.parse(earlier)).toEqual({ ...earlier, similarity, format });
});

test("settingOf reaches into the profile", () => {
  expect(settingOf(nationalProfile, "scoring.qualitative.partly")).toBe(60);
});
