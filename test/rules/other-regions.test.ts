/** Correct worksheets as other regions lay them out: nothing to complain of, and read as they stand. */
import { review } from "../../src/engine/review";
import { workbookOfDrafts } from "../../src/model/draft-snapshot";
import type { PerformanceForm } from "../../src/model/form";
import { nationalProfile } from "../../src/profile/profile";
import { Page, wide } from "../support/correct/page";
import { Random } from "../support/layouts/random";

const page = (): Page => new Page(new Random(1));

function only(written: Page): PerformanceForm {
  const { forms, nearMisses, findings } = review(
    workbookOfDrafts([written.draft("Sheet1")]),
    nationalProfile,
  );
  const alarms = findings.filter(({ severity }) => severity !== "info");
  expect([...alarms.map(({ rule, message }) => `${rule} ${message}`), ...nearMisses]).toEqual([]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

const spent = ({ funds }: PerformanceForm): unknown[] =>
  funds.map(({ label, level, executed }) => [level, label.value, executed?.value?.value.toNumber()]);

test("浙江: the budget's execution is a row of the indicators, with points of its own", () => {
  const form = only(
    page()
      .line(wide("某市2024年度财政支出项目绩效自评表", 9))
      .line("项目名称", wide("农村生活污水治理运维", 3), "项目编码", wide("330000240101", 4))
      .line("主管部门", wide("市生态环境局", 3), "实施单位", wide("市农村污水运维中心", 4))
      .line(
        "预算执行（万元）",
        "资金来源",
        "年初预算数",
        "调整后预算数",
        "实际执行数",
        "执行率",
        wide("备注", 3),
      )
      .line(null, "合计", 860, 842.5, 836.18, "99.25%")
      .line(null, "财政拨款", 860, 842.5, 836.18, "99.25%")
      .line("年度绩效目标", wide("全年运维农村生活污水处理设施312座。", 8))
      .line(
        "一级指标",
        "二级指标",
        "三级指标",
        "权重",
        "目标值",
        "完成值",
        "自评得分",
        "偏差原因分析及改进措施",
        "备注",
      )
      .line("预算执行（10分）", "预算执行率", "预算执行率", 10, "100%", "99.25%", 9.93, "")
      .line("产出指标（50分）", "数量指标", "运维设施数量（座）", 50, 312, 312, 50, "")
      .line("效益指标（30分）", "社会效益", "群众有效投诉次数", 30, "≤5次", "2次", 30, "")
      .line("满意度（10分）", "满意度", "农户满意度", 10, "≥85%", "91%", 10, "")
      .line("合计", "", "", 100, "", "", 99.93),
  );
  expect(form.indicators.map(({ level1 }) => level1?.value)).toEqual([
    "预算执行",
    "产出指标",
    "效益指标",
    "满意度",
  ]);
});

test("陕西: the self-evaluation of a transfer has no points", () => {
  const form = only(
    page()
      .line(wide("专项（项目）资金绩效目标自评表", 7))
      .line(wide("（2023年度）", 7))
      .line(
        wide("专项（项目）名称", 2),
        wide("困难残疾人康复补助资金", 2),
        "负责人及电话",
        wide("刘某 029-88880000", 2),
      )
      .line(wide("主管部门", 2), wide("省残联", 2), "实施单位", wide("各市残联", 2))
      .line(wide("资金情况（万元）", 2, 3), "", "", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）")
      .line(null, null, "年度资金总额：", "", 2360, 2301, "97.50%")
      .line(null, null, "其中：省级财政资金", "", 2360, 2301, "97.50%")
      .line(wide("年度总体目标", 1, 2), wide("年初设定目标", 3), wide("年度总体目标完成情况综述", 3))
      .line(
        null,
        wide("为1.5万名残疾人提供基本康复服务。", 3),
        wide("为15236名残疾人提供了基本康复服务。", 3),
      )
      .line(
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "全年完成值",
        "未完成原因和改进措施",
      )
      .line("", "产出指标", "数量指标", "基本康复服务人数", "≥15000人", "15236人", "")
      .line("", "效益指标", "社会效益指标", "残疾人生活质量", "有所改善", "有所改善", "")
      .line("说明", wide("无", 6)),
  );
  expect(form.fields.projectName?.value).toBe("困难残疾人康复补助资金");
  expect([form.goals.expected?.value, form.goals.actual?.value]).toEqual([
    "为1.5万名残疾人提供基本康复服务。",
    "为15236名残疾人提供了基本康复服务。",
  ]);
});

test("福建: other order of columns, the months in a line of their own, no likelihood", () => {
  const form = only(
    page()
      .line(wide("福建省省级预算项目绩效运行监控表", 9))
      .line(wide("（2024年1—8月）", 9))
      .line(null, null, null, null, null, null, null, "单位：", "元")
      .line("项目名称", wide("数字档案馆建设", 8))
      .line("主管部门", wide("省档案馆", 3), "实施单位", wide("信息技术处", 4))
      .line(
        "资金来源",
        "年初预算",
        "预算调整",
        "调整后预算",
        "已下达",
        "已支出",
        "支出进度",
        "预计全年支出",
        "备注",
      )
      .line(
        "合计",
        "3,200,000.00",
        "-200,000.00",
        "3,000,000.00",
        "3,000,000.00",
        "2,150,000.00",
        "71.67%",
        "3,000,000.00",
      )
      .line(
        "财政拨款",
        "3,200,000.00",
        "-200,000.00",
        "3,000,000.00",
        "3,000,000.00",
        "2,150,000.00",
        "71.67%",
        "3,000,000.00",
      )
      .line("年度绩效目标", wide("完成馆藏档案数字化扫描180万页。", 8))
      .line(
        "三级指标",
        "指标解释",
        "二级指标",
        "一级指标",
        "目标值",
        "实际值",
        "预计全年完成值",
        "完成率",
        "偏差原因",
      )
      .line(
        "档案数字化扫描量",
        "反映扫描工作量",
        "数量指标",
        "产出指标",
        "180万页",
        "126.5万页",
        "180万页",
        "70.28%",
        "无",
      )
      .line(
        "单页扫描成本",
        "扫描经费/扫描页数",
        "成本指标",
        "产出指标",
        "≤0.65元/页",
        "0.62元/页",
        "0.62元/页",
        "100%",
        "无",
      ),
  );
  expect(form).toMatchObject({ unit: "元", year: 2024, period: { from: 1, to: 8 } });
  expect(form.indicators[0]!.actual?.value?.number?.toNumber()).toBe(1_265_000);
});

test("江苏: targets and results of half a year", () => {
  const form = only(
    page()
      .line(wide("2025年度江苏省市级项目绩效半年跟踪监控表", 11))
      .line("项目名称", wide("城市公园免费开放补助", 4), "主管部门", wide("市园林和绿化局", 5))
      .line("实施单位", wide("市公园管理中心", 4), "监控期间", wide("2025年1-6月", 5))
      .line(
        "项目资金",
        "资金构成",
        "年初预算数（万元）",
        "上半年执行数（万元）",
        "上半年执行率（%）",
        wide("全年预计执行数（万元）", 6),
      )
      .line(null, "合计", 1280, 652.8, 51, wide(1280, 6))
      .line(null, "财政资金", 1280, 652.8, 51, wide(1280, 6))
      .line("年度总体目标", wide("保障全市18个公园免费开放。", 10))
      .line(
        "一级指标",
        "二级指标",
        "三级指标",
        "计量单位",
        "全年目标值",
        "半年目标值",
        "半年完成值",
        "全年预计完成值",
        "偏差情况及原因",
        "改进措施",
        "备注",
      )
      .line("产出", "数量", "免费开放公园数量", "个", 18, 18, 18, 18)
      .line("效益", "社会效益", "接待游客人次", "万人次", 800, 380, 412.6, 820)
      .line("满意度", "服务对象满意度", "游客满意度", "%", 90, 90, 94.2, 94),
  );
  expect(form.indicators[1]).toMatchObject({
    planned: { value: { text: "380" } },
    actual: { value: { text: "412.6" } },
  });
});

test("河南: a department's budget by source and by use, its tasks with their money, its own first levels", () => {
  const form = only(
    page()
      .line(wide("2023年度部门整体绩效自评表", 9))
      .line("部门（单位）名称", wide("河南省某局", 8))
      .line(
        wide("部门预算执行情况（万元）", 1, 6),
        wide("预算资金情况", 2),
        "年初预算数",
        "全年预算数",
        "全年执行数",
        "分值",
        "执行率",
        "得分",
      )
      .line(null, wide("年度预算资金总额", 2), 5623.45, 5810.22, 5694.02, 10, "98.00%", 9.8)
      .line(null, wide("其中：财政拨款", 2), 5423.45, 5610.22, 5494.02, "", "97.93%", "")
      .line(null, wide("其他资金", 2), 200, 200, 200, "", "100.00%", "")
      .line(null, wide("其中：基本支出", 2), 3980, 4010.5, 4010.5, "", "100.00%", "")
      .line(null, wide("项目支出", 2), 1643.45, 1799.72, 1683.52, "", "93.54%", "")
      .line(wide("年度履职目标", 1, 2), wide("预期目标", 4), wide("实际完成情况", 4))
      .line(null, wide("完成年度监督检查计划。", 4), wide("年度监督检查按计划开展。", 4))
      .line(wide("年度主要任务", 1, 2), "任务名称", "主要内容", "预算金额", "执行金额", wide("完成情况", 3))
      .line(null, "监督检查", "开展专项检查12次", 320, 315.6, wide("已完成", 3))
      .line(
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
      )
      .line("", "投入管理指标", "工作目标管理", "年度履职目标相关性", "相关", "相关", 10, 10, "")
      .line("", "产出指标", "履职目标实现", "投诉举报办结率", "≥95%", "98.6%", 50, 50, "")
      .line("", "效益指标", "满意度", "社会公众满意度", "≥90%", "93%", 30, 30, "")
      .line(wide("总分", 6), 100, 99.8),
  );
  expect(form.goals.expected?.value).toBe("完成年度监督检查计划。");
  expect(spent(form)).toEqual([
    [0, "年度预算资金总额", 5694.02],
    [1, "其中：财政拨款", 5494.02],
    [1, "其他资金", 200],
    [2, "其中：基本支出", 4010.5],
    [2, "项目支出", 1683.52],
  ]);
});

test("上海: titled values instead of a table of funds, points given as text, several fields in one cell", () => {
  const form = only(
    page()
      .line(wide("上海市市级财政项目支出绩效自评表", 8))
      .line(wide("填报单位：某图书馆财务科        填报时间：2025年2月20日        单位：元", 8))
      .line("项目名称：", wide("公共图书馆购书经费", 3), "实施单位：", wide("某图书馆", 3))
      .line("主管部门：", wide("市文化和旅游局", 3))
      .line("当年预算数（元）：", 25_800_000, "预算执行数（元）：", 25_671_000, "预算执行率（%）：", 99.5)
      .line("项目年度总目标", wide("全年采购中文图书10万册。", 7))
      .line(
        "一级指标",
        "二级指标",
        "三级指标",
        "年初指标值",
        "全年实际值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
      )
      .line("预算执行", "预算执行率", "预算执行率", "100%", "99.5%", "10分", "9.95分", "")
      .line("产出指标", "数量指标", "采购中文图书册数", ">=10万册", "10.2万册", "60分", "60分", "")
      .line("效益指标", "社会效益指标", "年外借册次", ">=300万册次", "326万册次", "20分", "20分", "")
      .line("满意度指标", "服务对象满意度指标", "读者满意度", ">=85%", "96.3%", "10分", "10分", "")
      .line("合计", "", "", "", "", "100分", "99.95分"),
  );
  expect(form).toMatchObject({ unit: "元", fields: { implementer: { value: "某图书馆" } } });
  expect(form.goals.expected?.value).toBe("全年采购中文图书10万册。");
});

test("湖南: what is carried over was in no budget at the year's beginning", () => {
  const form = only(
    page()
      .line(wide("2024年度项目支出绩效自评表", 9))
      .line("项目支出名称", wide("重点实验室运行补助", 8))
      .line("主管部门", wide("省科学技术厅", 3), "实施单位", wide("某高校", 4))
      .line(
        wide("项目资金（万元）", 1, 4),
        null,
        "年初预算数",
        "全年预算数",
        "全年执行数",
        "分值",
        "执行率",
        "得分",
      )
      .line(null, "年度资金总额", "1,200.00", "1,350.50", "1,350.50", "10分", "100%", "10分")
      .line(null, "其中：当年财政拨款", "1,200.00", "1,200.00", "1,200.00", "-", "100%", "-")
      .line(null, "上年结转资金", "", "150.50", "150.50", "-", "100%", "-")
      .line("年度总体目标", wide("支持重点实验室30个。", 8))
      .line(
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
      )
      .line("", "产出指标", "数量指标", "支持重点实验室个数", "30个", "30个", 50, 50, "")
      .line("", "效益指标", "经济效益指标", "科技成果转化合同额", "≥1亿元", "1.26亿元", 30, 30, "")
      .line("", "满意度指标", "服务对象满意度指标", "科研人员满意度", "90%以上", "95%", 10, 10, "")
      .line(wide("总分", 6), 100, 100),
  );
  expect(spent(form)).toEqual([
    [0, "年度资金总额", 1350.5],
    [1, "其中：当年财政拨款", 1200],
    [1, "上年结转资金", 150.5],
  ]);
});

test.each(["是否能够完成", "能否完成目标", "是否能按期完成"])("山东: the likelihood under «%s»", (header) => {
  const form = only(
    page()
      .line(wide("项目支出绩效监控表（2025年度）", 9))
      .line("项目名称", wide("老旧小区改造", 8))
      .line("主管部门", wide("市住房城乡建设局", 3), "实施单位", wide("市城市更新中心", 4))
      .line(
        wide("资金情况（万元）", 1, 3),
        "资金性质",
        "全年预算数（A）",
        "1-10月执行数（B）",
        "执行率（B/A）",
        "预计全年执行数",
        wide("资金结余原因", 3),
      )
      .line(null, "年度资金总额", 8600, 7052, "82%", 8600)
      .line(null, "其中：中央资金", 8600, 7052, "82%", 8600)
      .line("年度总体目标", wide("改造老旧小区42个。", 8))
      .line(
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "1-10月完成值",
        "全年预计完成值",
        header,
        "偏差原因及纠偏措施",
      )
      .line("", "产出指标", "数量指标", "改造小区数量（个）", 42, 36, 42, "确定能", "")
      .line("", "满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "91.5%", "92%", "确定能", ""),
  );
  expect(form.fields["projectKind"]).toBeUndefined();
  expect(form.indicators[0]!.likelihood?.choice?.value).toBe("确定能");
});

test("广西: a ledger whose total stands under the units", () => {
  const form = only(
    page()
      .line(wide("某市市直部门2025年1—8月预算执行和绩效监控明细表", 8))
      .line("单位：元")
      .line(
        "序号",
        "预算单位",
        "项目名称",
        "年初预算数",
        "调整后预算数",
        "本年支出",
        "支出进度（%）",
        "绩效监控情况",
      )
      .line(1, "市教育局", "教师培训", 1_500_000, 1_700_000, 1_246_100, 73.3, "已培训教师860人次")
      .line(2, "市体育局", "全民健身场地维护", 860_000, 860_000, 602_000, 70, "维护场地45处")
      .line("", "合计", "", 2_360_000, 2_560_000, 1_848_100, 72.19),
  );
  expect(form.rows?.count).toBe(2);
  expect(form.rows?.total?.executed?.value?.value.toNumber()).toBe(1_848_100);
});

test("内蒙古: indicators beside the money of several projects, under groups of columns", () => {
  const form = only(
    page()
      .line(wide("2025年度自治区本级项目绩效目标执行监控表（1-6月）", 12))
      .line("部门名称：", wide("自治区水利厅", 6), null, null, "金额单位：万元")
      .line(
        wide("项目名称", 1, 2),
        wide("资金执行情况", 4),
        wide("绩效指标", 3),
        wide("指标完成情况", 3),
        wide("偏差原因", 1, 2),
      )
      .line(
        null,
        "年初预算数",
        "1-6月执行数",
        "执行率",
        "结余资金",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "1-6月完成值",
        "全年预计完成值",
      )
      .line(
        wide("河湖管护", 1, 2),
        wide(680, 1, 2),
        wide(346.8, 1, 2),
        wide("51.00%", 1, 2),
        wide(333.2, 1, 2),
        "产出指标",
        "数量指标",
        "巡查河段长度（公里）",
        1200,
        620,
        1200,
      )
      .line(null, null, null, null, null, "满意度指标", "服务对象满意度", "群众满意度", "≥90%", "92%", "92%"),
  );
  expect(form.indicators.map(({ target, actual }) => [target?.value?.text, actual?.value?.text])).toEqual([
    ["1200", "620"],
    ["≥90%", "92%"],
  ]);
});

const COLUMNS = ["分值", "执行率", "得分"] as const;

test.each(COLUMNS)("a self-evaluation without %s among its funds is told so and no more", (left) => {
  const cells: Readonly<Record<(typeof COLUMNS)[number], readonly [string | number, string | number]>> = {
    分值: [10, "—"],
    执行率: ["98%", "98%"],
    得分: [9.8, "—"],
  };
  const kept = COLUMNS.filter((name) => name !== left);
  const written = page()
    .line(wide("项目支出绩效自评表（2024年度）", 9))
    .line("项目名称", wide("绿化养护", 8))
    .line("主管部门", wide("某局", 3), "实施单位", wide("某中心", 4))
    .line("项目资金（万元）", null, "年初预算数", "全年预算数", "全年执行数", ...kept)
    .line(null, "年度资金总额", 100, 100, 98, ...kept.map((name) => cells[name][0]))
    .line(null, "其中：当年财政拨款", 100, 100, 98, ...kept.map((name) => cells[name][1]))
    .line("年度总体目标", wide("养护绿地。", 8))
    .line(
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    )
    .line("", "产出指标", "数量指标", "养护面积（平方米）", 5000, 5000, 50, 50)
    .line("", "效益指标", "社会效益指标", "环境质量", "改善", "改善", 30, 30)
    .line("", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "95%", 10, 10)
    .line(wide("总分", 6), 100, 99.8);
  const { findings } = review(workbookOfDrafts([written.draft("Sheet1")]), nationalProfile);
  const told = findings.filter(({ severity }) => severity !== "info");
  expect(told.map(({ rule }) => rule)).toEqual(["STR-02"]);
  expect(told[0]!.message).toContain(`“${left}”`);
});
