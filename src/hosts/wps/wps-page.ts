/** What WPS gives the pages of an add-in beside the workbook: task panes and a store shared by the pages. */
import { attempt } from "./session";
import type { EtApplication } from "./wps-api";

export interface WpsTaskPane {
  readonly ID: number;
  Visible: boolean;
  Width: number;
  /** 0 left, 2 right, 4 floating. */
  DockPosition: number;
}

/** Lives as long as WPS; one for all pages of the add-in. */
export interface WpsStorage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, value: string): void;
}

export interface WpsApplication extends EtApplication {
  readonly PluginStorage: WpsStorage;
  CreateTaskPane(url: string, title?: string): WpsTaskPane;
  GetTaskPane(id: number): WpsTaskPane | null | undefined;
}

/** Known by what it can do, never by the user agent; null in any other page. */
export function wpsOfPage(page: object): WpsApplication | null {
  const { Application, wps } = page as { Application?: unknown; wps?: unknown };
  for (const candidate of [Application, wps]) {
    const found = candidate as WpsApplication | undefined;
    if (attempt(() => typeof found?.PluginStorage?.setItem === "function")) return found!;
  }
  return null;
}
