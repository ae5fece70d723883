/**
 * 自检: each capability the adapter relies on, tried on a scratch sheet that is taken away again. Nothing of the clerk's
 * sheets is read or written. Its result tells us what a build of WPS can do that nobody of us has in front of him.
 */
import type { Memory } from "./pane-link";
import { TRIALS, type Scratch, type Try } from "./self-check-trials";
import { attempt } from "./session";
import type { EtApplication, EtSheet } from "./wps-api";

interface Trial {
  readonly name: string;
  /** Null = this build does without; the add-in has another way. */
  readonly passed: boolean | null;
  /** What came back, for whoever reads the copied result. */
  readonly detail: string;
}

/** Left behind by a self-check, to be found by the next one after WPS has been closed. */
const LAST_CHECK = "绩效监控助手.selfCheck";

/**
 * Never throws: what fails is a line of the result.
 * @param memory where the user's own settings are kept; undefined = the page is refused it
 * @param now as text, left in the memory for the next self-check
 */
export function selfCheck(
  app: EtApplication,
  userAgent: string,
  memory: Memory | undefined,
  now: string,
): Trial[] {
  const about: Trial[] = [
    { name: "WPS 版本", passed: true, detail: told(() => `${app.Version ?? "?"} (${app.Build ?? "?"})`) },
    { name: "浏览器内核", passed: true, detail: userAgent },
    kept(memory, now),
  ];
  return [...about, ...onScratch(app)];
}

/** Whether settings outlive WPS shows only the second time. */
function kept(memory: Memory | undefined, now: string): Trial {
  const before = attempt(() => memory?.getItem(LAST_CHECK)) ?? null;
  const after = attempt(() => {
    memory?.setItem(LAST_CHECK, now);
    return memory?.getItem(LAST_CHECK);
  });
  return {
    name: "个人设置",
    passed: after === now ? true : null,
    detail: after === now ? `上次自检留下的记号：${before ?? "无"}` : "本机不保存个人设置",
  };
}

function onScratch(app: EtApplication): Trial[] {
  let former: EtSheet | null | undefined;
  let sheet: EtSheet | undefined;
  try {
    former = app.ActiveSheet;
    sheet = app.ActiveWorkbook?.Worksheets.Add();
    if (!sheet)
      return [{ name: "自检用工作表", passed: false, detail: "没有打开的工作簿，请先打开一个文件。" }];
    const scratch = { app, sheet };
    return Object.entries(TRIALS).map(([name, attemptIt]) => tried(name, attemptIt, scratch));
  } catch (error) {
    return [{ name: "自检用工作表", passed: false, detail: String(error) }];
  } finally {
    if (sheet) takeAway(app, sheet);
    told(() => String(former?.Activate() ?? ""));
  }
}

function tried(name: string, attemptIt: Try, scratch: Scratch): Trial {
  try {
    const [passed, came] = attemptIt(scratch);
    return { name, passed, detail: JSON.stringify(came) ?? "undefined" };
  } catch (error) {
    return { name, passed: false, detail: String(error) };
  }
}

function takeAway(app: EtApplication, sheet: EtSheet): void {
  const asks = app.DisplayAlerts;
  try {
    app.DisplayAlerts = false;
    sheet.Delete();
  } finally {
    app.DisplayAlerts = asks;
  }
}

function told(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}
