/** 收起, on the first line of every screen; absent where the host closes panes well enough itself. */
import { Button } from "@fluentui/react-components";
import { PanelRightContractRegular } from "../icons";
import { useCollapse } from "./use-pane";

/** @param compact no room for the word */
export function CollapseButton({ compact = false }: { readonly compact?: boolean }) {
  const collapse = useCollapse();
  if (!collapse) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<PanelRightContractRegular />}
      aria-label={compact ? "收起" : undefined}
      title="收起面板"
      onClick={collapse}
    >
      {compact ? undefined : "收起"}
    </Button>
  );
}
