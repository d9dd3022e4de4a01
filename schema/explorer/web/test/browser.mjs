// Uses the explorer as a person would, in a real browser, against a running
// server: node browser.mjs ADDRESS demo|large [FOLDER FOR SCREENSHOTS].
// Prints a line for each thing tried; ends with status 1 if one failed.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { accessible, address, assert, check, complaints, context, drawing, end, exported, graph, idsOf, numberIn, open, page, query, reachable, shoot, unharmed } from "./trial.mjs";

/** What does not depend on the size of the graph is tried once. */
const once = (name, body) => (graph === "demo" ? check(name, body) : undefined);

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
  const kB = await page.evaluate(() => performance.getEntriesByType("resource").reduce((n, r) => n + (r.encodedBodySize ?? 0), 0) / 1000);
  return `first view after ${Math.round(shown)} ms, ${loaded.length} parts, ${Math.round(kB)} kB with fonts and answers`;
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
  assert(graph === "large" ? /Showing 60 of \d+ events/.test(extent) : /All \d+ events/.test(extent), `the extent says ${extent}`);
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
  // Whoever took part is shown with the offices of that day.
  const date = await page.locator(".detail .over time").getAttribute("datetime");
  await page.locator(".detail .facts .entity").first().click();
  await page.locator(".detail h3").getByText(/Offices|event/).first().waitFor();
  assert(query().get("asof") === date, `offices as of ${query().get("asof")}, the event was on ${date}`);
  await page.goBack();
  await page.locator(".detail mark").first().waitFor();
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
  // The whole may grow and shift; within it, nodes keep their places.
  const middle = (ps) => ({ x: ps.reduce((n, p) => n + p.x, 0) / ps.length, y: ps.reduce((n, p) => n + p.y, 0) / ps.length });
  const was = kept.map((n) => before.get(n.id));
  const is = kept.map((n) => n.at);
  const [m0, m1] = [middle(was), middle(is)];
  const size = (ps, m) => Math.sqrt(ps.reduce((n, p) => n + (p.x - m.x) ** 2 + (p.y - m.y) ** 2, 0));
  const scale = size(is, m1) / size(was, m0);
  const far = kept.filter((_, i) => Math.hypot(is[i].x - m1.x - (was[i].x - m0.x) * scale, is[i].y - m1.y - (was[i].y - m0.y) * scale) > 200);
  assert(kept.length > 0 && far.length <= kept.length / 10, `${far.length} of ${kept.length} nodes jumped`);
  assert(scale > 0.8 && scale < 1.7, `the drawing changed its size by ${scale}`);
  const covered = after.filter((a, i) => after.slice(i + 1).some((b) => Math.min(a.box.x2, b.box.x2) - Math.max(a.box.x1, b.box.x1) > 6 && Math.min(a.box.y2, b.box.y2) - Math.max(a.box.y1, b.box.y1) > 6));
  assert(covered.length <= after.length / 25, `${covered.length} of ${after.length} nodes cover others`);
  await shoot("expanded");
  return `${before.size} → ${after.length} nodes`;
});

await once("the legend filters by type, and the address says so", async () => {
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

await check("an edge between two leads to all events behind it", async () => {
  const pair = await page.evaluate(() => document.querySelector("[data-testid=canvas]").cy.edges("[role = 'direct'][?pair]").map((e) => ({ pair: e.data("pair"), n: e.data("weight") })).sort((a, b) => b.n - a.n)[0]);
  if (!pair) return "no two have several events";
  await page.evaluate((pair) => void document.querySelector("[data-testid=canvas]").cy.edges().filter((e) => e.data("pair") === pair).emit("tap"), pair.pair);
  await page.waitForURL((u) => u.searchParams.get("show") === pair.pair);
  await page.locator(".detail .event-line").first().waitFor();
  const events = await page.locator(".detail .event-line").count();
  assert(events >= pair.n, `the edge stands for ${pair.n} events, ${events} are listed`);
  await shoot("pair");
  return `${events} events`;
});

await check("a path joins two chosen nodes", async () => {
  await open(`/?view=graph&around=${person}&as=actors`);
  await drawing();
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
  await page.locator(".extent").getByText("chains").waitFor();
  await page.waitForTimeout(700); // the drawing turns into the chain
  const nodes = await drawing();
  assert(nodes.filter((n) => n.central).length === 2 && nodes.some((n) => n.kind === "EVENT"), "no chain is drawn");
  const [from, to] = query().getAll("path").map((id) => nodes.find((n) => n.id === id));
  assert(from.at.x < to.at.x, "a chain is not read from left to right");
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
await once("the timeline is accessible", async () => {
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
await once("the table is accessible", () => accessible("table"));
await check("its answer is drawn", async () => {
  await page.getByRole("button", { name: "Graph", exact: true }).last().click();
  const nodes = await drawing();
  assert(nodes.length > 1, "nothing is drawn");
});

await once("GraphiQL runs a query and shows the schema's documentation", async () => {
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

await once("the query behind each view opens and gives the same", async () => {
  const answers = [];
  for (const [view, path] of [["start", "/?types=MESSAGED,MET"], ["graph", `/?view=graph&around=${person}&types=MESSAGED,MET`], ["timeline", "/?view=timeline&types=MESSAGED,MET"], ["details", `/?view=timeline&types=MESSAGED,MET&show=${person}`]]) {
    await open(path);
    await page.getByRole("link", { name: view === "details" ? "The query behind these details" : "Query behind this" }).click();
    await page.locator(".graphiql-query-editor .CodeMirror-line").first().waitFor();
    assert(JSON.parse(query().get("variables")).filter.types.join() === "MESSAGED,MET", `${view}: the filters are not in the variables`);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.locator(".graphiql-response").getByText('"data"').first().waitFor();
    const answer = await page.evaluate(() => document.querySelector(".graphiql-response .CodeMirror").CodeMirror.getValue());
    assert(!JSON.parse(answer).errors, `${view}: ${answer.slice(0, 200)}`);
    answers.push(`${view} ${answer.length} bytes`);
  }
  // What was run stands in the address: whoever opens the link gets the same answer.
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.locator(".answer tbody tr").first().waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.locator(".answer tbody tr").first().waitFor();
  return answers.join(", ");
});

await once("the command behind a view asks the same", async () => {
  await open("/?view=timeline&types=DISCLOSED");
  const total = numberIn(await page.locator(".panel.list h2").filter({ hasText: /\d/ }).textContent());
  await page.getByRole("button", { name: "curl" }).click();
  await page.getByText("Command copied").waitFor();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  const answer = JSON.parse(execFileSync("sh", ["-c", command], { encoding: "utf8" }));
  assert(answer.data.events.totalCount === total, `the command counts ${answer.data.events.totalCount}, the page ${total}`);
});

await once("filters go into the variables of a named question", async () => {
  await open("/?view=query&name=activity&since=2024-02&types=DISCLOSED");
  await page.locator(".answer tbody tr, .answer .empty").first().waitFor();
  assert((await page.getByRole("textbox", { name: /^since/ }).inputValue()) === "2024-02", "the period is not filled in");
  assert((await page.getByRole("textbox", { name: /^types/ }).inputValue()) === "DISCLOSED", "the types are not filled in");
  await page.getByRole("combobox", { name: /^participant/ }).fill(name);
  await page.locator(".variables [role=option]").first().click();
  await page.locator(".chosen code").getByText(/^person:/).waitFor();
});

await once("the graph is shown as it was known by a moment", async () => {
  await open("/?view=timeline&known=2020-01-01T00:00:00Z");
  await page.getByText("No event is like that.").waitFor();
  await page.getByRole("button", { name: /^As known 20/ }).click();
  await page.getByRole("button", { name: "As known now", exact: true }).click();
  await page.locator(".events li").first().waitFor();
  assert(!query().has("known"), "the moment stays in the address");
});

await once("an empty answer and an unknown node say what to do", async () => {
  await open("/?view=timeline&types=RESIGNED&since=1200&until=1201");
  await page.getByText("No event is like that.").waitFor();
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await page.locator(".events li").first().waitFor();
  await open("/?view=graph&around=person:nobody-of-that-name&show=person:nobody-of-that-name");
  await page.getByText("It is not in the graph.").waitFor();
  await page.getByText("There is nothing to draw.").waitFor();
});

await once("a server that is gone is told apart from an empty graph", async () => {
  await context.setOffline(true);
  await page.getByRole("link", { name: "Timeline", exact: true }).click();
  await page.getByText("The server does not answer.").first().waitFor();
  complaints.length = 0; // the browser says that it is offline
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).last().click();
  await page.locator(".events li").first().waitFor();
  // Live updates, too, may have tried once more before the browser was online again.
  complaints.splice(0, complaints.length, ...complaints.filter((c) => !c.includes("ERR_INTERNET_DISCONNECTED")));
});

await check("the graph's export has exactly what is drawn", async () => {
  await open(`/?view=graph&around=${person}&hide=none`);
  await drawing();
  await page.waitForLoadState("load");
  const drawn = await page.evaluate(() => document.querySelector("[data-testid=canvas]").cy.nodes().map((n) => n.id()));
  const file = await exported("Cytoscape");
  const ids = idsOf(file);
  const events = (list) => list.filter((id) => id.startsWith("event:")).sort().join("\n");
  const behind = await page.evaluate(() => document.querySelector("[data-testid=canvas]").cy.edges().map((e) => e.data("events") ?? []).flat());
  const seen = new Set([...drawn, ...behind]);
  // What a remark is about comes with it, even where only its edge to those concerned is drawn.
  const about = new Set(JSON.parse(file).elements.edges.map((e) => e.data).filter((e) => seen.has(e.source)).map((e) => e.target));
  const other = ids.filter((id) => seen.has(id) || !about.has(id));
  assert(events(other) === events([...seen]), `${events(other).split("\n").length} events are exported, ${events([...seen]).split("\n").length} are drawn`);
  const missing = drawn.filter((id) => !ids.includes(id));
  assert(missing.length === 0, `not exported: ${missing}`);
  await page.getByRole("button", { name: "Export" }).click();
  await shoot("export");
  const formats = await page.locator(".formats li").count();
  await page.keyboard.press("Escape");
  return `${ids.length} nodes, ${formats} formats`;
});
await check("the timeline's export has exactly the events that the filters select", async () => {
  await open("/?view=timeline&types=DISCLOSED&since=2024-01&until=2024-03");
  const total = numberIn(await page.locator(".panel.list h2").filter({ hasText: /\d/ }).textContent());
  const nodes = JSON.parse(await exported("Cytoscape")).elements.nodes.map((n) => n.data);
  const disclosed = nodes.filter((n) => n.id.startsWith("event:") && n.type === "DISCLOSED").length;
  assert(total > 0 && disclosed === total, `${disclosed} disclosures are exported, ${total} are listed`);
  return `${total} disclosures`;
});
await check("a query's export has the nodes of its answer", async () => {
  const document = "query mine { events(filter: {types: [DISCLOSED]}, first: 3) { nodes { id date agents { id name } } } }";
  await open(`/?view=query&query=${encodeURIComponent(document)}&as=table`);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.locator(".answer tbody tr").first().waitFor();
  const ids = idsOf(await exported("Cytoscape"));
  const answered = await page.evaluate(() => [...document.querySelectorAll(".answer td")].map((c) => c.textContent).filter((t) => /^event:/.test(t)));
  assert(answered.length === 3 && answered.every((id) => ids.includes(id)), `the answer has ${answered}, the export ${ids.filter((id) => /^event:/.test(id))}`);
});

await check("events that are loaded while one looks are announced, and shown when asked", async () => {
  await open("/?view=timeline");
  const total = async () => numberIn(await page.locator(".panel.list h2").filter({ hasText: /\d/ }).textContent());
  const before = await total();
  await page.getByText("Live", { exact: true }).waitFor();
  const text = "THE HARBOUR REVIEW\nMonday, 3 February 2025\n\nA call\n\nSpanish Foreign Minister Ines Caldera called Portuguese President Rui Tavares on Monday.\n";
  const r = await fetch(`${address}/graphql`, { method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: "mutation m($text: String) { ingestArticle(text: $text) { stored findings { kind } } }", variables: { text } }) });
  const stored = (await r.json()).data.ingestArticle;
  assert(stored.stored && stored.findings.some((f) => f.kind === "CALLED"), "the article was not stored");
  await page.getByRole("button", { name: /new event/ }).click();
  await page.locator(".live .event-line").getByText("Ines Caldera").first().waitFor();
  await shoot("live");
  assert((await total()) === before, "the list moved by itself");
  await page.getByRole("button", { name: "Show in this view" }).click();
  await page.waitForFunction((was) => Number(/\d[\d,]*/.exec(document.querySelector(".panel.list h2").textContent)[0].replaceAll(",", "")) > was, before);
  return `${before} → ${await total()} events`;
});

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
    assert((await page.locator(".found .marked .found-name").count()) > 2, "no names are marked");
    await shoot("paste");
    await page.locator(".found .entry").first().click();
    await page.locator(".found mark").first().waitFor();
    await page.getByRole("button", { name: "Store what was found" }).click();
    await page.getByText("Stored.").waitFor();
    await page.getByRole("link", { name: "Draw what it reports" }).click();
    await drawing();
    await page.locator(".detail h2").getByText("<script>").waitFor();
    await unharmed();
  });
  await once("adding is accessible", async () => {
    await open("/?view=paste");
    await accessible("paste");
  });
}

if (graph === "large") {
  await check("hundreds of nodes are drawn at once", async () => {
    await open("/?view=graph&around=country:FRA");
    const extent = await page.locator(".extent").textContent();
    assert(/Showing 60 of 4,\d\d\d events/.test(extent), `the extent says ${extent}`);
    await page.getByRole("button", { name: "Show 100" }).click();
    await page.getByRole("button", { name: /^Show 300/ }).click();
    await page.locator(".extent").getByText(/Showing 300 of 4,\d\d\d events/).waitFor();
    const nodes = await drawing();
    assert(nodes.length > 250, `${nodes.length} nodes`);
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

if (graph === "demo") {
  await check("a message, its disclosure and the comments on that stand below one another", async () => {
    await open("/?view=timeline&types=DISCLOSED");
    const lines = page.locator(".panel.list .event-line");
    await lines.first().waitFor();
    for (let i = 0; ; i++) {
      assert(i < (await lines.count()), "no disclosure has a message and comments");
      await lines.nth(i).click();
      await page.locator(".detail h3").getByText("Where it says so").waitFor();
      if (await page.locator(".thread ul ul li[aria-current] ul .event-line").count()) break;
    }
    const left = (l) => l.first().boundingBox().then((b) => b.x);
    const depths = await Promise.all([".thread > ul > li > .event-line", ".thread li[aria-current] > .event-line", ".thread li[aria-current] > ul .event-line"].map((s) => left(page.locator(s))));
    assert(depths[0] < depths[1] && depths[1] < depths[2], `the steps stand at ${depths}`);
    await shoot("thread");
  });

  await check("all of it is reached by keyboard", async () => {
    await open(`/?view=graph&around=${person}`);
    await drawing();
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press("Tab");
    assert((await page.evaluate(() => document.activeElement.textContent)) === "Skip to the content", "there is no way past the bar");
    await page.getByRole("button", { name: "List", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".legend .entry").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".detail h2").waitFor();
    await page.getByRole("button", { name: "Any confidence" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/confidence=/);
    await page.keyboard.press("Escape");
    assert((await page.locator(".sheet").count()) === 0, "Escape does not close a panel");
  });
}

await once("a narrow window has no sideways scrolling", async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ["/", `/?view=graph&around=${person}`, "/?view=timeline", "/?view=query&name=disclosures", `/?view=graph&around=${person}&show=${person}`]) {
    await open(path);
    await page.locator({ "/": ".ranking li" }[path] ?? (path.includes("query") ? ".answer tbody tr" : path.includes("timeline") ? ".events li" : ".canvas")).first().waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert(over <= 0, `${path} is ${over} pixels too wide`);
    await shoot(`narrow${path.replace(/\W+/g, "-").slice(0, 24)}${path.includes("show") ? "-detail" : ""}`);
  }
});

await end();
