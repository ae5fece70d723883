/** @jest-environment jsdom */
import { listenForDrops } from "../../src/workbench/drop";

/** jsdom has no drags of its own. */
function drag(type: string, files: readonly File[], kind = "Files"): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  return Object.assign(event, { dataTransfer: { types: [kind], files }, relatedTarget: null });
}

function setUp() {
  const heard: (File | boolean)[] = [];
  const stop = listenForDrops(
    document.body,
    ({ files }) => heard.push(files[0]!),
    (isOver) => heard.push(isOver),
  );
  return { heard, stop };
}

const file = new File(["x"], "监控表.xlsx");

describe("dropping a file on the page", () => {
  test("hovers, then opens it; the browser does not leave the page", () => {
    const { heard, stop } = setUp();
    const events = [drag("dragover", [file]), drag("drop", [file])];
    for (const event of events) document.body.dispatchEvent(event);
    expect(heard).toEqual([true, false, file]);
    expect(events.every((event) => event.defaultPrevented)).toBe(true);
    stop();
  });

  test("leaving the page ends the hint", () => {
    const { heard, stop } = setUp();
    document.body.dispatchEvent(drag("dragover", [file]));
    document.body.dispatchEvent(drag("dragleave", []));
    expect(heard).toEqual([true, false]);
    stop();
  });

  test("texts dragged within the page are none of its business", () => {
    const { heard, stop } = setUp();
    const event = drag("dragover", [], "text/plain");
    document.body.dispatchEvent(event);
    expect(heard).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
    stop();
  });

  test("stops listening when told", () => {
    const { heard, stop } = setUp();
    stop();
    document.body.dispatchEvent(drag("drop", [file]));
    expect(heard).toEqual([]);
  });
});
