/** A cell's name that leads there. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../model/address";
import { placeName } from "../store/cell-lookup";
import { usePaneState, useStore } from "./use-pane";

const useStyles = makeStyles({
  link: {
    border: "none",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    maxWidth: "100%",
    overflowWrap: "anywhere",
    textAlign: "left",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface CellLinkProps {
  readonly at: CellAddress;
  /** Named with its sheet in any case. */
  readonly withSheet?: boolean;
}

export function CellLink({ at, withSheet = false }: CellLinkProps) {
  const store = useStore();
  const usual = usePlaceName()(at);
  const name = withSheet ? placeName(at, true) : usual;
  return (
    <button
      type="button"
      className={useStyles().link}
      onClick={() => void store.reveal(at)}
      aria-label={`定位到 ${name}`}
    >
      {name}
    </button>
  );
}

/** Whether forms or findings lie on more than one sheet. */
export function useSeveralSheets(): boolean {
  const { checked } = usePaneState();
  return checked?.severalSheets ?? false;
}

/** Names carry the sheet only when several sheets have been checked. */
export function usePlaceName(): (at: CellAddress) => string {
  const several = useSeveralSheets();
  return (at) => placeName(at, several);
}
