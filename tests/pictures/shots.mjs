// Takes pictures of pages in Chromium: shots.mjs JSON, a list of {url, file, scheme, width, height, wait_ms}.
import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

const browser = await puppeteer.launch({
  args: [...chromium.args, "--no-sandbox"],
  executablePath: await chromium.executablePath(),
  headless: "shell",
});
const page = await browser.newPage();
for (const shot of JSON.parse(process.argv[2])) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: shot.scheme }]);
  await page.setViewport({ width: shot.width, height: shot.height, deviceScaleFactor: 1 });
  await page.goto(shot.url);
  if (shot.file) await page.screenshot({ path: shot.file });
}
await browser.close();
