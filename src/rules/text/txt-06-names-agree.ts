import { unitInName } from "../../forms/values";
import type { Indicator, PerformanceForm } from "../../model/form";
import { TRACKING } from "../../model/tables";
import { nameOf } from "../judgement";
import { tableOf } from "../tables";
import type { TextBlock, TextIssue, TextScope } from "./blocks";
import { defineTextRule } from "./define-text-rule";
import { quoted } from "../quoted";
import { organisationKey, organisationsIn } from "./organisations";
import { bare, editDistance } from "./similarity";

type Message = "indicator" | "organisation" | "reference" | "term" | "contract";

/** Names shorter than this may well differ in one character. */
const LONG_NAME = 8;
/** Pairs of words that are taken for one another. */
const CONFUSED = /(\p{Script=Han}{2})(论证|认证)/gu;

export const txt06 = defineTextRule(
  {
    id: "TXT-06",
    title: "名称、编号、术语要前后一致",
    severity: "info",
    messages: {
      indicator: "同一指标在两处分别写作“{name}”和“{other}”，请统一名称。",
      organisation: "单位名称在两处分别写作“{name}”和“{other}”，请统一为全称。",
      reference: "{code}的指标解释引用了{cited}，但{cited}说的不是“{phrase}”，请核对编号。",
      term: "“{name}”和“{other}”混用，请统一。",
      contract: "文字写“{name}”{count}{unit}，指标却是“{other}”，请统一名称。",
    },
    why: "名称不一致，会被当成两件事。",
    basis: "前后一致",
    formula: "八字以上的指标名相差一两个字；单位名只差“市、有限”等字；引用的编号与所说内容不符；易混术语",
    remedy: "统一为批复（合同、营业执照）上的名称。",
    example: { fails: "一处“评分标准95分以上”，另一处“评估标准95分以上”", passes: "两处名称相同" },
  },
  find,
);

function find({ forms, blocks }: TextScope): TextIssue<Message>[] {
  return [
    ...indicatorNames(forms),
    ...organisations(blocks, forms),
    ...forms.flatMap(references),
    ...forms.flatMap(terms),
    ...forms.flatMap(contracts),
  ];
}

/** The same indicator in the 监控表 and in the 绩效指标表. */
function indicatorNames(forms: readonly PerformanceForm[]): TextIssue<Message>[] {
  const tables = forms.filter(({ kind }) => kind === "monitoring" || kind === "indicator-table");
  return tables.flatMap((form, index) =>
    tables.slice(0, index).flatMap((earlier) => {
      const [here, there] = [namesOf(form), namesOf(earlier)];
      return [...here].flatMap(([key, indicator]): TextIssue<Message>[] => {
        if (key.length < LONG_NAME || there.has(key)) return [];
        const twin = [...there].find(([other]) => !here.has(other) && isSlip(key, other))?.[1];
        if (!twin) return [];
        const data = { name: nameOf(indicator), other: nameOf(twin) };
        return [{ message: "indicator", block: blockOf(indicator, form), cells: [twin.name], data }];
      });
    }),
  );
}

function namesOf(form: PerformanceForm): Map<string, Indicator> {
  const named = form.indicators.filter(({ isPlaceholder, name }) => !isPlaceholder && name.value !== null);
  return new Map(named.map((indicator) => [bare(indicator.name.value!), indicator]));
}

/** One or two characters apart, and not in figures or letters: 1号楼 is not 2号楼. */
function isSlip(a: string, b: string): boolean {
  const figures = (text: string): string => text.replace(/[^\dA-Za-z一二三四五六七八九十]/gu, "");
  return figures(a) === figures(b) && editDistance(a, b, 2) <= 2;
}

function organisations(
  blocks: readonly TextBlock[],
  forms: readonly PerformanceForm[],
): TextIssue<Message>[] {
  const fields = forms.flatMap((form) =>
    Object.values(form.fields).flatMap((field) =>
      field?.value ? [{ text: field.value, where: form.range.sheet, cell: field.cell, form }] : [],
    ),
  );
  const seen = new Map<string, { name: string; block: TextBlock }>();
  const issues: TextIssue<Message>[] = [];
  const told = new Set<string>();
  for (const block of [...fields, ...blocks])
    for (const name of organisationsIn(block.text)) {
      const key = organisationKey(name);
      const first = seen.get(key);
      if (!first) seen.set(key, { name, block });
      else if (first.name !== name && !told.has(key)) {
        told.add(key);
        const cells = first.block.cell ? [{ cell: first.block.cell }] : [];
        issues.push({ message: "organisation", block, cells, data: { name: first.name, other: name } });
      }
    }
  return issues;
}

/** «针对 B121 建立的各项制度»: the row cited must speak of what follows its number. */
function references(form: PerformanceForm): TextIssue<Message>[] {
  const rows = (tableOf(form, TRACKING.id)?.rows ?? []).flatMap(({ cells }) => {
    const own = cells[TRACKING.level4]?.value ?? "";
    const explanation = cells[TRACKING.explanation];
    const code =
      /^\s*([A-Z]\d{2,3})/u.exec(own)?.[1] ??
      /([A-Z]\d{2})\s*$/u.exec(cells[TRACKING.level3]?.value ?? "")?.[1];
    return code && explanation ? [{ code, explanation, text: own }] : [];
  });
  return rows.flatMap(({ code, explanation }) =>
    [...(explanation.value ?? "").matchAll(/([A-Z]\d{2,3})\s*([\p{Script=Han}]{4,14})/gu)].flatMap(
      ([, cited, phrase]): TextIssue<Message>[] => {
        const target = rows.find((row) => row.code === cited);
        if (cited === code || (target && sharesWord(phrase!, target.text))) return [];
        const block = { text: explanation.value!, where: form.range.sheet, cell: explanation.cell, form };
        const data = { code, cited: cited!, phrase: quoted(phrase!, 10) };
        return [{ message: "reference", block, cells: [], data }];
      },
    ),
  );
}

function sharesWord(phrase: string, text: string): boolean {
  const words = phrase.replace(/建立|各项|对应|相关|以及|完成/gu, " ").split(" ");
  return words.some((word) => [...word].some((_, i) => i > 0 && text.includes(word.slice(i - 1, i + 1))));
}

function terms(form: PerformanceForm): TextIssue<Message>[] {
  if (form.kind !== "tracking") return [];
  const seen = new Map<string, { word: string; block: TextBlock }>();
  const issues: TextIssue<Message>[] = [];
  for (const row of form.tables.flatMap((table) => table.rows))
    for (const cell of Object.values(row.cells))
      for (const [word, stem] of cell.inherited ? [] : (cell.value ?? "").matchAll(CONFUSED)) {
        const block = { text: cell.value!, where: form.range.sheet, cell: cell.cell, form };
        const first = seen.get(stem!);
        if (!first) seen.set(stem!, { word, block });
        else if (first.word !== word) {
          issues.push({
            message: "term",
            block,
            cells: [{ cell: first.block.cell! }],
            data: { name: word, other: first.word },
          });
          seen.set(stem!, { word, block });
        }
      }
  return issues;
}

/** «已完成5项劳务合同签订» beside the indicator «签订物业管理合同（项）» 5. */
function contracts(form: PerformanceForm): TextIssue<Message>[] {
  const actual = form.goals.actual;
  if (!actual?.value) return [];
  return [...actual.value.matchAll(/(\d{1,6})\s*(项|份|个)([\p{Script=Han}]{2,8}?合同)/gu)].flatMap(
    ([, count, unit, name]): TextIssue<Message>[] => {
      const named = form.indicators.filter((row) => /合同/u.test(row.name.value ?? ""));
      const same = named.find((row) => row.actual?.value?.number?.eq(count!));
      if (named.some((row) => row.name.value!.includes(name!)) || !same) return [];
      if (unitInName(same.name.value!) !== unit) return [];
      const block = { text: actual.value!, where: form.range.sheet, cell: actual.cell, form };
      const data = { name: name!, count: count!, unit: unit!, other: nameOf(same) };
      return [{ message: "contract", block, cells: [same.name], data }];
    },
  );
}

function blockOf({ name }: Indicator, form: PerformanceForm): TextBlock {
  return { text: name.value!, where: form.range.sheet, cell: name.cell, form };
}
