// An answer as a table: as a named query's header describes it, or as found
// from the answer itself. The same rules as queries.Table has in Go.
import type { Table } from "./named";

type Json = unknown;
const isObject = (v: Json): v is Record<string, Json> => typeof v === "object" && v !== null && !Array.isArray(v);

const at = (v: Json, path: string[]): Json => path.reduce<Json>((o, k) => (isObject(o) ? o[k] : undefined), v);

/** What a path leads to, through objects and lists, each value once. A number picks one item of a list. */
function values(v: Json, path: string[]): string[] {
  if (v === null || v === undefined) return [];
  if (Array.isArray(v)) {
    if (path.length && /^\d+$/.test(path[0])) return values(v[Number(path[0])], path.slice(1));
    return [...new Set(v.flatMap((item) => values(item, path)))];
  }
  if (isObject(v)) return path.length ? values(v[path[0]], path.slice(1)) : [];
  if (path.length) return [];
  const s = String(v);
  return s ? [s] : [];
}

export interface Rows {
  columns: string[];
  rows: string[][];
}

/** One row for each item of the innermost level, and for each item without any below it. */
export function tableOf(data: Json, named?: Table): Rows {
  if (!isObject(data)) return { columns: [], rows: [] };
  const table = named?.levels?.length && named.columns.length ? named : guess(data);
  const levels = table.levels ?? [];
  const rows: string[][] = [];
  const walk = (items: Json[]) => {
    let below: Json[] = [];
    if (items.length < levels.length) {
      const found = at(items.length ? items[items.length - 1] : data, levels[items.length]);
      below = Array.isArray(found) ? found : found ? [found] : [];
    }
    if (items.length && below.length === 0) {
      rows.push(
        table.columns.map(({ alternatives }) => {
          for (const pieces of alternatives) {
            let cell = "";
            for (const p of pieces) {
              const v = p.level <= items.length ? values(items[p.level - 1], p.path).join("; ") : "";
              if (v) cell += p.text + v;
            }
            if (cell) return cell;
          }
          return "";
        }),
      );
    }
    for (const item of below) walk([...items, item]);
  };
  walk([]);
  return { columns: table.columns.map((c) => c.name), rows };
}

/** The rows are the first list of objects on the way down, the shallowest first. */
function guess(data: Record<string, Json>): Table {
  let path: string[] = [];
  let items: Json[] = [data];
  const queue: [string[], Record<string, Json>][] = [[[], data]];
  search: while (queue.length) {
    const [here, object] = queue.shift()!;
    for (const [key, v] of Object.entries(object)) {
      if (Array.isArray(v) && v.some(isObject)) {
        path = [...here, key];
        items = v;
        break search;
      }
      if (isObject(v)) queue.push([[...here, key], v]);
    }
  }
  const seen = new Map<string, string[]>();
  const leaves = (v: Json, p: string[]): void => {
    if (isObject(v)) for (const [k, w] of Object.entries(v)) leaves(w, [...p, k]);
    else if (Array.isArray(v)) for (const w of v) leaves(w, p);
    else if (p.length) seen.set(p.join("."), p);
  };
  for (const item of items) leaves(item, []);
  return {
    levels: [path],
    columns: [...seen].map(([name, p]) => ({ name, alternatives: [[{ text: "", level: 1, path: p }]] })),
  };
}

/**
 * A table as CSV. Cells that a spreadsheet would run as a formula get an
 * apostrophe before them: articles hold whatever somebody wrote.
 */
export function csv({ columns, rows }: Rows): string {
  const cell = (s: string) => {
    const safe = /^[=+\-@\t\r]/.test(s) && !/^-?\d+(\.\d+)?$/.test(s) ? `'${s}` : s;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  // The mark at the start makes spreadsheets read it as UTF-8.
  return "\uFEFF" + [columns, ...rows].map((r) => r.map(cell).join(",") + "\r\n").join("");
}

/** The ids of nodes anywhere in an answer, in its order. */
export function idsIn(data: Json, isNode: (id: string) => boolean): string[] {
  const ids = new Set<string>();
  const walk = (v: Json) => {
    if (Array.isArray(v)) v.forEach(walk);
    else if (isObject(v)) {
      if (typeof v.id === "string" && isNode(v.id)) ids.add(v.id);
      Object.values(v).forEach(walk);
    }
  };
  walk(data);
  return [...ids];
}
