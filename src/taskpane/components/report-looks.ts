/** What the pages about reports share: the strip that says what a page is drawn from, and the line while it is being read. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useReportLooks = makeStyles({
  source: {
    padding: "8px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
    "& p": { margin: 0 },
  },
  reading: { padding: "12px", color: tokens.colorNeutralForeground2 },
});
