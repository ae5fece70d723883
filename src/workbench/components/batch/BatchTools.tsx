/** What to check, by which thresholds, and passing the result on. */
import { Button, makeStyles, Select } from "@fluentui/react-components";
import { useRef, useSyncExternalStore, type ChangeEvent } from "react";
import { presets } from "../../../profile/presets";
import type { BatchStore } from "../../batch/batch-store";
import { filesOfField } from "../../batch/chosen-files";
import { ArrowDownloadRegular, FolderOpenRegular } from "../../icons";

const useStyles = makeStyles({ space: { flexGrow: 1 } });

export function BatchTools({ store }: { readonly store: BatchStore }) {
  const { lines, profile } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = filesOfField(target.files ?? new DataTransfer().files);
    target.value = "";
    void store.start(() => Promise.resolve(chosen));
  };
  return (
    <>
      <input
        ref={files}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        hidden
        aria-label="要校核的文件"
        onChange={take}
      />
      <input
        ref={(field) => {
          // React does not know the attribute.
          field?.setAttribute("webkitdirectory", "");
          folder.current = field;
        }}
        type="file"
        hidden
        aria-label="要校核的文件夹"
        onChange={take}
      />
      <Button icon={<FolderOpenRegular />} onClick={() => folder.current?.click()}>
        选择文件夹
      </Button>
      <Button onClick={() => files.current?.click()}>选择多个文件</Button>
      <div className={useStyles().space} />
      <Select
        aria-label="口径"
        title="按哪一种口径校核；更换后全部重新校核"
        value={profile.id}
        onChange={(_, { value }) => void store.use(presets.find(({ id }) => id === value)!)}
      >
        {presets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabled={!lines.some(({ checked }) => checked !== null)}
        title="每个文件一行的汇总和全部问题，存成一个表格，便于退回修改"
        onClick={() => void store.saveList()}
      >
        导出问题清单
      </Button>
    </>
  );
}
