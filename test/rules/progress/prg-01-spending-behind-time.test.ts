import { presets } from "../../../src/profile/presets";
import { prg01 } from "../../../src/rules/progress/prg-01-spending-behind-time";
import { ledgerRow, monitoring } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const sichuan = presets.find(({ id }) => id === "sichuan-2025")!;
const spent = (executed: number, month = 7) =>
  monitoring({ month, funds: [{ initial: 1000, executed, rate: "" }] });

testRule(prg01, {
  accepts: [
    {
      name: "南昌 58.85% against 58.33%",
      form: monitoring({ funds: [{ initial: 981.26, executed: 577.5, rate: "58.85%" }] }),
    },
    { name: "exactly 80% of time", form: spent(600, 9) },
    {
      name: "only the total speaks",
      form: monitoring({
        funds: [
          { initial: 100, executed: 60 },
          { initial: 10, executed: 0 },
        ],
      }),
    },
    { name: "no period", form: monitoring({ month: null, funds: [{ initial: 100, executed: 1 }] }) },
    { name: "no budget", form: monitoring({ funds: [{ initial: 0, executed: 0 }] }) },
    { name: "四川 step reached", form: spent(450, 7), profile: sichuan },
  ],
  rejects: [
    {
      name: "red",
      form: spent(300),
      problems: [{ message: "red", severity: "warning", arithmetic: "51.43%" }],
    },
    { name: "yellow", form: spent(400), problems: [{ message: "yellow", severity: "info" }] },
    {
      name: "四川 step missed",
      form: spent(550, 8),
      profile: sichuan,
      problems: [{ message: "step", severity: "warning" }],
    },
    { name: "a ledger's row", form: ledgerRow({ adjusted: 200, executed: 2.5 }), problems: ["1.25%"] },
    {
      name: "a ledger's row with its reason",
      form: ledgerRow({ adjusted: 200, executed: 2.5, reason: "设备9月才验收，按合同验收后付款" }),
      problems: [{ message: "原因已填写，请核对年底能否支出", severity: "info" }],
    },
    { name: "nothing spent", form: spent(0), problems: [{ message: "nothing", severity: "warning" }] },
  ],
});
