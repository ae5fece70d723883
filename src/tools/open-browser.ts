/** Opening a page in the machine's own browser. */
import { spawn } from "node:child_process";

/** A program and its options; null where there is no screen, or on CI. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [string, readonly string[]] | null {
  if (environment["CI"]) return null;
  // The first option in quotes is the title of the window.
  if (platform === "win32") return ["cmd", ["/c", "start", "", address]];
  if (platform === "darwin") return ["open", [address]];
  return environment["DISPLAY"] || environment["WAYLAND_DISPLAY"] ? ["xdg-open", [address]] : null;
}

/**
 * Best effort: where there is no browser nothing happens.
 * @param address without %, & and the other signs that the Windows shell takes for its own
 */
export function openBrowser(address: string): void {
  const command = browserCommand(address, process.platform, process.env);
  if (!command) return;
  spawn(command[0], command[1], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
