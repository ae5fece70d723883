/** 资金: what came in, what was spent and on what. */
import { FORM_NAMES } from "../../model/form-names";
import { FUND_USAGE, MONEY_TABLES, PRIOR_YEAR_EXECUTION } from "../../model/tables";
import { tableBlock } from "./data-tables";
import { tablesOf, type Drafting, type Subject } from "./drafting";
import { fundsGranted, fundsSpent } from "./funds";
import { section, type ReportTable, type Section } from "./report-draft";
import { paymentTexts, trackingGrant } from "./tracking-funds";
import { projectNameOf } from "./title";
import { gap } from "./words";

const TABLES = [...MONEY_TABLES.map(([id]) => id), PRIOR_YEAR_EXECUTION.id];

export function fundsSection(heading: string, subject: Subject, drafting: Drafting): Section {
  return section(
    heading,
    [],
    [
      section("资金到位情况", [granted(subject, drafting)]),
      section("资金使用情况", [...spent(subject, drafting), ...usage(subject, drafting)]),
    ],
  );
}

function granted(subject: Subject, drafting: Drafting): string {
  if (subject.main) return fundsGranted(subject.main, drafting, true);
  return trackingGrant(subject, drafting) ?? `项目预算安排${gap("预算金额")}，到位资金${gap("到位金额")}。`;
}

export function spent(subject: Subject, drafting: Drafting): string[] {
  const own = subject.main ? [fundsSpent(subject.main, drafting)] : [];
  const payments = paymentTexts(subject, drafting);
  const told = [...own, ...payments];
  return told.length > 0 || tablesOf(subject, FUND_USAGE.id).length > 0
    ? told
    : [`项目执行${gap("执行金额")}，执行率${gap("执行率")}。`];
}

/** The tables themselves; without one the uses of the money are left open. */
function usage(subject: Subject, drafting: Drafting): (string | ReportTable)[] {
  const blocks = TABLES.flatMap((id) => tablesOf(subject, id)).map(({ form, table }) => {
    const doubt = drafting.doubts.at(
      table.rows.flatMap(({ cells }) => Object.values(cells).map(({ cell }) => cell.at)),
    );
    const fallback = `${projectNameOf(subject) ?? ""}${FORM_NAMES[form.kind]}`;
    return { doubt, ...tableBlock(form, table, fallback, drafting) };
  });
  if (blocks.length === 0) return [`资金主要用于${gap("：各项支出的用途和金额")}。`];
  const names = blocks.map(({ name }) => name).join("、");
  return [
    `资金使用情况见${names}。${blocks.map(({ doubt }) => doubt).join("")}`,
    ...blocks.map(({ table }) => table),
  ];
}
