/** The rule catalogue as Markdown, from what the rules say of themselves. */
import { FORM_NAMES } from "../model/form-names";
import type { FormKind } from "../model/form";
import type { Rule } from "./rule";

const GROUPS: readonly (readonly [string, string])[] = [
  ["FND", "资金勾稽"],
  ["PRG", "进度"],
  ["IND", "指标"],
  ["SCR", "得分"],
  ["RSN", "偏差原因与可能性"],
  ["STR", "表格结构"],
  ["FMT", "格式"],
  ["TXT", "文表一致"],
];

const SEVERITIES = { error: "错误", warning: "警告", info: "提示" } as const;

/** A rule looks at a ledger as a whole or row by row, which a reader of the catalogue wants to know. */
const FORMS: Readonly<Record<FormKind, string>> = {
  ...FORM_NAMES,
  ledger: `${FORM_NAMES.ledger}（整表）`,
  "ledger-row": `${FORM_NAMES.ledger}（逐行）`,
};

/** The whole of docs/rules.md; the same rules always give the same text. */
export function catalogueText(rules: readonly Rule[]): string {
  const sections = GROUPS.flatMap(([prefix, title]) => {
    const own = rules.filter(({ id }) => id.startsWith(`${prefix}-`));
    return own.length === 0 ? [] : [`## ${title}（${prefix}）`, ...own.map(ruleText)];
  });
  const head = [
    "# 校验规则",
    `共 ${rules.length} 条。本文件由 \`npm run catalogue\` 根据规则自身的说明生成，请勿手工修改。`,
    "级别：**错误**必须改；**警告**必须解释或改；**提示**是建议。界限、容差、分母、级别都可以在口径配置中修改或关闭。",
    "增加一条规则：在 `src/rules/` 的相应文件夹写一个文件（`defineRule`），在 `test/rules/` 写一张用例表（`testRule`），" +
      "在该文件夹的 `index.ts` 加一行，再运行 `npm run catalogue`。",
  ];
  return `${[...head, ...sections].join("\n\n")}\n`;
}

function ruleText(rule: Rule): string {
  const rows: readonly (readonly [string, string])[] = [
    ["级别", SEVERITIES[rule.severity]],
    [
      "适用",
      rule.forms.length === Object.keys(FORMS).length
        ? "所有表"
        : rule.forms.map((kind) => FORMS[kind]).join("、"),
    ],
    [
      "提示语",
      Object.values(rule.messages)
        .join("<br>")
        .replace(/\{\w+\}/g, "…"),
    ],
    ["为什么", rule.why],
    ["依据", rule.basis],
    ["判定", rule.formula],
    ["不通过", rule.example.fails],
    ["通过", rule.example.passes],
    ["怎么改", rule.remedy],
  ];
  return [`### ${rule.id} ${rule.title}`, "", "| 项 | 内容 |", "| --- | --- |", ...rows.map(row)].join("\n");
}

function row([name, content]: readonly [string, string]): string {
  return `| ${name} | ${content.replace(/\|/g, "\\|").replace(/\n/g, "<br>")} |`;
}
