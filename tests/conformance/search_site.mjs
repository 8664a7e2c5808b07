// Searches the site of the documentation from its files in Chromium: search_site.mjs FOLDER WORD… -- PAGE…
// Prints JSON: where each word is found, what is asked of a server, and which pages are hard to read.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

const [folder, ...rest] = process.argv.slice(2);
const words = rest.slice(0, rest.indexOf("--"));
const pages = rest.slice(rest.indexOf("--") + 1);
const base = pathToFileURL(`${folder}/`).href;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = { runOnly: ["color-contrast", "link-name", "image-alt"] }; // what pages decide, and not the theme
const browser = await puppeteer.launch({
  args: [...chromium.args, "--no-sandbox"],
  executablePath: await chromium.executablePath(),
  headless: "shell",
});
const page = await browser.newPage();
const found = { words: {}, requests: [], violations: {}, wide: [] };
page.on("request", (request) => request.url().startsWith("http") && found.requests.push(request.url()));

for (const word of words) {
  await page.goto(`${base}search.html?q=${encodeURIComponent(word)}`);
  await page.waitForFunction(() => /finished/.test(document.querySelector("#search-results .search-summary")?.textContent));
  const links = await page.$$eval("#search-results li > a", (each) => each.map((link) => link.href));
  found.words[word] = links.map((link) => link.slice(base.length).replace(/\?[^#]*/, ""));
}
for (const scheme of ["light", "dark"]) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  for (const path of pages) {
    await page.goto(base + path);
    await page.evaluate(axe);
    const broken = await page.evaluate(async (only) => (await axe.run(only)).violations.map((rule) => rule.id), rules);
    if (broken.length) found.violations[`${scheme} ${path}`] = broken;
  }
}
await page.setViewport({ width: 400, height: 800 });
for (const path of pages) {
  await page.goto(base + path);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.wide.push(path);
}
console.log(JSON.stringify(found));
await browser.close();
