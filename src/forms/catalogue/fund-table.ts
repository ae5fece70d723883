/** Columns and rows of the block 项目资金, on monitoring forms and self-evaluations alike (136号 and 10号 annexes). */
import type { ColumnDefinition, Label, TableDefinition } from "../definition";

/** Words of years that are over. */
export const EARLIER = /上年|去年|上一年|前年|往年|以前年度/;

/** Amounts and rates of money: shared with the ledger. */
export const moneyColumns: readonly ColumnDefinition[] = [
  {
    id: "adjustedBudget",
    label: {
      text: "调整后预算数",
      synonyms: [
        "全年预算数",
        "调整预算数",
        "调整后预算",
        "全年预算",
        "调整后",
        "现预算数",
        "预算调整后",
        "变更后预算数",
        // Beside 年初预算 and 追加 what they make.
        "预算合计",
        "预算合计数",
        "预算总计",
        // Beside 上年结转 and 本年预算 their sum.
        "可用资金合计",
        "可用资金",
        "可用资金总额",
        "可用预算",
        "可用预算数",
        "可用数",
        "可用数合计",
        "可支配资金",
      ],
      pattern:
        /^(项目|年度|当年|本年)*(预算)?(调整|变更|调剂)后的?(年度|全年)?(预算)?(总)?(数|额|金额|资金|安排数?)?$|^全年(调整)?预算(总)?(数|额|金额|资金)$|^最终预算/,
      not: EARLIER,
    },
  },
  {
    id: "adjustment",
    label: {
      text: "预算调整数",
      synonyms: ["年度预算调整", "调整", "预算调整", "调整数", "调整金额", "追加预算", "调整额"],
      pattern:
        /^(年度|年中|本年)?(预算)?(调整|追加|调剂|调增|追减|调减)(预算)?(情况|数|额|金额)?$|^增减(变动)?(数|额)?$/,
    },
  },
  {
    id: "initialBudget",
    label: {
      text: "年初预算数",
      synonyms: [
        "年初预算",
        "年初",
        "预算数",
        "预算金额",
        "年初预算金额",
        "本年预算数",
        "当年预算数",
        "批复预算数",
        "预算安排",
        "预算安排情况",
      ],
      pattern:
        /^(项目|资金)?(年初|期初|当年|本年|年度|\d{4}年)?(部门)?(批复|安排|下达|核定)?(财政)?预算(批复|安排|下达|核定|总)?(数|额|金额|资金)?$|^年初(批复|安排|下达)(数|资金|金额)?$/,
      // 部门预算资金 is the title of the whole block on the forms of a department.
      not: new RegExp(`${EARLIER.source}|调整|全年|执行|计划|^(部门|单位)(整体)?预算资金$`),
    },
  },
  {
    id: "received",
    label: {
      text: "到位资金",
      synonyms: [
        "实际到位资金",
        "资金到位情况",
        "资金到位数",
        "到位数",
        "已到位资金",
        "实际到位数",
        "下达数",
        "已下达指标",
      ],
      pattern:
        /^(1-\d{1,2}月)?(本年|全年|当年|累计)?(实际|已|累计)*(资金)?(到位|拨付到位)(资金)?(总)?(数|额|金额)?$|^(上级|中央|省级?|市级?|县级?|区级?|本级)已?下达(指标)?(数|额|金额|资金)$/,
      not: EARLIER,
    },
  },
  {
    id: "forecast",
    label: {
      text: "全年预计执行数",
      synonyms: ["全年预计数", "全年预计", "预计全年执行数", "全年预计支出数", "预计执行数"],
      pattern: /(预计|预期|预测)(全年|年底|年末)?(累计)?(执行|支出|完成|支付)?(数|额|金额|情况)?$/,
      not: /率|进度/,
    },
  },
  {
    id: "plannedRate",
    label: {
      text: "计划执行率",
      synonyms: ["序时进度", "计划进度", "目标执行率"],
      pattern: /(计划|序时|目标|应达)(执行|支出)?(率|进度)/,
    },
  },
  {
    id: "weight",
    label: {
      text: "分值",
      synonyms: ["执行率权重", "权重", "标准分", "满分", "权重分值"],
      pattern: /(分值|权重)$/,
    },
  },
  {
    id: "score",
    label: {
      text: "得分",
      synonyms: ["执行率得分", "自评得分", "自评分"],
      pattern: /^(执行率|预算执行率?|自评|实际)?得分$/,
    },
  },
  {
    id: "rate",
    label: {
      text: "执行率",
      synonyms: ["预算执行率", "支出进度", "执行进度", "支出率", "资金执行率", "资金使用率", "预算执行进度"],
      pattern: /(执行|支出|支付|使用)(率|进度|比例)(%|BA)?$|^(执行数?|支出|支付)占.*预算.*(比例|比重|比)$/,
      not: new RegExp(`${EARLIER.source}|计划|预计|序时|目标|得分|权重|同比`),
    },
  },
  {
    id: "executed",
    label: {
      text: "执行数",
      synonyms: [
        "全年执行数",
        "实际执行数",
        "累计执行数",
        "累计支出",
        "支出数",
        "实际支出",
        "执行金额",
        "已支出",
        "支付金额",
        "实际支出数",
        "决算数",
        "当期执行",
        "本期执行",
        "支出合计",
        "支出小计",
        "实际支出合计",
      ],
      pattern: /(执行|支出|支付|使用|列支|决算)(总)?(数|额|金额|资金|情况|合计|小计|总计)?$/,
      not: new RegExp(
        `${EARLIER.source}|预计|预期|预测|计划|率|未(执行|支)|序时|应(执行|支)|结余|^(项目|部门|单位|年度|全年|资金)*预算执行情况$|^(部门|单位)(整体)?预算执行$|基本支出|(项目|基金)支出$|原因`,
      ),
    },
  },
  {
    id: "balance",
    label: {
      text: "结余",
      synonyms: ["结余资金", "结转结余", "未执行数"],
      pattern: /结余|结转|未(执行|支出)数?|剩余/,
      not: new RegExp(`${EARLIER.source}|年初`),
    },
  },
  {
    id: "light",
    label: { text: "序时进度预警", synonyms: ["预警", "预警灯", "亮灯"], pattern: /预警|亮灯|^灯$/ },
  },
];

export const fundTable: TableDefinition = {
  id: "funds",
  columns: [
    ...moneyColumns,
    { id: "scoring", label: { text: "得分计算方法", pattern: /计算方法|评分标准|计分|计算公式/ } },
    {
      id: "reason",
      label: {
        text: "偏差原因",
        pattern: /(偏差|偏离|差异|未执行|未完成|滞后|执行).*(原因|说明)|^原因(说明|分析)?$/,
      },
    },
    { id: "projectName", label: { text: "项目名称" } },
    { id: "name", label: { text: "三级指标", pattern: /^三级(绩效)?(指标|目标)?$|^指标名称$/ } },
  ],
  required: [
    ["initialBudget", "adjustedBudget", "received"],
    ["executed", "rate", "forecast"],
  ],
  atLeast: 2,
  anchors: ["initialBudget", "adjustedBudget", "received"],
  excluded: ["projectName", "name"],
};

/** What a row of the fund block may be called; the total first. */
export const fundRows: readonly { readonly id: "total" | "source" | "part"; readonly label: Label }[] = [
  {
    id: "total",
    label: {
      text: "年度资金总额",
      synonyms: [
        "资金总额",
        "合计",
        "总计",
        "项目资金总额",
        "预算总额",
        "年度资金合计",
        "项目总金额",
        "金额合计",
        "年度预算总额",
        "年度金额",
      ],
      pattern:
        /^(项目|年度|全年|本年度?|部门|单位|整体|中期|实施期)*(资金|预算|支出|经费)+(总额|合计|总计)|^(合|总|共)计(金额|资金)?$|^(年度|项目|全年)*总(额|金额|支出|预算)$|^(年度|全年|部门|单位)*整体支出(金额|资金|预算)?$/,
    },
  },
  {
    id: "source",
    label: {
      text: "财政拨款",
      synonyms: [
        "本年财政拨款",
        "当年财政拨款",
        "财政资金",
        "上年结转资金",
        "其他资金",
        "单位资金",
        "自有资金",
        "自筹资金",
      ],
      pattern:
        /^其中|拨款|财政(性)?(资金|补助|专户)|结转(结余)?(资金)?$|^其[他它](资金|支出)?$|(单位|自有|自筹|社会|配套|地方|专项|中央|省级|市级|县级|区级|本级|上级|补助|债券|基金|贷款)(预算|资金|补助|转移支付)|^(一般公共|国有资本经营)预算$|^(人员|日常公用|公用)(经费|支出)$|^基本支出|^项目支出|经营收入|事业收入|非税|专户/,
    },
  },
];
