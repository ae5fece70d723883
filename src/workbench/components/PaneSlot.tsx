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
  const slot = useRef<HTMLElement>(null);
  const collapse = useRef(onCollapse);
  useEffect(() => {
    collapse.current = onCollapse;
  }, [onCollapse]);
  useEffect(() => {
    // An element of its own: the former pane is still going when the next one comes.
    const place = document.createElement("div");
    place.style.height = "100%";
    slot.current!.append(place);
    const pane = mountTaskPane(place, host, { onCollapse: () => collapse.current() });
    return () => {
      place.remove();
      // React does not allow a root to be taken down while another one is rendering.
      setTimeout(() => pane.unmount(), 0);
    };
  }, [host]);
  return (
    <aside
      ref={slot}
      aria-label="绩效监控助手"
      data-region
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
