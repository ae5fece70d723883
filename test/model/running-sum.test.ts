import { decimal, sum } from "../../src/model/decimal";
import { RunningSum } from "../../src/model/running-sum";

function added(amounts: readonly number[]): string {
  const running = new RunningSum();
  for (const amount of amounts) running.add(amount);
  return running.total.toString();
}

test.each([
  [[], "0"],
  [[0.1, 0.2], "0.3"],
  [[0.1 + 0.2, -0.3], "0"],
  [[577.5, 0.005, 1e-7], "577.5050001"],
  [[-3.15, 1e21, 3.15], "1000000000000000000000"],
])("Σ%j = %s", (amounts, total) => expect(added(amounts)).toBe(total));

test("more than a binary number holds to the hundredth", () => {
  const many = Array.from({ length: 4_000 }, (_, index) => 999_999_999_999.5 + (index % 100) / 100);
  expect(added(many)).toBe(sum(many.map((amount) => decimal(amount))).toString());
});

test("decimals and numbers mixed, asked in between", () => {
  const running = new RunningSum();
  running.add(1.25);
  running.add(decimal("0.123456789012345678"));
  expect(running.total.toString()).toBe("1.373456789012345678");
  running.add(-0.25);
  expect(running.total.toString()).toBe("1.123456789012345678");
});
