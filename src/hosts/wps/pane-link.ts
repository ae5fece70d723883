/**
 * How the ribbon's page and the pane's page find each other. They are two pages without a way to call one another: the
 * ribbon leaves an order in the store both share, and the pane takes it.
 */
import { attempt } from "./session";
import type { WpsApplication, WpsTaskPane } from "./wps-page";

const PANE = "绩效监控助手.pane";
const ORDER = "绩效监控助手.order";
const WIDTH = "绩效监控助手.width";

const DOCKED_RIGHT = 2;
const USUAL_WIDTH = 380;
const MIN_WIDTH = 240;
const MAX_WIDTH = 900;

/** Where the width outlives WPS; a page may be refused it. */
export type Memory = Pick<Storage, "getItem" | "setItem">;

/** Synchronous from beginning to end: WPS hides a ribbon whose callbacks are not. */
export function showPane(app: WpsApplication, url: string, memory: Memory | undefined): void {
  const pane = standingPane(app) ?? newPane(app, url, memory);
  pane.Visible = true;
}

function newPane(app: WpsApplication, url: string, memory: Memory | undefined): WpsTaskPane {
  const pane = app.CreateTaskPane(url, "绩效监控助手");
  app.PluginStorage.setItem(PANE, String(pane.ID));
  // Some builds take neither before the pane is seen; it then opens where WPS likes.
  attempt(() => (pane.DockPosition = DOCKED_RIGHT));
  attempt(() => (pane.Width = rememberedWidth(memory)));
  return pane;
}

function standingPane(app: WpsApplication): WpsTaskPane | null {
  const id = Number(app.PluginStorage.getItem(PANE));
  return id > 0 ? (attempt(() => app.GetTaskPane(id)) ?? null) : null;
}

/** 收起: an open docked pane can keep the ribbon of some builds from answering. */
export function hidePane(app: WpsApplication, memory: Memory | undefined): void {
  rememberWidth(app, memory);
  const pane = standingPane(app);
  if (pane) pane.Visible = false;
}

export function rememberWidth(app: WpsApplication, memory: Memory | undefined): void {
  attempt(() => {
    const width = standingPane(app)?.Width;
    if (width && width >= MIN_WIDTH && width <= MAX_WIDTH) memory?.setItem(WIDTH, String(width));
  });
}

function rememberedWidth(memory: Memory | undefined): number {
  const width = Number(attempt(() => memory?.getItem(WIDTH)));
  return width >= MIN_WIDTH && width <= MAX_WIDTH ? width : USUAL_WIDTH;
}

export function leaveOrder({ PluginStorage }: WpsApplication, order: string): void {
  PluginStorage.setItem(ORDER, order);
}

/** @returns each order once; null = none */
export function takeOrder({ PluginStorage }: WpsApplication): string | null {
  const order = attempt(() => PluginStorage.getItem(ORDER));
  if (!order) return null;
  PluginStorage.setItem(ORDER, "");
  return order;
}
