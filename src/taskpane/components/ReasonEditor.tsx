/** Drafts of 偏差原因: facts are computed, gaps are the clerk's; only chosen rows are written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReasonPreview } from "../store/state";
import { countGaps } from "../../model/gaps";
import { PagedList } from "./PagedList";
import { PreviewFrame } from "./PreviewFrame";
import { Remarks } from "./Remarks";
import { ReasonRow, type ReasonEntry } from "./ReasonRow";
import { useStore } from "./use-pane";

const useStyles = makeStyles({
  intro: {
    margin: 0,
    padding: "8px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  warning: {
    flexBasis: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
});

export function ReasonEditor({ preview }: { readonly preview: ReasonPreview }) {
  const styles = useStyles();
  const store = useStore();
  const [entries, setEntries] = useState<ReadonlyMap<number, ReasonEntry>>(new Map());
  const entryOf = (index: number): ReasonEntry =>
    entries.get(index) ?? { text: store.reasons.textOf(preview.offers[index]!), chosen: null };
  const chosen = preview.offers
    .map((_, index) => ({ index, entry: entryOf(index) }))
    .filter(({ entry }) => isChosen(entry));
  const gaps = chosen.reduce((sum, { entry }) => sum + countGaps(entry.text), 0);
  return (
    <PreviewFrame
      title={preview.title}
      aside={`${preview.offers.length} 处`}
      onBack={() => store.cancelPreview()}
      foot={
        <>
          {gaps > 0 && (
            <span
              className={styles.warning}
            >{`所选各行还有 ${gaps} 处〔请填写〕，写入后校核仍会提示。`}</span>
          )}
          <Button
            appearance="primary"
            disabled={chosen.length === 0}
            onClick={() =>
              void store.applyReasons(new Map(chosen.map(({ index, entry }) => [index, entry.text.trim()])))
            }
          >
            {chosen.length === 0 ? "写入所选" : `写入 ${chosen.length} 条`}
          </Button>
          <Button onClick={() => store.cancelPreview()}>取消</Button>
        </>
      }
    >
      <p className={styles.intro}>
        草稿只写表内算得出的事实和表内原话；黄色〔〕处请经办人补全，补全的行会自动勾选。原因类别和完成可能性请在表内自行选择。
      </p>
      <PagedList
        items={preview.offers}
        label="偏差原因草稿"
        counter="处"
        keyOf={(_, index) => String(index)}
        render={(offer, index) => (
          <ReasonRow
            offer={offer}
            entry={entryOf(index)}
            chosen={isChosen(entryOf(index))}
            onChange={(entry) => {
              store.reasons.keep(offer, entry.text);
              setEntries(new Map([...entries, [index, entry]]));
            }}
          />
        )}
      />
      <Remarks remarks={preview.remarks} label="没有起草的行" />
    </PreviewFrame>
  );
}

/** Until the clerk decides, a row is written as soon as nothing is left to fill in. */
function isChosen({ text, chosen }: ReasonEntry): boolean {
  return text.trim() !== "" && (chosen ?? countGaps(text) === 0);
}
