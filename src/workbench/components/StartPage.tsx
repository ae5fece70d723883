/** Nothing is open yet: says what to do. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentMultipleRegular, DocumentTableRegular, FolderOpenRegular } from "../icons";

const useStyles = makeStyles({
  page: {
    height: "100%",
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorNeutralBackground2,
    overflowY: "auto",
  },
  card: {
    width: "min(560px, calc(100% - 48px))",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    padding: "44px 32px 32px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    textAlign: "center",
  },
  hovered: {
    border: `1.5px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  icon: { fontSize: "44px", color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  samples: {
    width: "100%",
    marginTop: "16px",
    paddingTop: "20px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "10px",
  },
  list: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "8px" },
});

export interface StartPageProps {
  readonly samples: readonly string[];
  readonly isDropTarget: boolean;
  readonly busy: boolean;
  onOpen(): void;
  onBatch(): void;
  onSample(name: string): void;
}

export function StartPage({ samples, isDropTarget, busy, onOpen, onBatch, onSample }: StartPageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <section className={mergeClasses(styles.card, isDropTarget && styles.hovered)}>
        <DocumentTableRegular className={styles.icon} aria-hidden />
        <Text as="h1" size={500} weight="semibold" style={{ margin: 0 }}>
          打开一张监控表、自评表或台账
        </Text>
        <Text className={styles.quiet}>
          把 .xlsx 文件拖到这里，或点击下面的按钮。文件只在本机处理，不会上传。
        </Text>
        <Button
          appearance="primary"
          size="large"
          icon={<FolderOpenRegular />}
          onClick={onOpen}
          disabled={busy}
        >
          打开文件
        </Button>
        <Button appearance="subtle" icon={<DocumentMultipleRegular />} onClick={onBatch} disabled={busy}>
          批量校核很多个文件
        </Button>
        {samples.length > 0 && (
          <div className={styles.samples}>
            <Text size={200} align="center" className={styles.quiet}>
              或先用示例看看效果
            </Text>
            <div className={styles.list}>
              {samples.map((sample) => (
                <Button
                  key={sample}
                  size="small"
                  shape="circular"
                  disabled={busy}
                  onClick={() => onSample(sample)}
                >
                  {sample.replace(/\.xlsx$/, "")}
                </Button>
              ))}
            </div>
          </div>
        )}
      </section>
    </main>
  );
}
