/** Fluent's light theme with Chinese fonts and the sizes of a dense pane. */
import { webLightTheme, type Theme } from "@fluentui/react-components";

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export const theme: Theme = {
  ...webLightTheme,
  fontFamilyBase: FONTS,
  fontFamilyNumeric: FONTS,
  fontSizeBase300: "13px",
  // Chinese needs a little more room between lines than Latin.
  lineHeightBase200: "18px",
  lineHeightBase300: "20px",
};
