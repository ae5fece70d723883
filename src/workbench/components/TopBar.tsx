/** Open, samples, save; which file it is and whether it is saved. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  DocumentMultipleRegular,
  DocumentTableRegular,
  FolderOpenRegular,
} from "../icons";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "48px",
    padding: "0 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { display: "flex", alignItems: "center", gap: "8px", marginRight: "12px", whiteSpace: "nowrap" },
  title: { "@media (max-width: 800px)": { display: "none" } },
  mark: {
    width: "22px",
    height: "22px",
    borderRadius: "5px",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    display: "grid",
    placeItems: "center",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  file: { flexGrow: 1, minWidth: 0, display: "flex", justifyContent: "center", gap: "8px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  state: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  unsaved: { color: tokens.colorPaletteDarkOrangeForeground1, whiteSpace: "nowrap" },
});

export interface TopBarProps {
  readonly fileName: string | null;
  readonly unsaved: boolean;
  readonly busy: string | null;
  readonly samples: readonly string[];
  onOpen(): void;
  onSample(name: string): void;
  onBatch(): void;
  onSave(): void;
}

export function TopBar({ fileName, unsaved, busy, samples, onOpen, onSample, onBatch, onSave }: TopBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar} data-region>
      <div className={styles.brand}>
        <span className={styles.mark} aria-hidden>
          绩
        </span>
        <Text weight="semibold" className={styles.title}>
          绩效监控助手 · 工作台
        </Text>
      </div>
      <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={onOpen} disabled={busy !== null}>
        打开
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<DocumentTableRegular />} disabled={busy !== null}>
            示例
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map((sample) => (
              <MenuItem key={sample} onClick={() => onSample(sample)}>
                {sample.replace(/\.xlsx$/, "")}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        appearance="subtle"
        icon={<DocumentMultipleRegular />}
        onClick={onBatch}
        disabled={busy !== null}
      >
        批量校核
      </Button>
      <div className={styles.file} role="status">
        {busy !== null && <Text className={styles.state}>{busy}</Text>}
        {busy === null && fileName !== null && (
          <>
            <Text className={styles.name} weight="medium" title={fileName}>
              {fileName}
            </Text>
            <Text className={unsaved ? styles.unsaved : styles.state}>{unsaved ? "● 未保存" : "已保存"}</Text>
          </>
        )}
      </div>
      <Button
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        onClick={onSave}
        disabled={fileName === null || busy !== null}
        title="下载一份写好改动的副本；没有改动的部分与原文件完全一样"
      >
        保存
      </Button>
    </header>
  );
}
