/** How lists by form look: the form's title over plain rows, each with its explanation in small type. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useListLooks = makeStyles({
  title: {
    margin: 0,
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  explanation: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
