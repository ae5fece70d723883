/** The system's Chromium for tests. Without one a browser test fails and says how to get it, instead of passing unseen. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** Path of the browser, or null: CHROMIUM_PATH first, then the usual places. */
function findBrowser(): string | null {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return usualPlaces.find((path) => existsSync(path)) ?? null;
}

/** Starts it without a window. The sandbox is off because CI containers run as root. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error("未找到浏览器：请安装 chromium，或用环境变量 CHROMIUM_PATH 指明它的路径。");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/**
 * `describe` for tests that need a browser. Where there is none they fail on CI; elsewhere they are skipped under a
 * title that says loudly that nothing was checked.
 */
export const describeInBrowser: (title: string, body: () => void) => void =
  findBrowser() || process.env["CI"]
    ? describe
    : (title, body) => describe.skip(`【未找到浏览器，没有检查】${title}`, body);
