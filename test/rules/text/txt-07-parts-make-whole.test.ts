import { txt07 } from "../../../src/rules/text/txt-07-parts-make-whole";
import { dataTable, form, monitoring, prose } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const usage = form("fund-usage", {
  tables: [
    dataTable("fund-usage", { item: "资金用途", amount: "金额（万元）" }, [
      { item: "绿化", amount: 10 },
      { item: "物业", amount: 60 },
      { item: "水电费", amount: 25 },
      { item: "劳务费", amount: 5.5 },
    ]),
  ],
});
const told = (line: string) => ({ forms: [monitoring(), usage], prose: prose(line) });

testRule(txt07.rule, {
  accepts: [
    { name: "the parts make the whole", workbook: told("共支出70万元，其中绿化10万元、物业60万元。") },
    { name: "the rest is not in the table", workbook: told("共支出792万元，其中绿化10万元、物业60万元。") },
    { name: "and others", workbook: told("共支出100.5万元，其中绿化10万元、物业60万元等。") },
    { name: "with the rest", workbook: told("共到位100万元，其中：财政拨款80万元，自筹20万元。") },
    { name: "some levels of it", workbook: told("共到位500万元，其中中央资金300万元、省级资金150万元。") },
    {
      name: "a product",
      workbook: told("补助494.4万元，其中基本补助409人×1万元=409万元，绩效补助85.4万元。"),
    },
    { name: "one part", workbook: told("共支出100.5万元，其中绿化10万元。") },
  ],
  rejects: [
    {
      name: "two items are not told",
      workbook: told("共支出100.5万元，其中绿化10万元、物业60万元。"),
      problems: [
        {
          message: "“水电费”25万元、“劳务费”5.5万元",
          severity: "info",
          arithmetic: "30.5 = 水电费 25 ＋ 劳务费 5.5",
        },
      ],
    },
    {
      name: "less than the whole with its rest",
      workbook: told("共到位110万元，其中：财政拨款80万元，自筹20万元。"),
      problems: ["less"],
    },
    { name: "too much", workbook: told("共支出60万元，其中绿化10万元、物业60万元。"), problems: ["exceeds"] },
  ],
});
