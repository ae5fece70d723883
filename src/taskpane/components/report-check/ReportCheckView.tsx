/** 核对报告: choose or paste a report, and what its text says otherwise than the tables. */
import { Button } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { ReportReview } from "../../../report/against-tables";
import { CheckmarkCircleRegular } from "../../icons";
import { EmptyState } from "../EmptyState";
import { PagedList } from "../PagedList";
import { PreviewFrame } from "../PreviewFrame";
import { useReportLooks } from "../report-looks";
import { useStore } from "../use-pane";
import { ChooseReport } from "./ChooseReport";
import { ReportFindingItem } from "./ReportFindingItem";

export function ReportCheckView({ onBack }: { onBack(): void }) {
  const looks = useReportLooks();
  const { reportChecking } = useStore();
  const { reading, name, review, fault } = useSyncExternalStore(
    reportChecking.state.subscribe,
    reportChecking.state.getSnapshot,
  );
  // What was found holds for the tables as they were: the next visit begins anew.
  useEffect(() => () => reportChecking.clear(), [reportChecking]);
  return (
    <PreviewFrame
      // A new frame takes the focus, which would be lost with the button that led on.
      key={reading ? "reading" : review ? "result" : `choose ${fault ?? ""}`}
      title="核对报告"
      aside={review ? `${review.findings.length} 处` : undefined}
      onBack={onBack}
      foot={
        review && (
          <Button size="small" onClick={() => reportChecking.clear()}>
            核对另一份
          </Button>
        )
      }
    >
      {reading && (
        <div className={looks.reading} role="status">
          正在读取报告和全部工作表…
        </div>
      )}
      {!reading && !review && <ChooseReport fault={fault} />}
      {review && <Result name={name} review={review} />}
    </PreviewFrame>
  );
}

function Result({ name, review }: { readonly name: string; readonly review: ReportReview }) {
  const looks = useReportLooks();
  const { findings, notices, ruleFailures } = review;
  return (
    <>
      <div className={looks.source} role="status">
        <p>{`${name}：${comparedWith(review)}`}</p>
        {[...notices, ...ruleFailures].map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      {findings.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleRegular />} title="没有发现正文与表格不一致的地方">
          {review.compared > 0
            ? "没有提示不等于全部正确：写“约”“其中”的数、别的年度和月份的数不作比较。"
            : "正文里没有能与表格对照的数，请确认打开的工作簿就是这份报告的表。"}
        </EmptyState>
      ) : (
        <PagedList
          items={findings}
          label="不一致的地方"
          counter="处"
          keyOf={({ rule, paragraph }, index) => `${rule} ${paragraph ?? "表"} ${index}`}
          render={(finding) => <ReportFindingItem finding={finding} review={review} />}
        />
      )}
    </>
  );
}

/** So that silence is no mystery. */
function comparedWith({ paragraphs, compared, projects, forms }: ReportReview): string {
  const read = `正文 ${paragraphs.length} 段，对照了 ${compared} 句带数字的话`;
  const tables = [
    ...(projects.length > 0 ? [`工作簿里${projects.map((name) => `“${name}”`).join("、")}的表`] : []),
    ...(forms.length > 0 ? [`报告自己的 ${forms.length} 张表`] : []),
  ];
  return tables.length > 0 ? `${read}，用的是${tables.join("和")}。` : `${read}，没有可以对照的表。`;
}
