// Looks at the pages of a local workspace in Chromium: visit_pages.mjs LINK PICTURES RUN_ID PATH…
// Prints JSON: what axe finds and what the browser complains of on each page, and what the keyboard does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

const [link, pictures, runId, ...paths] = process.argv.slice(2);
const origin = new URL(link).origin;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await puppeteer.launch({
  args: [...chromium.args, "--no-sandbox"],
  executablePath: await chromium.executablePath(),
  headless: "shell",
});
const page = await browser.newPage();
const complaints = [];
page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
page.on("pageerror", (error) => complaints.push(String(error)));
await page.setViewport({ width: 1200, height: 800 });
await page.goto(link);
const found = { landed: page.url().slice(origin.length), violations: {}, wide: [], keyboard: {} };

for (const scheme of ["light", "dark"]) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  for (const path of paths) {
    await page.goto(origin + path);
    await page.screenshot({ path: `${pictures}/${scheme}${path.replaceAll(/\W+/g, "_")}.png` });
    await page.evaluate(axe);
    const broken = await page.evaluate(async () => (await axe.run()).violations.map((rule) => rule.id));
    if (broken.length) found.violations[`${scheme} ${path}`] = broken;
  }
}
await page.setViewport({ width: 400, height: 800 });
for (const path of paths) {
  await page.goto(origin + path);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.wide.push(path);
}
await page.setViewport({ width: 1200, height: 800 });

await page.goto(`${origin}/#job/1/run/${runId}`);
await page.waitForFunction((wanted) => location.pathname === wanted, {}, `/jobs/runs/${runId}`);
found.run = await page.$eval("h1", (title) => title.textContent);

await page.goto(`${origin}/sql/history`);
await page.keyboard.press("Tab");
found.keyboard.first = await page.evaluate(() => document.activeElement.textContent);
await page.goto(`${origin}/sql/editor`);
await page.waitForFunction(() => document.activeElement?.id === "statement");
await page.keyboard.type("SELECT 40 + 2 AS sum");
await page.keyboard.down("Control");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
await page.keyboard.up("Control");
found.keyboard.result = await page.$eval("tbody td", (cell) => cell.textContent);

await page.goto(`${origin}/sql/history`);
const other = await browser.newPage();
await other.goto(`${origin}/sql/editor`);
await other.type("#statement", "SELECT 'came later'");
await Promise.all([other.waitForNavigation(), other.click("button")]);
await page.bringToFront();
await page.waitForFunction(() => document.body.textContent.includes("came later"), { timeout: 20000 });
found.live = true;
found.complaints = complaints;
console.log(JSON.stringify(found));
await browser.close();
