// A browser to try the explorer in, and ways to look at what it shows.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

export const [address, graph, shots] = process.argv.slice(2);
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
export const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: "light", acceptDownloads: true });
await context.grantPermissions(["clipboard-read", "clipboard-write"]);
export const page = await context.newPage();
page.setDefaultTimeout(20_000);

export const complaints = [];
page.on("console", (m) => m.type() === "error" && complaints.push(m.text()));
page.on("pageerror", (e) => complaints.push(e.message));
page.on("requestfailed", (r) => r.failure()?.errorText !== "net::ERR_ABORTED" && complaints.push(`${r.url()}: ${r.failure()?.errorText}`));
page.on("request", (r) => !r.url().startsWith(address) && !/^(data|blob):/.test(r.url()) && complaints.push(`asked elsewhere: ${r.url()}`));

let failed = 0;
export async function check(name, body) {
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

export function assert(condition, message) {
  if (!condition) throw new Error(message);
}

export const shoot = (name) => shots && page.screenshot({ path: `${shots}/${graph}-${name}.png` });
export const query = () => new URL(page.url()).searchParams;
/** A number as the page writes it. */
export const numberIn = (text) => Number(/\d[\d,]*/.exec(text ?? "")?.[0].replaceAll(",", ""));

/** Exports what the view shows by the format's title, and returns the file's text. */
export async function exported(format) {
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".formats").getByRole("link", { name: format }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  await page.keyboard.press("Escape");
  return text;
}

/** The ids of a Cytoscape export, but for articles and outlets, which come along as sources. */
export const idsOf = (cytoscape) => JSON.parse(cytoscape).elements.nodes.map((n) => n.data.id);

export const open = async (path) => {
  await page.goto(address + path);
  await page.locator(".top").waitFor();
};

/** Waits for the drawing to hold still and returns what is on it. */
export async function drawing() {
  await page.waitForFunction(() => {
    const cy = document.querySelector("[data-testid=canvas]")?.cy;
    return cy && cy.nodes().length > 0 && !document.querySelector("[data-moving]") && !document.querySelector(".stage[aria-busy=true]");
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
export async function reachable(kind) {
  const nodes = await drawing();
  for (const n of nodes) {
    if (n.kind === kind && n.inside && !n.central && (await page.evaluate(({ x, y }) => !!document.elementFromPoint(x, y)?.closest("[data-testid=canvas]"), n))) return n;
  }
  throw new Error(`no ${kind} on the drawing can be clicked`);
}

export async function accessible(name) {
  // The views are the same whatever the graph.
  if (graph !== "demo") return void (await shoot(name));
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

export const unharmed = async () => assert((await page.evaluate(() => globalThis.pwned)) === undefined, "text from an article ran as a script");

export async function end() {
  await browser.close();
  console.log(failed ? `${failed} failed` : "all passed");
  process.exit(failed ? 1 : 0);
}
