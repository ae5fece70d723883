/** No findings: because all is well, or because no table was recognised, and then what to do about it. */
import type { WorkbookSnapshot } from "../../model/snapshot";
import { CheckmarkCircleRegular, DocumentTableRegular } from "../icons";
import type { CheckedReview } from "../store/state";
import { EmptyState } from "./EmptyState";
import { usePaneState, useShowScreen, useStore } from "./use-pane";

export function NothingFound({ checked }: { readonly checked: CheckedReview }) {
  if (checked.review.forms.length === 0) return <NoForm checked={checked} />;
  const unsure = checked.review.ruleFailures.length > 0;
  return (
    <EmptyState icon={<CheckmarkCircleRegular />} title={unsure ? "其余规则没有发现问题" : "没有发现问题"}>
      {sentence(checked)}
    </EmptyState>
  );
}

function sentence({ review, ignored }: CheckedReview): string {
  if (review.ruleFailures.length > 0)
    return "没有运行成功的规则所管的内容，请自己看一遍，并把上面的话告诉维护人员。";
  if (ignored.length > 0) return `另有 ${ignored.length} 个问题已忽略，可在“已忽略”里查看。`;
  return "各项数字、指标和说明都通过了校核。";
}

function NoForm({ checked }: { readonly checked: CheckedReview }) {
  const store = useStore();
  const showScreen = useShowScreen();
  const { scope } = usePaneState();
  const template = { label: "插入模板…", run: () => showScreen("templates") };
  const map = {
    label: "自己对应各列…",
    run: () => {
      void store.mapping.begin();
      showScreen("mapping");
    },
  };
  const icon = <DocumentTableRegular />;
  if (isBlank(checked.snapshot))
    return (
      <EmptyState icon={icon} title="这里还没有内容" action={template}>
        请在表格里打开一张绩效监控表、自评表或项目台账，再点“校核”；也可以插入一张空白的规范表格。
      </EmptyState>
    );
  const elsewhere = { label: "看全部工作表", run: () => void store.setScope("workbook") };
  return (
    <EmptyState
      icon={icon}
      title="栏目名称可能与通用表样不同"
      action={map}
      other={scope === "active-sheet" ? elsewhere : template}
    >
      {
        "请在表格里打开一张绩效监控表、自评表或项目台账，再点“校核”。已经打开却没有认出的，点“自己对应各列”，告诉程序哪一列是什么。"
      }
    </EmptyState>
  );
}

function isBlank({ sheets }: WorkbookSnapshot): boolean {
  return sheets.every(({ values }) =>
    values.every((row) => row.every((cell) => cell === null || cell === "")),
  );
}
