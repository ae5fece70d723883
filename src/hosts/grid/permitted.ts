/**
 * What the clerk may do in the grid. Whatever is kept here must be kept in the saved file too, and the file takes values,
 * formulas and number formats; everything that would only seem to be saved is refused with a word why.
 */

/** Editing that the file can take, and looking around. */
const permittedCommands = new Set(
  [
    "set-range-values set-worksheet-activate clear-selection-content auto-clear-content",
    "auto-fill refill copy copy-down copy-right paste paste-value paste-formula paste-by-short-key",
    "move-selection move-selection-enter-tab expand-selection select-all select-range",
    "scroll-to-cell scroll-view scroll-view-reset set-scroll-relative change-zoom-ratio set-zoom-ratio",
    "delta-column-width delta-row-height set-worksheet-col-width set-row-height set-col-auto-width",
    "set-col-is-auto-width set-row-is-auto-height toggle-note-popup",
  ].flatMap((line) => line.split(" ").map((name) => `sheet.command.${name}`)),
);

/** Changes of a sheet's build. They must not come in by another door, such as pasting or undoing, either. */
const refusedMutations = new Set(
  [
    "insert-row insert-col remove-rows remove-col move-rows move-columns move-range reorder-range",
    "insert-sheet remove-sheet copy-worksheet-end set-worksheet-name set-worksheet-order set-worksheet-hidden",
    "add-worksheet-merge remove-worksheet-merge update-note remove-note set-frozen",
  ].flatMap((line) => line.split(" ").map((name) => `sheet.mutation.${name}`)),
);

export function isPermitted(commandId: string): boolean {
  if (commandId.startsWith("sheet.command.numfmt.")) return true;
  if (commandId.startsWith("sheet.command.")) return permittedCommands.has(commandId);
  return !refusedMutations.has(commandId) && !commandId.startsWith("data-validation.");
}

/** One Chinese sentence for the clerk whose command was refused. */
export const refusalMessage =
  "此处只能修改单元格的内容和数字格式；增删行列、合并、排序和设置样式请在 Excel 或 WPS 中进行，文件内容未受影响。";
