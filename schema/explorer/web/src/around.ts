// What surrounds the chosen nodes, as nodes and edges to draw: their events,
// whoever takes part in them, what those events are about and what is about
// them. Events of neighbours among themselves are left to expanding.
import { useMemo } from "react";
import { useAnswer, type Asked } from "./api";
import type { Kind } from "./kinds";
import { amongQuery, aroundQuery, filterOf, orderOf, pathQuery, type Centre, type Drawn, type GraphEdge, type GraphNode, type Named, type PathAnswer, type Told } from "./queries";
import type { Place } from "./url";

export interface Surroundings extends Drawn {
  /** How many events are drawn of how many there are, by node in the middle. */
  extents: { id: string; name: string; shown: number; total: number }[];
}

/** Collects nodes and edges, each once. */
class Collector {
  nodes = new Map<string, GraphNode>();
  edges = new Map<string, GraphEdge>();

  node(n: Named, kind?: Kind): void {
    if (!this.nodes.has(n.id)) this.nodes.set(n.id, { id: n.id, name: n.name, kind: n.kind ?? kind ?? "PERSON" });
  }

  edge(from: string, type: string, to: string): void {
    this.edges.set(`${from}|${type}|${to}`, { from, to, type });
  }

  /** An event with all who take part in it. */
  event(e: Told): void {
    this.nodes.set(e.id, { id: e.id, name: e.name, kind: "EVENT", type: e.type, date: e.date, status: e.status, confidence: e.confidence });
    for (const a of e.agents) {
      this.node(a);
      this.edge(e.id, "AGENT", a.id);
    }
    for (const t of e.targets) {
      this.node(t);
      this.edge(e.id, "TARGET", t.id);
    }
    for (const t of e.about ?? []) {
      this.node(t);
      this.edge(e.id, "ABOUT", t.id);
    }
    if (e.place) {
      this.node(e.place);
      this.edge(e.id, "AT", e.place.id);
    }
    if (e.object) {
      this.event(e.object);
      this.edge(e.id, "OBJECT", e.object.id);
    }
    for (const r of e.reactions?.nodes ?? []) {
      this.event(r);
      this.edge(r.id, "OBJECT", e.id);
    }
  }
}

/** Nodes and edges of an answer. */
export function surroundings(answer: ((Centre & Partial<Told>) | null)[]): Surroundings {
  const c = new Collector();
  const extents: Surroundings["extents"] = [];
  for (const n of answer) {
    if (!n) continue;
    if (n.kind === "EVENT") {
      c.event(n as Told);
      continue;
    }
    if (n.kind !== "ARTICLE") c.node(n);
    for (const e of n.events?.nodes ?? []) c.event(e);
    if (n.events) extents.push({ id: n.id, name: n.name, shown: n.events.nodes.length, total: n.events.totalCount });
    for (const { office } of n.offices ?? []) {
      c.node(office, "OFFICE");
      c.edge(n.id, "HOLDS", office.id);
    }
    for (const { person } of n.holders ?? []) {
      c.node(person);
      c.edge(person.id, "HOLDS", n.id);
    }
    if (n.of) {
      c.node(n.of);
      c.edge(n.id, "OF", n.of.id);
    }
  }
  return { nodes: [...c.nodes.values()], edges: [...c.edges.values()], truncated: extents.some((x) => x.shown < x.total), extents };
}

const mostChains = 8;
const eventsOfLink = 3;

/** A chain of contact: actors, and between them the latest events of each link. */
export function chains(answer: PathAnswer): Surroundings {
  const c = new Collector();
  const shown = answer.path.slice(0, mostChains);
  for (const n of shown.flatMap((p) => p.nodes)) c.node(n);
  const actors = new Set(c.nodes.keys());
  for (const l of shown.flatMap((p) => p.links)) {
    for (const e of l.events.slice(0, eventsOfLink)) {
      // Participants beyond the chain would hide it.
      const on = (n: Named) => actors.has(n.id);
      c.event({ ...e, agents: e.agents.filter(on), targets: e.targets.filter(on), object: undefined });
    }
  }
  return { nodes: [...c.nodes.values()], edges: [...c.edges.values()], truncated: answer.path.length > mostChains, extents: [] };
}

/** What the graph view asks at a place, and with what. */
export function asked(place: Place) {
  const filter = filterOf(place);
  const { query, most } = aroundQuery(place.around);
  const kinds = /\$(\w+):/g;
  const all = { ids: place.around, filter, first: Math.min(place.limit, most), orderBy: orderOf[place.sort] };
  // A variable that the document does not declare would be an error.
  const declared = new Set([...query.text.slice(0, query.text.indexOf("{")).matchAll(kinds)].map((m) => m[1]));
  return { query, most, variables: Object.fromEntries(Object.entries(all).filter(([k]) => declared.has(k))) as unknown as typeof all };
}

export const pathVariables = (place: Place) => {
  const { types, since, until } = filterOf(place);
  return { from: place.path[0], to: place.path[1], types, since, until };
};

/** The surroundings that a place names. */
export function useSurroundings(place: Place): Asked<Surroundings> & { most: number } {
  const isPath = place.path.length === 2;
  const { query, variables, most } = asked(place);
  const around = useAnswer(query, !isPath && place.around.length ? variables : undefined);
  const path = useAnswer(pathQuery, isPath ? pathVariables(place) : undefined);
  const data = useMemo(() => (isPath ? path.data && chains(path.data) : around.data && surroundings(around.data.nodes)), [isPath, path.data, around.data]);
  return { ...(isPath ? path : around), data, most };
}

/** More than this would take a server long, and its answer could not be read. */
const mostAmong = 120;

/** What joins the drawn actors besides, once they are known: of many, those that most events lead to. */
export function useAmong(place: Place, data: Drawn | undefined): { edges?: GraphEdge[]; loading: boolean } {
  const ids = useMemo(() => {
    const degree = new Map<string, number>();
    for (const e of data?.edges ?? []) degree.set(e.to, (degree.get(e.to) ?? 0) + 1);
    const actors = data?.nodes.filter((n) => n.kind !== "EVENT" && n.kind !== "ARTICLE").map((n) => n.id) ?? [];
    return actors.sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || a.localeCompare(b)).slice(0, mostAmong).sort();
  }, [data]);
  const asked = useAnswer(amongQuery, place.path.length < 2 && ids.length > 1 ? { ids, filter: filterOf(place), first: 300 } : undefined);
  return { edges: asked.data?.subgraph.edges, loading: asked.loading };
}
