// What this server offers besides reading: exports, and taking in articles.
// Both depend on its version and on rights, so they are asked for, not assumed.
import { useEffect, useState } from "react";
import { ask } from "./api";
import { abilitiesQuery } from "./queries";

export interface Format {
  name: string;
  title: string;
}

export interface Abilities {
  formats: Format[];
  /** The arguments that ingestArticle takes; empty where it is not offered. */
  ingest: string[];
}

// What an export endpoint has that does not list its formats.
const usual: Format[] = [
  { name: "graphml", title: "GraphML" },
  { name: "gexf", title: "GEXF (Gephi)" },
  { name: "jsonl", title: "JSON Lines" },
];

async function formats(): Promise<Format[]> {
  const isJSON = (r: Response) => r.ok && (r.headers.get("Content-Type") ?? "").includes("json");
  try {
    const listed = await fetch("/export/formats", { headers: { Accept: "application/json" } });
    if (isJSON(listed)) {
      const all = (await listed.json()) as (string | Format)[];
      return all.map((f) => (typeof f === "string" ? { name: f, title: f } : f));
    }
    const head = await fetch("/export?format=graphml", { method: "HEAD" });
    return head.ok && !(head.headers.get("Content-Type") ?? "").includes("html") ? usual : [];
  } catch {
    return [];
  }
}

async function ingest(): Promise<string[]> {
  try {
    const { __schema } = await ask(abilitiesQuery, {});
    return __schema.mutationType?.fields.find((f) => f.name === "ingestArticle")?.args.map((a) => a.name) ?? [];
  } catch {
    return []; // introspection may be switched off
  }
}

let wanted: Promise<Abilities> | undefined;

export function useAbilities(): Abilities {
  const [state, setState] = useState<Abilities>({ formats: [], ingest: [] });
  useEffect(() => {
    let here = true;
    wanted ??= Promise.all([formats(), ingest()]).then(([formats, ingest]) => ({ formats, ingest }));
    void wanted.then((a) => here && setState(a));
    return () => {
      here = false;
    };
  }, []);
  return state;
}
