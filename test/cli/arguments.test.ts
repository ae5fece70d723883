import { BadArguments, parseArguments } from "../../src/cli/arguments";
import { runCli } from "../../src/cli";
import { recorder } from "./recorder";

const spec = { values: ["format"], flags: ["mark"] };

describe("arguments", () => {
  it("reads options before, between and after paths", () => {
    const parsed = parseArguments(["a.xlsx", "--format", "json", "--mark", "b.xlsx"], spec);
    expect(parsed.values.get("format")).toBe("json");
    expect(parsed.flags.has("mark")).toBe(true);
    expect(parsed.paths).toEqual(["a.xlsx", "b.xlsx"]);
    expect(parseArguments(["--format=text", "--", "--odd.xlsx"], spec).paths).toEqual(["--odd.xlsx"]);
  });

  it.each([[["--format"]], [["--format=", "a"]], [["--what", "a"]], [["--mark=1", "a"]], [[]], [["--mark"]]])(
    "refuses %j",
    (args) => {
      expect(() => parseArguments(args, spec)).toThrow(BadArguments);
    },
  );

  it.each([
    [["nonsense"]],
    [[]],
    [["check"]],
    [["check", "--format", "xml", "a.xlsx"]],
    [["check", "--profile", "no-such-preset", "a.xlsx"]],
    [["fix", "a.xlsx"]],
    [["toString", "a.xlsx"]],
  ])("says in Chinese how it is used, with exit status 3: %j", async (args) => {
    const io = recorder();
    expect(await runCli(args, io)).toBe(3);
    expect(io.stdout()).toBe("");
    expect(io.stderr()).toContain("用法");
  });

  it("prints its usage when asked", async () => {
    const io = recorder();
    expect(await runCli(["check", "--help"], io)).toBe(0);
    expect(io.stdout()).toContain("npm run --silent check");
  });
});
