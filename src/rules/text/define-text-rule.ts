/** A rule about text against tables: the pure search, and the rule that runs it over a workbook. */
import { defineRule, type Rule } from "../rule";
import { EVERY_FORM } from "../format/every-form";
import { problemOf, type TextIssue, type TextScope } from "./blocks";
import { scopeOf } from "./scope";

export interface TextRule<Message extends string = string> {
  readonly rule: Rule<Message>;
  /** Finds what the text says otherwise than the tables; pure, for worksheets and reports alike. */
  readonly find: (scope: TextScope) => readonly TextIssue<Message>[];
}

type Description<Message extends string> = Omit<Rule<Message>, "checkWorkbook" | "forms">;

export function defineTextRule<const Message extends string>(
  description: Description<Message>,
  find: (scope: TextScope) => readonly TextIssue<Message>[],
): TextRule<Message> {
  const rule = defineRule<Message>({
    ...description,
    forms: EVERY_FORM,
    *checkWorkbook(workbook, { problem, profile }) {
      for (const issue of find(scopeOf(workbook, profile))) {
        const shown = problemOf(issue);
        if (shown) yield problem(issue.message, shown);
      }
    },
  });
  return { rule, find };
}
