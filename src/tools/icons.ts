/** Draws assets/*.png from the shapes below with a headless Chromium: `npm run icons`, only when a shape changes. */
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const line = (path: string, colour: string, width: number) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const picture = (size: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${body}</svg>`;

const BLUE = "#0F6CBD";
const GREY = "#5B5F66";

/** The product: a table and a tick. At 16 px only the outline of the idea fits. */
const product = picture(
  64,
  `<rect x="2" y="2" width="60" height="60" rx="12" fill="${BLUE}"/><rect x="13" y="12" width="38" height="9" rx="2.5" fill="#fff"/>` +
    `<rect x="13" y="25" width="10" height="9" rx="2" fill="#fff" opacity=".55"/><rect x="26" y="25" width="25" height="9" rx="2" fill="#fff" opacity=".9"/>` +
    `<rect x="13" y="38" width="10" height="9" rx="2" fill="#fff" opacity=".55"/>` +
    line("M27 45.5l7.5 7.5L53 34.5", "#FFD335", 6.5),
);
const smallProduct = picture(
  16,
  `<rect width="16" height="16" rx="3" fill="${BLUE}"/><rect x="3" y="3" width="10" height="3" rx=".5" fill="#fff"/>` +
    `<rect x="3" y="8" width="3" height="2" fill="#fff" opacity=".7"/>` +
    line("M6.5 10.5l2.3 2.3L13.2 8.2", "#FFD335", 2.2),
);

const table =
  `<rect x="3.5" y="5" width="25" height="22" rx="2.5" fill="#fff" stroke="${GREY}" stroke-width="2"/>` +
  `<path d="M3.5 12h25M12 12v15" stroke="${GREY}" stroke-width="1.6" fill="none"/>`;
const badge = `<circle cx="22" cy="21" r="9" fill="#fff"/>`;

const commands: Readonly<Record<string, string>> = {
  recompute: table + badge + line("M28.5 20.5a6.5 6.5 0 1 1-2-4.4M27 12.6v4h-4", BLUE, 2.6),
  check: table + badge + line("M17 21.5l4 4L28 17.5", "#107C10", 3),
  reason:
    `<rect x="4" y="4" width="20" height="24" rx="2.5" fill="#fff" stroke="${GREY}" stroke-width="2"/>` +
    line("M9 11h10M9 16h7", GREY, 2) +
    line("M27.5 12.5l-10 10-1.2 4.2 4.2-1.2 10-10z", "#C4501B", 2.2),
  template:
    table + `<circle cx="23" cy="22" r="8.5" fill="#fff"/>` + line("M23 16.5v11M17.5 22h11", BLUE, 2.6),
  clear:
    line("M6 24h20", GREY, 2.4) +
    line("M10 22l-3-3 11-12 7 7-8 8z", BLUE, 2.4) +
    line("M13 12.5l7 7", BLUE, 2),
  undo: line("M7 13h13a6 6 0 0 1 0 12h-6M12 7.5L6.5 13l5.5 5.5", BLUE, 2.8),
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();

async function draw(svg: string, size: number, name: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}body{background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
}

for (const size of [16, 32, 64, 80]) await draw(size < 24 ? smallProduct : product, size, "icon");
for (const [name, body] of Object.entries(commands))
  for (const size of [16, 32, 80]) await draw(picture(32, body), size, name);
await browser.close();
