// Packs what compresses well, since the program embeds only NAME.gz; prints the
// sizes a browser downloads, and refuses a build in which a part has outgrown
// its budget.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

// In kB of gzip. The start page is what a first visit waits for; the others
// come when their view is opened.
const budgets = [
  [/^(index|jsx-runtime|rolldown-runtime)-.*\.(js|css)$/, 120, "start page"],
  [/^(graph|canvas)-.*\.(js|css)$/, 180, "graph view"],
  [/./, 400, "query view with GraphiQL"],
];

const assets = new URL("../dist/assets/", import.meta.url);
const rows = [];
for (const name of readdirSync(assets)) {
  const file = new URL(name, assets);
  if (!/\.(js|css|svg|txt)$/.test(name)) {
    if (name.endsWith(".woff2")) rows.push([name, statSync(file).size / 1000]);
    continue;
  }
  const packed = gzipSync(readFileSync(file), { level: 9 });
  rows.push([name, packed.length / 1000]);
  writeFileSync(new URL(name + ".gz", assets), packed);
  rmSync(file);
}
let failed = false;
const line = (label, kB, note = "") => console.log(`${label.padEnd(34)} ${kB.toFixed(1).padStart(8)} kB ${note}`);
let rest = rows.filter(([n]) => !n.endsWith(".woff2"));
for (const [pattern, budget, label] of budgets) {
  const mine = rest.filter(([n]) => pattern.test(n));
  rest = rest.filter(([n]) => !pattern.test(n));
  const sum = mine.reduce((a, [, s]) => a + s, 0);
  const over = sum > budget || mine.length === 0;
  failed ||= over;
  line(label, sum, `of ${budget} allowed (gzip)${over ? "  <-- OVER" : ""}`);
}
line("fonts", rows.filter(([n]) => n.endsWith(".woff2")).reduce((a, [, s]) => a + s, 0), "(only those that a text needs)");
if (failed) {
  console.error("A part of the explorer is missing or larger than its budget in sizes.mjs.");
  process.exit(1);
}
