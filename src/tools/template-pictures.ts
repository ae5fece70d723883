/**
 * A picture of every blank template: docs/templates/<id>.png, drawn by Chromium from the preview that the pane shows.
 * Run: npm run templates. Needs a Chinese font.
 */
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { templatesFor } from "../forms/templates";
import { draftPicture } from "../forms/templates/picture";

/** Always the same, so that the pictures change only with the templates. */
const TODAY = { year: 2026, month: 8 };
const TARGET = "docs/templates";

async function draw(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  try {
    const page = await browser.newPage();
    mkdirSync(TARGET, { recursive: true });
    const offers = templatesFor(TODAY);
    for (const { id, draft } of offers) {
      await page.setContent(`<body style="margin:0">${draftPicture(draft({}))}</body>`);
      await page.locator("svg").screenshot({ path: `${TARGET}/${id}.png` });
    }
    console.log(`${offers.length} 张模板图片已写到 ${TARGET}`);
  } finally {
    await browser.close();
  }
}

void draw();
