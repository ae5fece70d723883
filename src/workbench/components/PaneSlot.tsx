/** The place of the task pane, which is the same as in Excel and WPS. */
import { useEffect, useRef } from "react";
import type { Host } from "../../hosts/host";
import { mountTaskPane } from "../../taskpane/mount";

export interface PaneSlotProps {
  readonly host: Host;
  readonly width: number;
  readonly collapsed: boolean;
  onCollapse(): void;
}

export function PaneSlot({ host, width, collapsed, onCollapse }: PaneSlotProps) {
  const slot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pane = mountTaskPane(slot.current!, host, { onCollapse });
    // React does not allow a root to be taken down while another one is rendering.
    return () => void setTimeout(() => pane.unmount(), 0);
  }, [host]);
  return (
    <aside
      ref={slot}
      aria-label="绩效监控助手"
      style={{
        width,
        flexShrink: 0,
        height: "100%",
        overflow: "hidden",
        display: collapsed ? "none" : "block",
      }}
    />
  );
}
