/** The pane inside WPS. It owns the store and the undo stack; the ribbon's buttons come to it as orders. */
import { commandById, commands, type CommandId } from "../commands/commands";
import { templatesFor } from "../forms/templates";
import { hidePane, rememberWidth, takeOrder } from "../hosts/wps/pane-link";
import { selfCheck } from "../hosts/wps/self-check";
import { WpsHost } from "../hosts/wps/wps-host";
import { wpsOfPage, type WpsApplication } from "../hosts/wps/wps-page";
import { mountTaskPane } from "./mount";
import { mountSelfCheck } from "./self-check/page";

/** Milliseconds between two looks for an order of the ribbon. */
const PULSE = 250;

function memory(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function start(app: WpsApplication): void {
  const now = new Date();
  const pane = mountTaskPane(document.getElementById("pane")!, new WpsHost(app), {
    templates: templatesFor({ year: now.getFullYear(), month: now.getMonth() + 1 }),
    onCollapse: () => hidePane(app, memory()),
  });
  const obey = (): void => {
    const order = takeOrder(app);
    if (order === null || !commands.some(({ id }) => id === order)) return;
    void commandById(order as CommandId).run({ store: pane.store, showPane: pane.showScreen });
  };
  obey();
  setInterval(obey, PULSE);
  window.addEventListener("resize", () => rememberWidth(app, memory()));
  mountSelfCheck(document.getElementById("self-check")!, () =>
    selfCheck(app, navigator.userAgent, memory(), new Date().toLocaleString("zh-CN")),
  );
}

const app = wpsOfPage(window);
if (app) start(app);
else
  document.getElementById("pane")!.textContent =
    "本页是 WPS 加载项的面板，请在 WPS 表格的「绩效监控」选项卡里点「打开面板」。";
