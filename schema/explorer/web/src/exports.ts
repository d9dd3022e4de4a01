// What is exported of each view, under the names that `backchannel export` has.
import { kindOf } from "./kinds";
import type { Place } from "./url";

export interface Selection {
  /** What the reader is told is exported. */
  told: string;
  parameters: URLSearchParams;
}

/**
 * The selection on screen: the nodes that are drawn or answered with, or all
 * events that the filters select. Undefined where there is nothing to export.
 */
export function selection(place: Place, shown: string[] | undefined): Selection | undefined {
  const p = new URLSearchParams();
  if (place.known) p.set("known-by", place.known);
  if (place.view === "graph" || place.view === "query") {
    if (!shown?.length) return;
    for (const id of shown) p.append("around", id);
    p.set("depth", "0");
    const events = shown.filter((id) => kindOf(id) === "EVENT").length;
    const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
    const what = `The ${[events && count(events, "event"), shown.length > events && count(shown.length - events, "other node")].filter(Boolean).join(" and ")}`;
    return { told: what + (place.view === "graph" ? " that are drawn" : " that the answer names"), parameters: p };
  }
  if (place.view === "paste") return;
  for (const t of place.types) p.append("type", t);
  if (place.since) p.set("since", place.since);
  if (place.until) p.set("until", place.until);
  if (place.country) p.set("country", place.country);
  if (place.confidence) p.set("min-confidence", String(place.confidence));
  const all = [...p.keys()].every((k) => k === "known-by");
  return { told: all ? "The whole graph" : "All events that the filters select", parameters: p };
}

export function exportAddress(s: Selection, format: string): string {
  const p = new URLSearchParams(s.parameters);
  p.set("format", format);
  return `/export?${p.toString().replaceAll("%3A", ":").replaceAll("%2F", "/")}`;
}

/** Formats as people write them. */
export const formatTitle = (name: string): string =>
  ({ jsonl: "JSON Lines", graphml: "GraphML", gexf: "GEXF", cytoscape: "Cytoscape", dot: "DOT", cypher: "Cypher", "neo4j-admin": "Neo4j import", turtle: "Turtle", jsonld: "JSON-LD",
    parquet: "Parquet", ftm: "FollowTheMoney", plover: "PLOVER", markdown: "Markdown", html: "HTML", csv: "CSV", xlsx: "Excel" })[name] ?? name;
