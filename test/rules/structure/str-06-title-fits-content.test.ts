import { str06 } from "../../../src/rules/structure/str-06-title-fits-content";
import { dataTable, form, monitoring, selfEvaluation } from "../../support/builders";
import { testRule } from "../../support/rule-tester";

const titled = (title: string, projectName: string, implementer = "某州机关后勤服务中心") =>
  selfEvaluation({ title, fields: { projectName, implementer } });
const stage = (title: string, header: string) =>
  form("stage-completion", {
    title,
    tables: [dataTable("stage-completion", { name: header }, [{ name: "满意度" }])],
  });

testRule(str06, {
  accepts: [
    {
      name: "a title in traditional characters",
      form: monitoring({
        title: "項目支出績效目標執行監控表",
        fields: { projectName: "行政中心绿化项目" },
      }),
    },
    {
      name: "unit and project",
      form: titled("某州机关后勤服务中心机关餐厅运行经费项目支出绩效自评表", "机关餐厅运行经费"),
    },
    {
      name: "only a level of government",
      form: titled("池州市市直部门项目支出绩效运行监控表", "市政务中心后勤保障"),
    },
    { name: "only a place", form: titled("安徽省2024年省级预算项目支出绩效自评表", "机关餐厅运行经费") },
    { name: "the plain name of the form", form: titled("项目支出绩效自评表", "机关餐厅运行经费") },
    {
      name: "year and unit",
      form: titled("2020年度某州机关后勤服务中心项目支出绩效自评表", "机关餐厅运行经费"),
    },
    {
      name: "another unit's name only",
      form: titled("某区机关事务管理局项目支出绩效自评表", "餐厅运行", "某中心"),
    },
    ...[
      "农业生产发展资金项目绩效自评表",
      "福利彩票公益金使用项目绩效自评表",
      "新增地方政府专项债券项目资金绩效自评表",
      "项目支出绩效自评及复核表",
      "科研项目经费绩效自评表",
      "基本建设项目绩效自评表",
      "政府购买服务项目绩效自评表",
      "某市2024年度财政支出项目绩效自评表",
      "福建省省级预算项目绩效运行监控表",
      "2025年度江苏省市级项目绩效半年跟踪监控表",
      "上海市市级财政项目支出绩效自评表",
      "昆明市某区2024年度项目支出绩效自评表",
      "广东省某厅2024年1-9月项目支出绩效运行监控表",
      "省级专项资金绩效目标自评表",
      "厦门市某区2023年上半年项目绩效监控数据表",
      "广东省省级财政专项资金绩效自评基础信息表",
      "宁波市某街道2021年度财政支出项目绩效自评表",
      "绩效目标实现程度和预算执行进度双监控表",
      "某县2022年绩效目标和预算执行双监控表",
      "预算执行进度与绩效目标实现程度双监控表",
    ].map((title) => ({ name: title, form: titled(title, "滇池流域截污管网维护") })),
    { name: "the name shortened", form: titled("餐厅运行项目支出绩效自评表", "机关餐厅运行经费") },
    { name: "header fits", form: stage("效果类指标完成情况", "效果类指标") },
  ],
  rejects: [
    {
      name: "another project's name",
      form: titled("某州机关后勤服务中心交流干部宿舍装修项目支出绩效自评表", "日常维修工程1-1"),
      problems: [{ message: "“交流干部宿舍装修”", severity: "warning" }],
    },
    {
      name: "another project's name behind a place",
      form: titled("某市某区2024年度河道清淤项目支出绩效自评表", "图书馆购书经费"),
      problems: [{ message: "title", severity: "warning" }],
    },
    {
      name: "outputs in the head of a table of effects",
      form: stage("效果类指标完成计划及现阶段完成情况", "产出类指标"),
      problems: [{ message: "header", severity: "info" }],
    },
    {
      name: "purchases with the costs of repairs",
      form: selfEvaluation({
        goals: { actual: "完成生活物品采购验收工作，验收合格" },
        indicators: [{ level2: "成本指标", name: "维修装修费（万元）", target: 9.3, actual: 9.3 }],
      }),
      problems: ["content"],
    },
  ],
});
