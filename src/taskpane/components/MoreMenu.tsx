/** What is not needed every day. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "../icons";
import { isBusy } from "../store/state";
import { usePaneState, useShowScreen, useStore } from "./use-pane";

export function MoreMenu() {
  const store = useStore();
  const { mapping } = store;
  const showScreen = useShowScreen();
  const busy = isBusy(usePaneState());
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label="更多"
          title="更多"
          disabledFocusable={busy}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => showScreen("overview")}>全簿汇总…</MenuItem>
          <MenuItem onClick={() => void store.previewRow("insert")}>增加指标行…</MenuItem>
          <MenuItem onClick={() => void store.previewRow("delete")}>删除指标行…</MenuItem>
          <MenuItem
            onClick={() => {
              void mapping.begin();
              showScreen("mapping");
            }}
          >
            对应各列（自定义表样）…
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
