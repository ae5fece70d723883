/** Columns of the block 绩效指标, on monitoring forms and self-evaluations alike (136号 and 10号 annexes). */
import type { ColumnDefinition, TableDefinition } from "../definition";

const RESULT_NOT =
  /预计|预期|预测|计划|上年|去年|目标值|(?<!实际|完成|实现)指标值$|率$|偏差|原因|得分|可能性|应完成|资金|预算/;

/** Reason categories of 136号 note 2; as tick columns or as columns of text. */
const reasonColumns: readonly ColumnDefinition[] = [
  {
    id: "经费保障",
    label: { text: "经费保障", synonyms: ["经费原因", "经费", "资金保障", "资金原因"] },
    group: "偏差原因分析",
  },
  { id: "制度保障", label: { text: "制度保障", synonyms: ["制度原因", "制度"] }, group: "偏差原因分析" },
  { id: "人员保障", label: { text: "人员保障", synonyms: ["人员原因", "人员"] }, group: "偏差原因分析" },
  {
    id: "硬件条件保障",
    label: { text: "硬件条件保障", synonyms: ["硬件保障", "硬件条件", "硬件", "硬件原因", "硬件条件原因"] },
    group: "偏差原因分析",
  },
  {
    id: "其他",
    label: { text: "其他", synonyms: ["其它", "其他保障", "其他原因", "其它原因", "其它保障"] },
    group: "偏差原因分析",
  },
];

export const deviationColumns: readonly ColumnDefinition[] = [
  ...reasonColumns,
  {
    id: "reasonCategory",
    label: {
      text: "偏差原因类别",
      synonyms: ["原因类别", "原因类型", "偏差原因类型", "偏差类型", "偏差原因分类"],
    },
  },
  {
    id: "explanation",
    label: {
      text: "原因说明",
      synonyms: ["偏差原因说明", "具体原因", "情况说明", "偏差说明", "具体原因说明", "偏差情况说明"],
      pattern: /原因(及|和|与)?(情况)?(具体)?说明/,
    },
    group: "偏差原因分析",
  },
  {
    id: "reason",
    label: {
      text: "偏差原因分析及改进措施",
      synonyms: [
        "偏差原因分析",
        "偏差原因",
        "未完成原因分析",
        "原因分析",
        "未完成原因",
        "存在问题及原因分析",
      ],
      pattern:
        /(偏差|偏离|差异|未完成|未达|未实现|未(执行|支付|支出|使用|拨付)|(执行|支出|支付|进度)(率|进度)?(较|偏|过|缓)(慢|低)|滞后|预警|问题|[扣减失]分).*(原因|分析|说明)|^[扣减失]分(理由|依据)$|^(主要|产生)?原因(分析|说明)?.*(措施|建议)?$/,
      not: /类[别型]|金额|预算数|是否/,
    },
  },
  {
    id: "measures",
    label: { text: "改进措施", pattern: /^(拟?采取的?|整改|改进|纠偏)(主要)?(的)?(措施|建议)/ },
  },
  { id: "确定能", label: { text: "确定能", synonyms: ["确定能完成", "能完成"] }, group: "完成目标可能性" },
  { id: "有可能", label: { text: "有可能", synonyms: ["有可能完成", "可能完成"] }, group: "完成目标可能性" },
  {
    id: "完全不可能",
    label: { text: "完全不可能", synonyms: ["不可能", "完全不可能完成", "不可能完成"] },
    group: "完成目标可能性",
  },
  {
    id: "likelihood",
    label: {
      text: "完成目标可能性",
      synonyms: ["完成可能性", "目标完成可能性"],
      pattern: /可能性|^(年底|全年|年度目标|目标)?(是否能|能否)(够)?(按[时期]|如期|全面)?(完成|实现)/,
    },
  },
  {
    id: "remark",
    label: { text: "备注", synonyms: ["备注说明", "说明", "其他说明", "备注事项"], pattern: /^备注/ },
  },
];

export const indicatorTable: TableDefinition = {
  id: "indicators",
  columns: [
    {
      id: "group",
      label: {
        text: "绩效指标",
        synonyms: ["年度绩效指标", "指标", "项目绩效指标", "绩效指标完成情况"],
        // Beside a column of results «指标完成情况» is the tall heading on the left.
        pattern: /^(\d{4}年|年度|全年|项目|部门|单位|整体)*(绩效)?(目标|指标)(及)?(完成|执行|实现)情况$/,
      },
    },
    { id: "serial", label: { text: "序号" } },
    {
      id: "level1",
      label: { text: "一级指标", synonyms: ["一级", "一级绩效指标"], pattern: /^一级(绩效)?(指标|目标)/ },
    },
    {
      id: "level2",
      label: { text: "二级指标", synonyms: ["二级", "二级绩效指标"], pattern: /^二级(绩效)?(指标|目标)/ },
    },
    {
      id: "name",
      label: {
        text: "三级指标",
        synonyms: [
          "三级",
          "三级绩效指标",
          "指标名称",
          "绩效指标名称",
          "三级指标名称",
          "具体指标",
          "指标内容",
          "四级指标",
        ],
        pattern: /^三级(绩效)?(指标|目标)/,
      },
    },
    {
      id: "operator",
      label: {
        text: "计算符号",
        synonyms: ["指标性质", "运算符号", "指标符号", "比较符", "符号", "指标运算符", "指标值符号"],
      },
    },
    {
      id: "unit",
      label: {
        text: "计量单位",
        synonyms: ["度量单位", "单位", "指标单位", "数值单位", "指标值单位", "计算单位"],
      },
    },
    {
      id: "planned",
      label: {
        text: "计划完成",
        synonyms: ["计划完成值", "计划应完成数", "应完成值", "阶段目标值"],
        pattern:
          /^(截[至止].*)?计划(应)?完成(值|数|情况)?$|^(上?半年度?|[一二三四1-4]季度|前三季度|1-\d{1,2}月份?)(的)?(计划|目标|指标)(值|数)?$/,
      },
    },
    {
      id: "forecast",
      label: {
        text: "全年预计完成情况",
        synonyms: [
          "全年预计",
          "全年预计完成值",
          "预计完成情况",
          "预计完成值",
          "预计全年完成情况",
          "全年预计实现值",
          "预计年底完成情况",
        ],
        pattern: /(预计|预测).*(完成|实现|达到|执行)|^(全年|年底|年末)?预计(值|数|情况)?$/,
        not: /时间|可能性|偏差|原因/,
      },
    },
    {
      id: "adjustedTarget",
      label: {
        text: "调整后指标值",
        synonyms: ["调整指标值", "调整目标值", "调整后目标值"],
        pattern: /^(年度|年中)?调整后?(的)?(年度)?(绩效)?(指标|目标)值?$/,
      },
    },
    {
      id: "target",
      label: {
        text: "年度指标值",
        synonyms: [
          "指标值",
          "年度目标值",
          "目标值",
          "年初指标值",
          "年初目标值",
          "预期指标值",
          "计划指标值",
          "绩效目标值",
          "年度计划值",
          "预期目标值",
          "年度指标",
          "指标目标值",
          "计划值",
          "预期值",
          "年度目标",
          "预期目标",
        ],
        pattern:
          /^(\d{4}年)?(全年|年度|年初|预期|计划|绩效|设定|指标|批复|本年|当年|项目)*(的)?(指标值|目标值|指标目标|计划值|预期值)$/,
        not: /完成|实际|上年|去年|调整|阶段|执行/,
      },
    },
    {
      id: "actual",
      label: {
        text: "实际完成值",
        synonyms: [
          "完成值",
          "实际完成情况",
          "完成情况",
          "执行情况",
          "当前完成值",
          "目前完成情况",
          "全年完成值",
          "全年实际值",
          "实际值",
          "实现值",
          "实际完成",
          "指标完成值",
          "指标完成情况",
          "全年实际完成值",
          "年度完成值",
          "监控值",
          "实际完成数",
          "完成数",
          "全年实际完成情况",
          "实际完成指标值",
          "实际指标值",
        ],
        pattern:
          /^(\d{4}年)?(1-\d{1,2}月份?|截[至止].*|全年|年度|当前|目前|本期|累计|上?半年度?|第?[一二三四1-4]季度|前三季度|(监控|报告|评价|统计)(期|期间|期内|期末|时点)|\d{1,2}月[底末]|期末|年中)?(的)?(绩效)?(指标|目标)?((实际|累计|已)*(完成|实现|执行|达成|达到)(的)?(指标)?(值|情况|数|结果|程度)?|实际(指标)?值)$/,
        not: RESULT_NOT,
      },
    },
    {
      id: "weight",
      label: {
        text: "分值",
        synonyms: ["权重", "指标权重", "指标分值", "标准分值", "满分", "标准分", "分数"],
        pattern: /^(指标|标准|评价|三级指标)?(分值|权重)(%|分)?$/,
      },
    },
    {
      id: "score",
      label: {
        text: "得分",
        synonyms: ["自评得分", "指标得分", "自评分", "实际得分", "评分", "自评分值", "评价得分", "自评分数"],
        pattern: /^(指标|自评|单位自评|实际|评价|本项|加权)(得分|评分)$/,
      },
    },
    {
      id: "scoring",
      label: {
        text: "得分计算方法",
        synonyms: ["评分标准", "指标解释", "指标说明", "计分方法", "评分细则", "指标内涵"],
        pattern: /计算方法|评分(标准|细则|规则)|计分|解释|计算公式/,
      },
    },
    {
      id: "completion",
      label: {
        text: "完成率",
        synonyms: ["完成比例", "完成进度", "得分系数", "得分率", "目标完成率"],
        pattern: /(完成|实现|得分)(率|比例|进度|系数|程度)(%)?$/,
      },
    },
    { id: "lastYear", label: { text: "上年完成值", pattern: /^(上年|去年|上一年)/ } },
    {
      id: "light",
      label: { text: "预警", synonyms: ["序时预警", "亮灯", "指标预警"], pattern: /预警|亮灯|^灯$/ },
    },
    { id: "core", label: { text: "是否核心指标", pattern: /核心指标/ } },
    {
      id: "evidence",
      label: {
        text: "佐证材料",
        synonyms: ["数据来源", "证明材料", "资料来源"],
        pattern: /佐证|证明材料|数据来源/,
      },
    },
    { id: "direction", label: { text: "指标方向", synonyms: ["指标类型", "指标属性"] } },
    ...deviationColumns,
  ],
  required: [["name"], ["target", "adjustedTarget", "actual"]],
  atLeast: 3,
  anchors: ["level1", "level2", "name", "target", "actual"],
  impliedLevels: true,
};
