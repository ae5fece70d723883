/** 一级、二级指标: which labels there are and which belongs under which (财预〔2020〕10号; 财预〔2021〕101号 for costs). */

export type Level1 = "产出指标" | "效益指标" | "满意度指标" | "成本指标";

const FIRST: Readonly<Record<string, Level1>> = {
  产出: "产出指标",
  效益: "效益指标",
  效果: "效益指标",
  项目效益: "效益指标",
  满意度: "满意度指标",
  满意: "满意度指标",
  成本: "成本指标",
};

/** Second-level label → the first-level labels it may stand under; the usual one first. */
const SECOND: Readonly<Record<string, readonly Level1[]>> = {
  数量: ["产出指标"],
  质量: ["产出指标"],
  时效: ["产出指标"],
  成本: ["产出指标", "成本指标"],
  经济成本: ["成本指标"],
  社会成本: ["成本指标"],
  生态环境成本: ["成本指标"],
  经济效益: ["效益指标"],
  社会效益: ["效益指标"],
  生态效益: ["效益指标"],
  环境效益: ["效益指标"],
  可持续影响: ["效益指标"],
  可持续效益: ["效益指标"],
  可持续发展: ["效益指标"],
  服务对象满意度: ["满意度指标", "效益指标"],
  社会公众满意度: ["满意度指标", "效益指标"],
  受益群体满意度: ["满意度指标", "效益指标"],
  满意度: ["满意度指标", "效益指标"],
};

/** «产出指标（50分）» → 产出指标; null for a label that is no first-level one. */
export function level1Of(label: string): Level1 | null {
  return FIRST[stem(label)] ?? null;
}

/** The first-level labels a second-level one may stand under; null for a label that is not known. */
export function parentsOf(label: string): readonly Level1[] | null {
  return SECOND[stem(label)] ?? null;
}

/** The group a label means even when a second-level label was written in its place (社会效益指标 → 效益指标). */
export function groupOf(label: string): Level1 | null {
  return level1Of(label) ?? parentsOf(label)?.[0] ?? null;
}

/** A second-level label in words, for sentences: «数量指标». */
export function isSecondLevelOnly(label: string): boolean {
  const key = stem(label);
  return key in SECOND && !(key in FIRST);
}

function stem(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/[(（〔[].*$/u, "")
    .replace(/[\s\d.、:：分%]/gu, "")
    .replace(/(指标|目标)$/u, "");
}
