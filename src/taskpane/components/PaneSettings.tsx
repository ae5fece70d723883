/** Which measure is in force, and how much of the workbook is looked at. */
import { Button, makeStyles, Select } from "@fluentui/react-components";
import { SettingsRegular } from "../icons";
import { isBusy, type Scope } from "../store/state";
import { usePaneState, useShowScreen, useStore } from "./use-pane";

const useStyles = makeStyles({
  settings: { display: "flex", gap: "4px", marginTop: "8px" },
  profile: {
    flexGrow: 1,
    flexBasis: "0",
    minWidth: 0,
    "& select": { width: "100%", textOverflow: "ellipsis" },
  },
  scope: { flexShrink: 0 },
});

export function PaneSettings() {
  const styles = useStyles();
  const store = useStore();
  const showScreen = useShowScreen();
  const state = usePaneState();
  const busy = isBusy(state);
  return (
    <div className={styles.settings}>
      <Select
        className={styles.profile}
        size="small"
        aria-label="口径"
        title={state.profile.basis}
        value={state.profile.id}
        disabled={busy}
        onChange={(_, { value }) => void store.setProfile(value)}
      >
        {state.profiles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        appearance="subtle"
        className={styles.scope}
        icon={<SettingsRegular />}
        aria-label="口径配置"
        title="口径配置：修改界限、分母和规则级别"
        disabledFocusable={busy}
        onClick={() => showScreen("profile")}
      />
      <Select
        className={styles.scope}
        size="small"
        aria-label="检查范围"
        value={state.scope}
        disabled={busy}
        onChange={(_, { value }) => void store.setScope(value as Scope)}
      >
        <option value="workbook">全部工作表</option>
        <option value="active-sheet">当前工作表</option>
      </Select>
    </div>
  );
}
