// Uses the explorer as a person would, in a real browser, against a running
// server: node browser.mjs ADDRESS demo|large [FOLDER FOR SCREENSHOTS].
// Prints a line for each thing tried; ends with status 1 if one failed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [address, graph, shots] = process.argv.slice(2);
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: "light", acceptDownloads: true });
await context.grantPermissions(["clipboard-read", "clipboard-write"]);
const page = await context.newPage();
page.setDefaultTimeout(20_000);

const complaints = [];
page.on("console", (m) => m.type() === "error" && complaints.push(m.text()));
page.on("pageerror", (e) => complaints.push(e.message));
page.on("requestfailed", (r) => r.failure()?.errorText !== "net::ERR_ABORTED" && complaints.push(`${r.url()}: ${r.failure()?.errorText}`));
page.on("request", (r) => !r.url().startsWith(address) && !/^(data|blob):/.test(r.url()) && complaints.push(`asked elsewhere: ${r.url()}`));

let failed = 0;
async function check(name, body) {
  const start = performance.now();
  try {
    const note = await body();
    if (complaints.length) throw new Error(`the browser complained: ${complaints.splice(0).join("; ")}`);
    console.log(`ok    ${graph}: ${name} (${Math.round(performance.now() - start)} ms${note ? `; ${note}` : ""})`);
  } catch (e) {
    failed++;
    complaints.length = 0;
    console.log(`FAIL  ${graph}: ${name}: ${e.message}\n      at ${page.url()}`);
    await shoot(`failed-${failed}`);
  }
}

function assert(condition, message) {
  if (!condition) throw new Error(message);
}

const shoot = (name) => shots && page.screenshot({ path: `${shots}/${graph}-${name}.png` });
const query = () => new URL(page.url()).searchParams;
const open = async (path) => {
  await page.goto(address + path);
  await page.locator(".top").waitFor();
};

/** Waits for the drawing to hold still and returns what is on it. */
async function drawing() {
  await page.waitForFunction(() => {
    const cy = document.querySelector("[data-testid=canvas]")?.cy;
    return cy && cy.nodes().length > 0 && !cy.nodes(":animated").length && !document.querySelector(".stage[aria-busy=true]");
  });
  return page.evaluate(() => {
    const host = document.querySelector("[data-testid=canvas]");
    const box = host.getBoundingClientRect();
    return host.cy.nodes().map((n) => {
      const p = n.renderedPosition();
      const inside = p.x > 10 && p.y > 10 && p.x < box.width - 60 && p.y < box.height - 60;
      return { id: n.id(), kind: n.data("kind"), label: n.data("label"), x: box.x + p.x, y: box.y + p.y, at: n.position(), inside, central: n.data("central"), box: n.boundingBox({ includeOverlays: false }) };
    });
  });
}

/** A node that a click at its middle would hit. */
async function reachable(kind) {
  const nodes = await drawing();
  for (const n of nodes) {
    if (n.kind === kind && n.inside && !n.central && (await page.evaluate(({ x, y }) => !!document.elementFromPoint(x, y)?.closest("[data-testid=canvas]"), n))) return n;
  }
  throw new Error(`no ${kind} on the drawing can be clicked`);
}

async function accessible(name) {
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== "running" || a.effect?.getTiming().iterations === Infinity));
    // The policy forbids injected script elements; the debugger's evaluation is exempt.
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }));
    const serious = found.violations.filter((v) => v.impact === "serious" || v.impact === "critical");
    assert(serious.length === 0, `axe on ${name}, ${scheme}: ${serious.map((v) => `${v.id} (${v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(" | ")}: ${v.nodes[0].failureSummary?.replaceAll("\n", " ")})`).join("; ")}`);
    await shoot(`${name}-${scheme}`);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
}

const unharmed = async () => assert((await page.evaluate(() => globalThis.pwned)) === undefined, "text from an article ran as a script");

// The first view, as a newcomer has it: nothing cached.
await check("the start page shows counts, events, actors and questions", async () => {
  await open("/");
  await page.locator(".counts dd").filter({ hasText: /\d/ }).first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  await page.locator(".events li").first().waitFor();
  await page.locator(".ranking li").first().waitFor();
  await page.locator(".bars rect[data-family]").first().waitFor();
  assert((await page.locator(".questions li").count()) > 0, "no questions");
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").filter((r) => /\.(js|css)$/.test(r.name)).map((r) => r.name));
  assert(!loaded.some((n) => /graphiql|codemirror|canvas/i.test(n)), `the start page loads ${loaded}`);
  return `first view after ${Math.round(shown)} ms, ${loaded.length} parts`;
});
await check("the start page is accessible", () => accessible("start"));

const name = graph === "demo" ? "karahan" : "Person 1 ";
await check("search suggests while typing and is used by keyboard", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  const options = page.getByRole("option");
  await options.first().waitFor();
  await shoot("search");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL(/view=graph/);
  assert(query().get("around")?.startsWith("person:"), `search led to ${query().get("around")}`);
});
const person = query().get("around");

await check("the graph shows the surroundings without labels on one another", async () => {
  const nodes = await drawing();
  assert(nodes.length >= 5, `only ${nodes.length} nodes`);
  assert(nodes.some((n) => n.kind === "EVENT") && nodes.some((n) => n.kind === "PERSON"), "no events or people");
  const over = (a, b) => Math.min(a.box.x2, b.box.x2) - Math.max(a.box.x1, b.box.x1) > 6 && Math.min(a.box.y2, b.box.y2) - Math.max(a.box.y1, b.box.y1) > 6;
  const pairs = nodes.flatMap((a, i) => nodes.slice(i + 1).filter((b) => over(a, b)).map((b) => `${a.label}/${b.label}`));
  assert(pairs.length <= nodes.length / 50, `${pairs.length} labels overlap: ${pairs.slice(0, 4)}`);
  const extent = await page.locator(".extent").textContent();
  if (graph === "large") assert(/Showing 1?\d\d nodes.*of \d/.test(extent), `the extent says ${extent}`);
  return `${nodes.length} nodes; ${extent}`;
});
await check("the graph is accessible", () => accessible("graph"));

await check("a click on an event shows its sentence in the article", async () => {
  const event = await reachable("EVENT");
  await page.mouse.click(event.x, event.y);
  const mark = page.locator(".detail mark").first();
  await mark.waitFor();
  assert((await mark.textContent()).trim().length > 3, "nothing is marked");
  assert((await page.locator(".detail .headline").first().textContent()).trim() !== "", "no article is named");
  assert(/read by \S+\/\S+/.test(await page.locator(".detail .reading").first().textContent()), "no extractor is named");
  assert(/\d+ %/.test(await page.locator(".detail .facts").textContent()), "no confidence is shown");
  assert(query().get("show") === event.id, "the event is not in the address");
  await page.getByRole("button", { name: "Show the whole article" }).first().click();
  assert((await page.locator(".detail .text p").count()) >= 1, "the article is not shown");
});
await check("the evidence is accessible", () => accessible("evidence"));

await check("expanding adds nodes and keeps the drawing calm", async () => {
  const node = await reachable(graph === "demo" ? "PERSON" : "COUNTRY").catch(() => reachable("PERSON"));
  const before = new Map((await drawing()).map((n) => [n.id, n.at]));
  await page.mouse.dblclick(node.x, node.y);
  await page.waitForURL((u) => u.searchParams.getAll("around").length === 2);
  await page.waitForTimeout(100);
  const after = await drawing();
  const kept = after.filter((n) => before.has(n.id));
  const far = kept.filter((n) => Math.hypot(n.at.x - before.get(n.id).x, n.at.y - before.get(n.id).y) > 260);
  assert(kept.length > 0 && far.length <= kept.length / 10, `${far.length} of ${kept.length} nodes jumped`);
  return `${before.size} → ${after.length} nodes`;
});

await check("the legend filters by type, and the address says so", async () => {
  await open(`/?view=graph&around=${person}`);
  await drawing();
  const entry = page.locator(".legend .family .entry").first();
  await entry.click();
  await page.waitForURL(/types=[A-Z_]+/);
  await drawing();
  // What a selected event is about stays with it.
  await page.waitForFunction(() => {
    const cy = document.querySelector("[data-testid=canvas]").cy;
    const about = cy.edges("[role = 'object']").targets();
    const left = cy.nodes("[kind = 'EVENT'][!central]").not(about);
    return new Set(left.map((n) => n.data("label").split("\n")[0])).size <= 1;
  });
  await page.goBack();
  await page.waitForURL((u) => !u.searchParams.has("types"));
});

await check("actors alone are drawn with verbs on the edges", async () => {
  await page.getByRole("button", { name: "Actors only" }).click();
  await page.waitForFunction(() => document.querySelector("[data-testid=canvas]").cy.edges("[role = 'direct']").length > 0);
  await page.waitForTimeout(700); // newcomers grow out of their neighbours
  await drawing();
  const labels = await page.evaluate(() => document.querySelector("[data-testid=canvas]").cy.edges("[role = 'direct']").map((e) => e.data("label")));
  assert(labels.length > 0 && labels.every((l) => /[a-z]/.test(l)), `labels ${labels}`);
  await shoot("actors");
});

await check("a path joins two chosen nodes", async () => {
  const other = await page.evaluate(() => {
    const near = document.querySelector("[data-testid=canvas]").cy.nodes("[?central]").edgesWith(document.querySelector("[data-testid=canvas]").cy.nodes("[kind = 'PERSON'], [kind = 'COUNTRY']")).connectedNodes("[!central][kind != 'EVENT']");
    return { id: near[0].id(), label: near[0].data("label") };
  });
  await open(`/?view=graph&around=${person}&show=${person}`);
  await page.getByRole("button", { name: "Path from here" }).click();
  await page.getByRole("button", { name: "List" }).click();
  await page.locator(".legend .entry").filter({ hasText: other.label.replaceAll("\n", " ") }).first().click();
  await page.getByRole("link", { name: /^Path from/ }).click();
  await page.waitForURL((u) => u.searchParams.getAll("path").length === 2);
  const nodes = await drawing();
  assert(nodes.filter((n) => n.central).length === 2 && nodes.some((n) => n.kind === "EVENT"), "no chain is drawn");
  await shoot("path");
});

await check("the brush selects a period for all views", async () => {
  await open("/?view=timeline");
  const all = await page.locator(".panel.list h2").filter({ hasText: /\d/ }).textContent();
  const bars = page.locator(".bars svg");
  await bars.waitFor();
  const box = await bars.boundingBox();
  await page.mouse.move(box.x + box.width * 0.55, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.97, box.y + 40, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL(/since=\d{4}/);
  await page.waitForFunction((was) => /\d/.test(document.querySelector(".panel.list h2").textContent) && document.querySelector(".panel.list h2").textContent !== was, all);
  const since = query().get("since");
  await page.getByRole("slider", { name: "Start of the period" }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL((u) => u.searchParams.get("since") < since);
  await page.getByRole("link", { name: "Graph", exact: true }).click();
  await page.waitForURL((u) => u.searchParams.get("view") === "graph" && u.searchParams.has("since"));
  return all;
});
await check("the timeline is accessible", async () => {
  await open("/?view=timeline");
  await page.locator(".events li").first().waitFor();
  await page.getByRole("button", { name: "All event types" }).click();
  await accessible("timeline");
});

await check("a named question is answered as a table, and as CSV", async () => {
  await open(`/?view=query&name=disclosures`);
  const rows = page.locator(".answer tbody tr");
  await rows.first().waitFor();
  assert((await page.locator("input").count()) > 2, "no variables to fill in");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  assert(text.startsWith("\uFEFFDate,"), `the CSV begins ${JSON.stringify(text.slice(0, 20))}`);
  assert(!/(^|,)"?[=@+]/m.test(text), "a cell of the CSV could run as a formula");
  const n = await rows.count();
  await page.getByRole("textbox", { name: /^first/ }).fill("1");
  await page.getByRole("button", { name: "Run", exact: true }).first().click();
  await page.waitForFunction((was) => document.querySelectorAll(".answer tbody tr").length < was || was <= 1, n);
  return `${n} rows`;
});
await check("the table is accessible", () => accessible("table"));
await check("its answer is drawn", async () => {
  await page.getByRole("button", { name: "Graph", exact: true }).last().click();
  const nodes = await drawing();
  assert(nodes.length > 1, "nothing is drawn");
});

await check("GraphiQL runs a query and shows the schema's documentation", async () => {
  await page.getByRole("button", { name: "JSON" }).click();
  await page.locator(".graphiql-container .graphiql-query-editor .CodeMirror-line").first().waitFor();
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.locator(".graphiql-doc-explorer").getByText("Query", { exact: true }).first().click();
  await page.locator(".graphiql-doc-explorer").getByText("subgraph").first().waitFor();
  await open(`/?view=query&query=${encodeURIComponent("query mine { stats { edges } }")}`);
  await page.locator(".graphiql-query-editor").getByText("mine").first().waitFor();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.locator(".graphiql-response").getByText("edges").first().waitFor();
  await page.getByRole("button", { name: "curl" }).click();
  const curl = await page.evaluate(() => navigator.clipboard.readText());
  assert(curl.startsWith("curl ") && curl.includes("stats { edges }"), `copied ${curl}`);
  await shoot("graphiql");
});

await check("the query behind a view opens and gives the same", async () => {
  await open(`/?view=graph&around=${person}&types=MESSAGED,MET`);
  await page.getByRole("link", { name: "Query behind this" }).click();
  await page.locator(".graphiql-query-editor").getByText("subgraph").first().waitFor();
  assert(JSON.parse(query().get("variables")).filter.types.join() === "MESSAGED,MET", "the filters are not in the variables");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.locator(".graphiql-response").getByText("truncated").first().waitFor();
});

await check("an empty answer and an unknown node say what to do", async () => {
  await open("/?view=timeline&types=RESIGNED&since=1200&until=1201");
  await page.getByText("No event is like that.").waitFor();
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await page.locator(".events li").first().waitFor();
  await open("/?view=graph&around=person:nobody-of-that-name&show=person:nobody-of-that-name");
  await page.getByText("It is not in the graph.").waitFor();
  await page.getByText("There is nothing to draw.").waitFor();
});

await check("a server that is gone is told apart from an empty graph", async () => {
  await context.setOffline(true);
  await page.getByRole("link", { name: "Timeline", exact: true }).click();
  await page.getByText("The server does not answer.").first().waitFor();
  complaints.length = 0; // the browser says that it is offline
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).last().click();
  await page.locator(".events li").first().waitFor();
});

const exports = await page.evaluate(async () => {
  const r = await fetch("/export/formats", { headers: { Accept: "application/json" } });
  return r.ok ? r.json() : [];
});
if (exports.length) {
  await check("the view is exported", async () => {
    await open(`/?view=graph&around=${person}`);
    await drawing();
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".view-actions .sheet a").first().click()]);
    const text = readFileSync(await download.path());
    assert(text.length > 200, `the export has ${text.length} bytes`);
  });
} else {
  await check("no export is promised where the server has none", async () => {
    await open(`/?view=graph&around=${person}`);
    await drawing();
    assert((await page.getByRole("button", { name: "Export" }).count()) === 0, "a dead button");
  });
}

const hostile = `THE HARBOUR REVIEW
Tuesday, 4 February 2025

Spain's <script>window.pwned=1</script> note <img src=x onerror="window.pwned=1"> to Portugal

Spanish Foreign Minister Ines Caldera <img src=x onerror="window.pwned=1"> criticised Portugal on Monday. "<script>window.pwned=1</script> is our answer," Caldera told Portuguese President Rui Tavares in Lisbon.

Tavares rejected the accusation on Tuesday. He said that Spain had sent no letter.

By The Harbour Review: https://www.harbourreview.example/iberia-250204.html
`;
await open("/");
const mayIngest = await page.getByRole("link", { name: "Add", exact: true }).waitFor({ timeout: 4_000 }).then(() => true, () => false);
if (mayIngest) {
  await check("a pasted article is shown marked, then stored, and never runs", async () => {
    await page.getByRole("link", { name: "Add", exact: true }).click();
    await page.locator("textarea").fill(hostile);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator(".found .text").getByText("<script>").first().waitFor();
    assert((await page.locator(".found .type").count()) > 0, "no event was found");
    await page.locator(".found .entry").first().click();
    await page.locator(".found mark").first().waitFor();
    await shoot("paste");
    await page.getByRole("button", { name: "Store what was found" }).click();
    await page.getByText("Stored.").waitFor();
    await page.getByRole("link", { name: "Draw what it reports" }).click();
    await drawing();
    await page.locator(".detail h2").getByText("<script>").waitFor();
    await unharmed();
  });
  await check("adding is accessible", async () => {
    await open("/?view=paste");
    await accessible("paste");
  });
}

if (graph === "large") {
  await check("hundreds of nodes are drawn at once", async () => {
    await open("/?view=graph&around=country:FRA&nodes=300");
    const nodes = await drawing();
    assert(nodes.length > 150, `${nodes.length} nodes`);
    await shoot("hundreds");
    const worst = await page.evaluate(async () => {
      const cy = document.querySelector("[data-testid=canvas]").cy;
      let worst = 0;
      let last = performance.now();
      for (let i = 0; i < 30; i++) {
        cy.panBy({ x: 6, y: 3 });
        await new Promise(requestAnimationFrame);
        worst = Math.max(worst, performance.now() - last);
        last = performance.now();
      }
      return worst;
    });
    return `${nodes.length} nodes; the slowest frame while panning took ${Math.round(worst)} ms`;
  });
  await check("markup in names, titles and addresses never runs", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("onerror");
    await page.getByRole("option").first().waitFor();
    await unharmed();
    await open("/?view=graph&around=person:evil&show=person:evil");
    await drawing();
    await page.locator(".detail h2").getByText("<img").waitFor();
    await page.locator(".detail .event-line").first().click();
    await page.locator(".detail mark").first().waitFor();
    assert((await page.locator("a[href^='javascript:']").count()) === 0, "a link runs a script");
    await page.waitForTimeout(200);
    await unharmed();
  });
}

await check("a narrow window has no sideways scrolling", async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ["/", `/?view=graph&around=${person}`, "/?view=timeline", "/?view=query&name=disclosures", `/?view=graph&around=${person}&show=${person}`]) {
    await open(path);
    await page.waitForLoadState("networkidle");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert(over <= 0, `${path} is ${over} pixels too wide`);
    await shoot(`narrow${path.replace(/\W+/g, "-").slice(0, 24)}${path.includes("show") ? "-detail" : ""}`);
  }
});

await browser.close();
console.log(failed ? `${failed} failed` : "all passed");
process.exit(failed ? 1 : 0);
