// Removes an earlier build, but for .gitkeep, which lets the Go package build
// from a fresh clone.
import { existsSync, readdirSync, rmSync } from "node:fs";

const dist = new URL("../dist/", import.meta.url);
for (const name of existsSync(dist) ? readdirSync(dist) : []) {
  if (name !== ".gitkeep") rmSync(new URL(name, dist), { recursive: true });
}
