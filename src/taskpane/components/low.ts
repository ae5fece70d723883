/** A pane this low, as on a small notebook, keeps its room for the results. */
export const LOW = "@media (max-height: 640px)";
