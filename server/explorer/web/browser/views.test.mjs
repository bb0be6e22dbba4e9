// Every view, light and dark, wide and narrow: nothing is asked elsewhere, axe
// finds nothing, and a picture of it is kept in shots.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { hasNews, idsOf, openBrowser, openPage, openSite, shot } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const picture = join(import.meta.dirname, "../../../../docs/explorer.png");
let site, browser, ids;

before(async () => {
  site = await openSite();
  browser = await openBrowser();
  ids = await idsOf(site);
  if (!hasNews) console.log("no ../shared: the samples alone are loaded");
});

after(async () => {
  await browser.close();
  await site.close();
});

const views = {
  search: () => "/?q=saarma",
  entity: () => `/entity/${ids.company}`,
  article: () => `/article/${ids.article}`,
  claim: () => `/claim/${ids.claim}`,
  graph: () => `/graph?entity=${ids.company}&way=${ids.company}~20&way=${ids.buyer}~20&select=entity:${ids.company}`,
  path: () => `/path?from=${ids.founder}&to=${ids.buyer}`,
  voices: () => "/voices",
  disputes: () => "/disputes",
  load: () => "/load",
  graphiql: () => "/graphiql",
};

for (const [name, path] of Object.entries(views)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${name}, ${colorScheme}`, async () => {
      const { page, wrong, open, close } = await openPage(browser, site, { colorScheme });
      await open(path());
      await page.screenshot({ path: shot(`${name}-${colorScheme}-1280`), fullPage: true });
      // PICTURE=1 renews the picture in the README.
      if (name === "graph" && colorScheme === "light" && process.env.PICTURE) await page.screenshot({ path: picture });
      await page.evaluate(axe);
      const found = await page.evaluate((rules) => globalThis.axe.run({ exclude: rules.exclude }, { resultTypes: ["violations"] }), {
        // GraphiQL's own parts are not ours to change; the page around it is.
        exclude: name === "graphiql" ? [[".graphiql-box"]] : [],
      });
      assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`), []);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.waitForTimeout(300); // the drawing is fitted anew a little later
      await page.screenshot({ path: shot(`${name}-${colorScheme}-360`), fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide at 360 px`);
      assert.deepEqual(wrong, []);
      await close();
    });
  }
}
