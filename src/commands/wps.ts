/** The ribbon's page in WPS: callbacks by the names ribbon.xml calls. They only show the pane and leave it an order. */
import { leaveOrder, showPane, type Memory } from "../hosts/wps/pane-link";
import { wpsOfPage } from "../hosts/wps/wps-page";
import { commands } from "./commands";

interface RibbonControl {
  readonly Id: string;
}

const ICONS: Readonly<Record<string, string>> = {
  "open-pane": "icon",
  "fill-reasons": "reason",
  "insert-template": "template",
  "clear-marks": "clear",
};

function memory(): Memory | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const callbacks = {
  OnAddinLoad: () => true,
  OnAction({ Id }: RibbonControl): boolean {
    const app = wpsOfPage(window);
    if (!app || !commands.some(({ id }) => id === Id)) return true;
    if (Id !== "open-pane") leaveOrder(app, Id);
    showPane(app, new URL("taskpane.html", location.href).href, memory());
    return true;
  },
  GetImage: ({ Id }: RibbonControl) => `images/${ICONS[Id] ?? Id}-32.png`,
};

Object.assign(window, callbacks);
