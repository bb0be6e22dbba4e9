// Bringing articles in: with the token of the server, without one, with another.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ask, openBrowser, openPage, openSite, token } from "./site.mjs";

const text = "Lorna Vesk founded Vesk Looms in 2021. Vesk Looms is based in Tartu.";
let site, browser;

before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Gives a token in the field at the top, and sends a text. */
async function send(page, given) {
  if (given !== "") {
    await page.locator("summary", { hasText: "Read only" }).click();
    await page.getByLabel("Token", { exact: true }).fill(given);
    await page.getByRole("button", { name: "Keep" }).click();
    await page.locator("summary", { hasText: "Token set" }).waitFor();
  }
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByLabel("Title", { exact: true }).fill("Looms");
  await page.getByRole("button", { name: "Load the text" }).click();
}

const loaded = async () => (await ask(site, "{ articles(first: 100) { nodes { title } } }")).articles.nodes.some((a) => a.title === "Looms");

for (const [name, given] of [["without a token", ""], ["with a wrong token", "a guess"]]) {
  test(`nothing is loaded ${name}, and the view says why`, async () => {
    const { page, wrong, open, close } = await openPage(browser, site);
    await open("/load");
    await send(page, given);
    const said = page.locator("[role=alert]", { hasText: "was not loaded" });
    await said.waitFor();
    assert.match(await said.innerText(), /token/i);
    assert.equal(await loaded(), false);
    assert.deepEqual(wrong, []);
    await close();
  });
}

test("an article is loaded with the token, and shown claim by claim", async () => {
  const { page, wrong, open, close } = await openPage(browser, site);
  await open("/load");
  assert.ok(await page.getByRole("note").isVisible());
  await send(page, token);
  await page.locator("[role=status]", { hasText: "1 of 1 article read" }).waitFor();
  assert.equal(await page.getByRole("note").count(), 0);
  assert.match(await page.locator(".claims").first().innerText(), /Vesk Looms/);
  assert.equal(await loaded(), true);
  await page.locator("main h3 a", { hasText: "Looms" }).click();
  await page.locator(".body", { hasText: text }).waitFor();
  assert.deepEqual(wrong, []);
  await close();
});

test("a file is loaded by choosing it", async () => {
  const { page, open, close } = await openPage(browser, site);
  await open("/load");
  await page.locator("summary", { hasText: "Read only" }).click();
  await page.getByLabel("Token", { exact: true }).fill(token);
  await page.keyboard.press("Enter");
  const lines = ["Orsk", "Polva"].map((town, i) => JSON.stringify({ id: `f${i}`, title: town, text: `Marit Sild opened a mill in ${town} in 2024.` }));
  await page.locator("#load-files").setInputFiles({ name: "mills.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(lines.join("\n")) });
  await page.locator("[role=status]", { hasText: "2 of 2 articles read" }).waitFor();
  assert.equal(await page.locator("[role=alert]").count(), 0);
  await close();
});
