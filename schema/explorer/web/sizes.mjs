// Packs what compresses well, since the program embeds only NAME.gz; prints the
// sizes a browser downloads for each view, and refuses a build in which one has
// outgrown its budget.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

// In kB of gzip, beyond what the views before it have brought. The start page
// is what a first visit waits for; the others come when they are opened.
const budgets = [
  ["start page", 120, ["index.html"]],
  ["graph view", 180, ["src/graph.tsx", "src/canvas.tsx"]],
  ["query view", 20, ["src/query.tsx"]],
  ["adding an article", 10, ["src/paste.tsx"]],
  ["the editor, GraphiQL", 390, ["src/graphiql.tsx"]],
];

const dist = new URL("../dist/", import.meta.url);
const manifestFile = new URL("manifest.json", dist);
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
rmSync(manifestFile);
const sizes = new Map();
let fonts = 0;
for (const name of readdirSync(new URL("assets/", dist))) {
  const file = new URL(`assets/${name}`, dist);
  if (name.endsWith(".woff2")) fonts += statSync(file).size / 1000;
  if (!/\.(js|css|svg|txt)$/.test(name)) continue;
  const packed = gzipSync(readFileSync(file), { level: 9 });
  sizes.set(`assets/${name}`, packed.length / 1000);
  writeFileSync(new URL(`assets/${name}.gz`, dist), packed);
  rmSync(file);
}

/** The files of a part and of all that it cannot be without; the editor also fetches what it has set apart. */
function files(key, all = false, into = new Set()) {
  const part = manifest[key];
  if (!part) throw new Error(`the build has no part ${key}: sizes.mjs names one that is gone`);
  if (into.has(part.file)) return into;
  for (const f of [part.file, ...(part.css ?? [])]) into.add(f);
  for (const i of [...(part.imports ?? []), ...(all ? (part.dynamicImports ?? []) : [])]) files(i, all, into);
  return into;
}

const line = (label, kB, note) => console.log(`${label.padEnd(24)} ${kB.toFixed(1).padStart(8)} kB ${note}`);
const seen = new Set();
let failed = false;
for (const [label, budget, keys] of budgets) {
  const mine = keys.flatMap((k) => [...files(k, k === "src/graphiql.tsx")]).filter((f) => !seen.has(f) && seen.add(f));
  const sum = mine.reduce((n, f) => n + (sizes.get(f) ?? 0), 0);
  failed ||= sum > budget;
  line(label, sum, `of ${budget} allowed (gzip)${sum > budget ? "  <-- OVER" : ""}`);
}
const rest = [...sizes].filter(([f]) => !seen.has(f));
line("fonts", fonts, "(only those that a text needs)");
if (rest.length) line("more, on demand", rest.reduce((n, [, s]) => n + s, 0), `(${rest.map(([f]) => f.slice(7)).join(", ")})`);
if (failed) {
  console.error("A view of the explorer is larger than its budget in sizes.mjs.");
  process.exit(1);
}
