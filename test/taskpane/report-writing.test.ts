/** 写监控报告: the draft on show is that of the tables as they are. */
import { textOf } from "../../src/report/draft/report-draft";
import { MONITORING, sampleHost, storeOver, until } from "./support";

const EXECUTED = { sheet: "监控表", row: 5, column: 5 };

test("follows what is typed even before the first check, as long as somebody looks", async () => {
  const host = sampleHost(MONITORING);
  const store = storeOver(host);
  await store.start();
  const { reportWriting } = store;
  const text = () => textOf(reportWriting.state.getSnapshot().draft!);
  await reportWriting.read();
  const stop = reportWriting.follow();
  host.type(EXECUTED, 123.45);
  await until(() => text().includes("执行123.45万元"));
  stop();
  host.type(EXECUTED, 543.21);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(text()).not.toContain("543.21");
  store.dispose();
});
