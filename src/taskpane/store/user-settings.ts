/** What this user keeps on this computer: the browser's own store, which an office may have switched off. */
import type { UserSettings } from "./profile-choice";

const PREFIX = "performance-monitor.";

export function browserSettings(): UserSettings {
  return {
    read(key) {
      try {
        return localStorage.getItem(PREFIX + key);
      } catch {
        return null; // Switched off by policy: as if nothing had ever been kept.
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(PREFIX + key, value);
        return true;
      } catch {
        return false;
      }
    },
  };
}
