/** The edge between grid and pane; drags with the mouse, moves with the arrow keys. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { narrowest, paneWidth, widest } from "../pane-size";

const useStyles = makeStyles({
  edge: {
    width: "6px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const step = 16;

export interface SplitterProps {
  readonly width: number;
  onWidth(width: number): void;
}

export function Splitter({ width, onWidth }: SplitterProps) {
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      onWidth(paneWidth(window.innerWidth - event.clientX));
  };
  const press = (event: KeyboardEvent) => {
    const change = event.key === "ArrowLeft" ? step : event.key === "ArrowRight" ? -step : 0;
    if (change !== 0) onWidth(paneWidth(width + change));
  };
  return (
    <div
      className={useStyles().edge}
      role="separator"
      aria-orientation="vertical"
      aria-label="调整面板宽度"
      title="拖动调整面板宽度；按 F6 在表格和面板之间切换"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
