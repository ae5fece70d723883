/** The six buttons of the ribbon, and what is written from the tables. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { commandById, commands, type CommandContext, type CommandId } from "../../commands/commands";
import {
  ArrowUndoRegular,
  CalculatorRegular,
  DocumentSearchRegular,
  DocumentTextRegular,
  EditRegular,
  EraserRegular,
  TableAddRegular,
  TaskListLtrRegular,
} from "../icons";
import { isBusy } from "../store/state";
import { LOW } from "./low";
import { usePaneState } from "./use-pane";

const ICONS: Readonly<Partial<Record<CommandId, ReactElement>>> = {
  recompute: <CalculatorRegular />,
  check: <TaskListLtrRegular />,
  "fill-reasons": <EditRegular />,
  "insert-template": <TableAddRegular />,
  "clear-marks": <EraserRegular />,
  undo: <ArrowUndoRegular />,
  "write-report": <DocumentTextRegular />,
  "check-report": <DocumentSearchRegular />,
};

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(98px, 1fr))",
    gap: "2px 4px",
    padding: "4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tile: {
    minWidth: 0,
    height: "32px",
    [LOW]: { height: "28px" },
    padding: "0 2px 0 4px",
    // Icons stand below each other, whatever the length of the words.
    justifyContent: "flex-start",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
    "& .fui-Button__icon": { margin: "0 4px 0 0", fontSize: "16px", width: "16px", height: "16px" },
  },
  quiet: { "& .fui-Button__icon": { color: tokens.colorBrandForeground1 } },
  off: { "& .fui-Button__icon": { color: tokens.colorNeutralForegroundDisabled } },
});

export function ActionBar({ context }: { readonly context: CommandContext }) {
  const styles = useStyles();
  const state = usePaneState();
  const undo = commandById("undo");
  return (
    <nav className={styles.bar} aria-label="操作">
      {commands
        .filter((command) => ICONS[command.id])
        .map((command) => {
          const disabled = isBusy(state) || (command === undo && state.undoLabel === null);
          const primary = command.id === "recompute";
          const purpose = command === undo && state.undoLabel ? `撤销：${state.undoLabel}` : command.purpose;
          return (
            <Button
              key={command.id}
              className={mergeClasses(styles.tile, !primary && styles.quiet, disabled && styles.off)}
              appearance={primary ? "primary" : "subtle"}
              icon={ICONS[command.id]}
              title={purpose}
              disabledFocusable={disabled}
              onClick={() => void command.run(context)}
            >
              {command.title}
            </Button>
          );
        })}
    </nav>
  );
}
