/** The pane inside Excel. Ribbon buttons lead here with `?do=reasons` or `?do=template`. */
import { templatesFor } from "../forms/templates";
import { excelHost, sharedJournal } from "./excel/office-page";
import { mountTaskPane } from "./mount";

async function start(): Promise<void> {
  const element = document.getElementById("pane")!;
  const host = await excelHost(() => {
    element.textContent = "本页是 Excel 加载项的面板，请在 Excel 的「绩效监控」选项卡里点「打开面板」。";
  });
  if (!host) return;
  const waiting = document.getElementById("waiting")!;
  host.onWaiting = (isWaiting) => (waiting.hidden = !isWaiting);
  const now = new Date();
  const templates = templatesFor({ year: now.getFullYear(), month: now.getMonth() + 1 });
  const pane = mountTaskPane(element, host, { journal: sharedJournal(), templates });
  const task = new URLSearchParams(location.search).get("do");
  if (task === "template") pane.showScreen("templates");
  if (task === "reasons") await pane.store.fillReasons();
}

void start();
