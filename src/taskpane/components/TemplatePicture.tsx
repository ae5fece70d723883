/** How a template will look with the answers given: drawn from the draft itself, so that it cannot be out of date. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { draftPicture } from "../../forms/templates/picture";
import type { TemplateOffer, TemplateValues } from "../template-offer";

/** Rows that show what form it is. */
const ROWS = 24;

const useStyles = makeStyles({
  picture: {
    display: "block",
    maxWidth: "100%",
    maxHeight: "220px",
    objectFit: "contain",
    objectPosition: "left top",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface TemplatePictureProps {
  readonly offer: TemplateOffer;
  readonly values: TemplateValues;
}

export function TemplatePicture({ offer, values }: TemplatePictureProps) {
  const styles = useStyles();
  const source = useMemo(() => pictureOf(offer, values), [offer, values]);
  return source && <img className={styles.picture} src={source} alt={`《${offer.title}》的版式`} />;
}

/** While an answer is being typed it may not be usable: the form as offered is shown until it is, else nothing. */
function pictureOf(offer: TemplateOffer, values: TemplateValues): string | null {
  const offered = Object.fromEntries(offer.parameters.map(({ id, initial }) => [id, initial]));
  for (const answers of [values, offered]) {
    try {
      const svg = draftPicture(offer.draft(answers), ROWS);
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return null;
}
