import { browserCommand } from "../../src/tools/open-browser";

const address = "http://127.0.0.1:8080/?sample";

test.each([
  ["win32", {}, ["cmd", ["/c", "start", "", address]]],
  ["darwin", {}, ["open", [address]]],
  ["linux", { DISPLAY: ":0" }, ["xdg-open", [address]]],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open", [address]]],
  ["linux", {}, null],
  ["win32", { CI: "true" }, null],
  ["darwin", { CI: "true" }, null],
] as const)("%s %j", (platform, environment, command) => {
  expect(browserCommand(address, platform, environment)).toEqual(command);
});
