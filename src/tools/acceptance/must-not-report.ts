/** True negatives and unverifiable items of the seeds: what a checker must keep silent about. */
import type { Finding } from "../../model/finding";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { rowsNamed } from "./matching";

interface Silence {
  readonly seed: string;
  readonly note: string;
  /** Any of these rules … */
  readonly rules: RegExp;
  /** … on one of these sheets … */
  readonly sheets: RegExp;
  /** … in this row (absent: anywhere). */
  readonly row?: string;
  /** Hints are allowed. */
  readonly exceptInfo?: true;
}

const SILENCES: readonly Silence[] = [
  { seed: "000", note: "表1 明细相加 = 577.5", rules: /^FND-03$/, sheets: /000-T1/ },
  {
    seed: "000",
    note: "租金延误率 0%/0% 为反向零值，判完成",
    rules: /^(IND|PRG|RSN-01|RSN-02)/,
    sheets: /000-T[23]/,
    row: "租金延误率",
    exceptInfo: true,
  },
  {
    seed: "000",
    note: "58.85% 与序时 58.33% 相比不慢",
    rules: /^PRG-0[126]$/,
    sheets: /000-T3/,
    row: "年度资金总额：",
  },
  {
    seed: "000",
    note: "19.83%、91.42% 反推分项预算不可核实",
    rules: /^(FND|TXT-01)/,
    sheets: /000-T3/,
    row: "保障日常用品开支",
  },
  { seed: "000", note: "到位 592.20 的 60.35%/97.52% 属另一口径", rules: /^FND-09$/, sheets: /000-/ },
  { seed: "001", note: "表1-2 数量×单价、服装费均正确", rules: /^FND-07$/, sheets: /001-T2/ },
  { seed: "001", note: "执行率 74.57%、95.98% 正确", rules: /^FND-01$/, sheets: /001-T[126]/ },
  { seed: "001", note: "快于序时 7.90 个百分点不报", rules: /^PRG-0[12]$/, sheets: /001-/ },
  { seed: "002", note: "73.64 → 中", rules: /^SCR-10$/, sheets: /002-/ },
  { seed: "003", note: "占比 99.93% + 0.07% 正确", rules: /^FND-15$/, sheets: /003-/ },
  { seed: "003", note: "三公与平台经费口径不同、“其中”不穷尽", rules: /^(TXT-07|FND-02)$/, sheets: /003-/ },
  { seed: "004", note: "8 张表权重均正确", rules: /^SCR-0[12]$/, sheets: /004-/ },
  { seed: "004", note: "其余 7 张总分正确", rules: /^SCR-03$/, sheets: /004-F[134578]|004-F6/ },
  { seed: "004", note: "其余 7 张成本合计与执行数一致", rules: /^IND-19$/, sheets: /004-F[1345678]/ },
];

/** What was reported although it is right: note and finding. */
export function wronglyReported(
  seed: string,
  findings: readonly Finding[],
  workbook: WorkbookSnapshot,
): { note: string; finding: Finding }[] {
  return SILENCES.filter((silence) => silence.seed === seed).flatMap((silence) =>
    findings
      .filter((finding) => silence.rules.test(finding.rule))
      .filter((finding) => !silence.exceptInfo || finding.severity !== "info")
      .filter((finding) => {
        const first = finding.at[0]!;
        const sheet = workbook.sheets.find((one) => one.name === first.sheet);
        if (!sheet || !silence.sheets.test(sheet.name)) return false;
        return !silence.row || rowsNamed(sheet, silence.row).has(first.row);
      })
      .map((finding) => ({ note: silence.note, finding })),
  );
}

export const silenceCount = SILENCES.length;
