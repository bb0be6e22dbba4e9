// The built program with real articles, and a browser that may ask nobody else.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { chromium } from "playwright-core";

const root = join(import.meta.dirname, "../../../..");
const program = process.env.CLAIMGRAPH ?? join(root, "claimgraph");
const news = join(root, "../shared/data/articles/wikinews_2019_2020.jsonl.gz");
const articles = 25; // of the news, where they are

export const shots = join(import.meta.dirname, "../shots");
export const token = "a token for tests";
export const hasNews = existsSync(news);

const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
]; // prettier-ignore

/** Serves a store with the samples, and with some of the news where they are. */
export async function openSite({ load = [join(root, "docs/samples"), ...someNews()] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "explorer-"));
  const store = join(folder, "news.db");
  for (const what of load) {
    const verb = what.endsWith(".claims.jsonl") ? "import" : "load";
    execFileSync(program, [verb, "--store", store, "--quiet", what], { stdio: ["ignore", "ignore", "inherit"] });
  }
  const site = { address: "", store, server: undefined };
  site.start = async () => {
    const listen = site.address === "" ? "127.0.0.1:0" : new URL(site.address).host;
    const server = spawn(program, ["serve", "--store", store, "--listen", listen], { env: { ...process.env, CLAIMGRAPH_TOKEN: token } });
    site.server = server;
    site.address = await addressOf(server);
  };
  site.stop = () => stopped(site.server);
  site.close = async () => {
    await site.stop();
    rmSync(folder, { recursive: true });
  };
  await site.start();
  return site;
}

function someNews() {
  if (!hasNews) return [];
  const folder = mkdtempSync(join(tmpdir(), "news-"));
  const file = join(folder, "news.jsonl");
  writeFileSync(file, gunzipSync(readFileSync(news)).toString().split("\n").slice(0, articles).join("\n"));
  return [file];
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (chunk) => {
      said += chunk;
      const found = /serving .* at (http:\S+?)\/? until/.exec(said);
      if (found !== null) resolve(found[1]);
    });
    server.on("exit", () => reject(new Error(`the server ended: ${said}`)));
  });
}

function stopped(server) {
  return new Promise((resolve) => {
    server.on("exit", resolve);
    server.kill("SIGTERM");
  });
}

export const openBrowser = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });

/**
 * A page on which everything that should not happen is noted: requests to other
 * hosts, what the policy refused, errors.
 */
export async function openPage(browser, site, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const wrong = [];
  page.on("request", (r) => {
    const url = new URL(r.url());
    if (url.protocol !== "data:" && url.protocol !== "blob:" && url.origin !== site.address) wrong.push(`request to ${r.url()}`);
  });
  page.on("pageerror", (e) => wrong.push(`error: ${e.message}`));
  page.on("console", (m) => {
    if (/Content Security Policy/.test(m.text())) wrong.push(m.text().slice(0, 300));
  });
  const open = async (path) => {
    await page.goto(site.address + path);
    await settled(page);
  };
  return { page, wrong, open, close: () => context.close() };
}

/** Waits until the view has come and what it asked for is there. */
export async function settled(page) {
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector(".loading") === null && !/^Loading/.test(document.querySelector(".graph [role=status]")?.textContent ?? ""));
}

/** Asks the API. */
export async function ask(site, query) {
  const answer = await fetch(`${site.address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await answer.json();
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** The IDs that the tests begin with, without their nouns. */
export async function idsOf(site) {
  const data = await ask(site, `{
    company: entity(kind: ORGANIZATION, name: "Saarma Turbines") { id claims(first: 1) { nodes { id article { id } } } }
    buyer: entity(kind: ORGANIZATION, name: "Nordvik Energy") { id }
    founder: entity(kind: PERSON, name: "Peeter Saarma") { id }
  }`);
  const claim = data.company.claims.nodes[0];
  const bare = (id) => id.slice(id.indexOf(":") + 1);
  return {
    company: bare(data.company.id), buyer: bare(data.buyer.id), founder: bare(data.founder.id),
    claim: bare(claim.id), article: bare(claim.article.id),
  }; // prettier-ignore
}

export function shot(name) {
  mkdirSync(shots, { recursive: true });
  return join(shots, `${name}.png`);
}
