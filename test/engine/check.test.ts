import { runRules } from "../../src/engine/check";
import { a1 } from "../../src/model/address";
import { nationalProfile } from "../../src/profile/profile";
import { form, ledger, recognised, rule, view } from "./fake-form";

const at = (cell: string, sheet?: string) => ({ cell: view(cell, null, sheet) });

describe("running rules", () => {
  it("shows a form only to the rules that apply to its kind", () => {
    const seen: string[] = [];
    const spy = (id: string, forms: Parameters<typeof rule>[1]) =>
      rule(id, { ...forms, check: (f) => (seen.push(`${id} ${f.kind}`), []) });
    runRules(
      recognised(form(), form({ kind: "monitoring" })),
      [
        spy("A", { forms: ["self-evaluation"] }),
        spy("B", { forms: ["monitoring"] }),
        spy("C", { forms: ["self-evaluation", "monitoring"] }),
      ],
      nationalProfile,
    );
    expect(seen).toEqual(["A self-evaluation", "C self-evaluation", "B monitoring", "C monitoring"]);
  });

  it("sets a crashing rule apart, keeps what it had found and runs the others", () => {
    const broken = rule("A", {
      *check(_, { problem }) {
        yield problem("found", { at: at("A1"), data: { what: "甲" } });
        throw new Error("boom");
      },
    });
    const sound = rule("B", {
      *check(_, { problem }) {
        yield problem("found", { at: at("A2"), data: { what: "乙" } });
      },
    });
    const result = runRules(recognised(form(), form()), [broken, sound], nationalProfile);
    expect(result.findings.map((finding) => finding.message)).toEqual([
      "发现 甲",
      "发现 甲",
      "发现 乙",
      "发现 乙",
    ]);
    expect(result.ruleFailures).toHaveLength(1);
    expect(result.ruleFailures[0]!.rule).toBe("A");
    expect(result.ruleFailures[0]!.message).toContain("boom");
  });

  it("parses each row of a ledger once, however many rules look at it", () => {
    const parsed: number[] = [];
    const big = ledger(5, (index) => {
      parsed.push(index);
      return form({ kind: "ledger-row" });
    });
    let seen = 0;
    const counting = (id: string) => rule(id, { forms: ["ledger-row"], check: () => ((seen += 1), []) });
    runRules(recognised(big), [counting("A"), counting("B"), counting("C")], nationalProfile);
    expect(parsed).toEqual([0, 1, 2, 3, 4]);
    expect(seen).toBe(15);
  });

  it("says so when a ledger row cannot be read, and goes on with the next", () => {
    const torn = ledger(3, (index) => {
      if (index === 1) throw new Error("torn");
      return form({ kind: "ledger-row" });
    });
    let seen = 0;
    const counting = rule("A", { forms: ["ledger-row"], check: () => ((seen += 1), []) });
    const { ruleFailures } = runRules(recognised(torn), [counting], nationalProfile);
    expect(seen).toBe(2);
    expect(ruleFailures).toHaveLength(1);
  });

  it("does not run a rule that the profile switches off, and takes the profile's severity", () => {
    const found = (id: string) =>
      rule(id, {
        *check(_, { problem }) {
          yield problem("found", { at: at("A1") });
        },
      });
    const profile = { ...nationalProfile, severities: { A: "off", B: "error" } as const };
    const { findings } = runRules(recognised(form()), [found("A"), found("B")], profile);
    expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([["B", "error"]]);
  });

  it("sorts by sheet as in the workbook, row, column, severity", () => {
    const scattered = rule("A", {
      *checkWorkbook(_, { problem }) {
        yield problem("found", { at: at("A1", "乙") });
        yield problem("found", { at: at("B2", "甲") });
        yield problem("found", { at: at("A10", "甲") });
        yield problem("found", { at: at("A2", "甲"), severity: "info" });
        yield problem("found", { at: at("A2", "甲"), severity: "error" });
      },
    });
    const workbook = recognised(form({}, "甲"), form({}, "乙"));
    const order = runRules(workbook, [scattered], nationalProfile).findings.map(
      (finding) => `${finding.at[0]!.sheet}${a1(finding.at[0]!)} ${finding.severity}`,
    );
    expect(order).toEqual(["甲A2 error", "甲A2 info", "甲B2 warning", "甲A10 warning", "乙A1 warning"]);
  });
});
