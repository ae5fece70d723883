import { presets, parseProfile, profileById } from "../../src/profile/presets";
import { nationalProfile, profileSchema } from "../../src/profile/profile";

test.each(presets.map((profile) => [profile.id, profile] as const))(
  "%s is a valid profile with a ground",
  (_, profile) => {
    expect(profileSchema.parse(profile)).toEqual(profile);
    expect(profile.basis.length).toBeGreaterThan(20);
    for (const weights of profile.scoring.levelWeights) {
      const total = Object.values(weights).reduce(
        (sum, weight) => sum + weight,
        profile.scoring.budgetWeight,
      );
      expect(total).toBe(100);
    }
  },
);

test("ids are distinct, every preset but the national one says what to check", () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  for (const { id, basis } of presets) if (id !== "national") expect(basis).toContain("核对");
  expect(profileById("national")).toBe(nationalProfile);
  expect(profileById("nowhere")).toBeNull();
});

test("export and import give the same profile", () => {
  for (const profile of presets)
    expect(parseProfile(JSON.stringify(profile))).toEqual({ profile, error: null });
});

test.each([
  ["not JSON", "{", "不是有效的 JSON"],
  ["not an object", "3", "整个文件"],
  ["a missing part", JSON.stringify({ ...nationalProfile, pace: undefined }), "“pace”"],
  [
    "a wrong value",
    JSON.stringify({ ...nationalProfile, tolerance: { ...nationalProfile.tolerance, rate: -1 } }),
    "“tolerance.rate”",
  ],
  ["an unknown part", JSON.stringify({ ...nationalProfile, surprise: 1 }), "“surprise”不是已知的项目"],
])("says in one sentence what is wrong: %s", (_, json, part) => {
  const { profile, error } = parseProfile(json);
  expect(profile).toBeNull();
  expect(error).toContain(part);
  expect(error).toMatch(/^[^。]+，现用口径没有改动。$/);
});
