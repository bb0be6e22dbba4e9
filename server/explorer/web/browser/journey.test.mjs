// What people do, with the built program and real articles.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { ask, idsOf, openBrowser, openPage, openSite, settled, token } from "./site.mjs";

let site, browser, ids;

before(async () => {
  site = await openSite();
  browser = await openBrowser();
  ids = await idsOf(site);
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Runs a test on a page of its own on which nothing wrong may happen. */
function visit(name, steps) {
  test(name, async () => {
    const visitor = await openPage(browser, site, { acceptDownloads: true });
    await steps(visitor);
    assert.deepEqual(visitor.wrong, []);
    await visitor.close();
  });
}

visit("from a name, typed, to the words in the article", async ({ page, open }) => {
  await open("/");
  await page.keyboard.press("/");
  await page.keyboard.type("saarma tur");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: "Saarma Turbines" }).waitFor();
  await page.locator("main a[href^='/claim/']:visible").first().click();
  await page.locator("main blockquote mark").first().waitFor();
  const marked = (await page.locator("main blockquote mark").allTextContents()).join(" ");
  await page.locator("main a[href^='/article/']").first().click();
  await page.waitForURL(/\/article\//);
  await settled(page);
  const text = await page.locator("main").textContent();
  for (const word of marked.split(/\s+/)) assert.ok(text.includes(word), `${word} is not in the article`);
});

visit("the graph is expanded, filtered, and gone back in", async ({ page, open }) => {
  await open(`/graph?entity=${ids.company}`);
  const size = async () => {
    await settled(page);
    const { nodes, edges } = await page.locator(".canvas").evaluate((c) => c.dataset);
    return { nodes: Number(nodes), edges: Number(edges) };
  };
  assert.deepEqual(await size(), { nodes: 1, edges: 0 });
  await page.getByRole("button", { name: "Saarma Turbines" }).click();
  const way = page.getByRole("button", { name: /^Show was founded by: 1 entity/ });
  await way.click();
  await page.getByRole("button", { name: "Peeter Saarma" }).waitFor();
  assert.deepEqual(await size(), { nodes: 2, edges: 1 });
  await page.getByRole("button", { name: "Expand" }).click();
  await page.getByRole("button", { name: "Nordvik Energy" }).waitFor();
  const all = await size();
  assert.ok(all.edges > 2);
  await page.getByRole("button", { name: "not: acquired" }).first().waitFor();
  await page.locator("summary", { hasText: "Relation" }).click();
  await page.getByLabel("acquired", { exact: true }).check();
  await page.waitForURL(/relation=/);
  await page.waitForFunction((before) => Number(document.querySelector(".canvas").dataset.edges) < before, all.edges);
  await page.goBack();
  await page.waitForFunction((before) => Number(document.querySelector(".canvas").dataset.edges) === before, all.edges);
});

visit("a copied address shows the same graph", async ({ page, open }) => {
  await open(`/graph?entity=${ids.company}&way=${ids.company}~20&layout=rings&modality=FACT&hide=${ids.founder}`);
  await page.getByRole("button", { name: "Nordvik Energy" }).first().click();
  await page.waitForURL(/select=/);
  await settled(page);
  const seen = () => page.locator("main").innerText();
  const before = await seen();
  const other = await openPage(browser, site);
  await other.page.goto(page.url());
  await settled(other.page);
  await other.page.locator(".inspector h2").waitFor();
  assert.equal(await other.page.locator("main").innerText(), before);
  assert.ok(!before.includes("Peeter Saarma"));
  await other.close();
});

visit("what is drawn is saved, with the claims behind it", async ({ page, open }) => {
  await open(`/graph?entity=${ids.company}&way=${ids.company}~20`);
  const save = async (button) => {
    if (!(await page.getByRole("button", { name: button }).isVisible())) await page.locator("summary", { hasText: "Save" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
    return readFileSync(await download.path());
  };
  assert.equal((await save("Picture (PNG)")).subarray(1, 4).toString(), "PNG");
  assert.match((await save("Picture (SVG)")).toString(), /^<svg [\s\S]*Saarma Turbines/);
  assert.match((await save("Graph (GraphML)")).toString(), /<graphml [\s\S]*<edge /);
  assert.match((await save("Connections (CSV)")).toString(), /^from,from_id,connection/);
  assert.match((await save("Claims behind it (CSV)")).toString(), /Saarma Turbines was founded by Peeter Saarma/);
});

visit("the path between two, chosen by keyboard", async ({ page, open }) => {
  await open("/path");
  for (const [label, name] of [["From", "peeter"], ["To", "nordvik"]]) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(name);
    await page.locator(".picker [role=option]").first().waitFor();
    await page.keyboard.press("Enter");
  }
  await page.locator(".hops > li").nth(1).waitFor();
  assert.match(await page.locator(".hops").innerText(), /Peeter Saarma[\s\S]*Saarma Turbines[\s\S]*Nordvik Energy/);
  assert.ok((await page.locator(".hops blockquote").count()) >= 2);
});

visit("the query behind a view runs in GraphiQL", async ({ page, open }) => {
  await open(`/path?from=${ids.founder}&to=${ids.buyer}`);
  await page.getByRole("link", { name: "The query behind this" }).click();
  await page.getByRole("button", { name: /Execute query/ }).click();
  // The editor draws only the lines in sight: it is asked for all of them.
  const answer = () => document.querySelector(".result-window .CodeMirror").CodeMirror.getValue();
  await page.waitForFunction(`(${answer})().includes('"data"')`);
  const { data, errors } = JSON.parse(await page.evaluate(answer));
  assert.equal(errors, undefined);
  assert.deepEqual(data.path.hops.map((h) => h.to.name), ["Saarma Turbines", "Nordvik Energy"]);
  await page.locator(".examples select").selectOption("1");
  await page.waitForURL(/Saarma/);
});

visit("a query is not lost while GraphiQL's editors still come", async ({ page, open }) => {
  await page.route(/\/assets\/(sublime|info-addon)-/, async (route) => {
    await new Promise((f) => setTimeout(f, 1500));
    await route.continue();
  });
  await page.goto(`${site.address}/graphiql`);
  await page.getByRole("button", { name: /Execute query/ }).click();
  await page.locator(".result-window", { hasText: '"data"' }).waitFor();
});

visit("the timeline of an entity, narrowed to a year", async ({ page, open }) => {
  await open(`/entity/${ids.company}`);
  const bars = page.locator(".timeline .bars rect");
  await bars.first().waitFor();
  const before = await bars.count();
  const widths = await bars.evaluateAll((all) => all.map((r) => r.getBoundingClientRect().width));
  assert.ok(Math.max(...widths) > 2 * Math.min(...widths), `a vague date is no wider than a precise one: ${widths.join(" ")}`);
  await page.locator(".timeline summary").click();
  assert.equal(await page.locator(".timeline tbody tr").count(), before);
  await page.locator(".timeline .ticks a").last().click();
  await page.waitForURL(/from=.*to=|to=.*from=/);
  await settled(page);
  await page.waitForFunction((n) => document.querySelectorAll(".timeline .bars rect").length < n, before);
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll(".timeline .bars rect").length === n, before);
});

test("the server goes away and comes back", async () => {
  const { page, open, close } = await openPage(browser, site);
  await open(`/graph?entity=${ids.company}`);
  await site.stop();
  await page.getByRole("button", { name: "Saarma Turbines" }).click();
  await page.locator("[role=alert]", { hasText: "The server cannot be reached" }).first().waitFor();
  await site.start();
  await page.getByRole("button", { name: /^Show was founded by/ }).waitFor();
  assert.equal(await page.locator("[role=alert]").count(), 0);
  await close();
});

test("a script in an article's text stays text", async () => {
  const text = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> Mari Kask founded Kask Sails in 2019.";
  const loaded = await fetch(`${site.address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: "mutation ($input: LoadArticleInput!) { loadArticle(input: $input) { article { id } } }",
      variables: { input: { text, title: "<b onclick=x>Sails</b>" } },
    }),
  });
  const { data, errors } = await loaded.json();
  assert.equal(errors, undefined);
  const { entity } = await ask(site, `{ entity(kind: ORGANIZATION, name: "Kask Sails") { id } }`);
  const { page, wrong, open, close } = await openPage(browser, site);
  const paths = [`/article/${data.loadArticle.article.id.replace("article:", "")}`, "/"];
  if (entity !== null) paths.push(`/graph?way=${entity.id.replace("entity:", "")}~20`);
  for (const path of paths) {
    await open(path);
    assert.doesNotMatch(await page.title(), /^taken/);
    assert.equal(await page.locator("main script, main img, main b").count(), 0);
    if (path.startsWith("/article/")) assert.ok((await page.locator("main .body").textContent()).includes("<script>document.title='taken'</script>"));
  }
  assert.deepEqual(wrong, []);
  await close();
});
