/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { Splitter } from "../../../src/workbench/components/Splitter";
import { narrowest, paneWidth, usual, widest } from "../../../src/workbench/pane-size";

function Resizable() {
  const [width, setWidth] = useState(usual);
  return <Splitter width={width} onWidth={setWidth} />;
}

const width = () => Number(screen.getByRole("separator").getAttribute("aria-valuenow"));

describe("the pane's width", () => {
  test.each([
    [100, narrowest],
    [400.4, 400],
    [9000, widest],
  ])("%d is kept within what its content bears: %d", (wished, given) => {
    expect(paneWidth(wished)).toBe(given);
  });

  test("grows to the left and shrinks to the right with the arrow keys, never beyond its limits", () => {
    render(<Resizable />);
    const edge = screen.getByRole("separator");
    fireEvent.keyDown(edge, { key: "ArrowLeft" });
    expect(width()).toBeGreaterThan(usual);
    fireEvent.keyDown(edge, { key: "ArrowRight" });
    expect(width()).toBe(usual);
    for (let press = 0; press < 50; press++) fireEvent.keyDown(edge, { key: "ArrowRight" });
    expect(width()).toBe(narrowest);
    for (let press = 0; press < 50; press++) fireEvent.keyDown(edge, { key: "ArrowLeft" });
    expect(width()).toBe(widest);
  });
});
