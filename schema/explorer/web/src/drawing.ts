// What is drawn of a subgraph: which edges, which labels, which colours.
import { day } from "./format";
import { eventKind, kindOf, kinds, typeLabel } from "./kinds";
import type { Drawn, GraphEdge, GraphNode } from "./queries";

export interface Shape {
  id: string;
  label: string;
  kind: string;
  shape: string;
  family?: string;
  /** Size without the label beneath. */
  width: number;
  height: number;
  labelWidth: number;
  labelHeight: number;
  /** In the middle of the drawing, since the reader chose it. */
  central: boolean;
  uncertain: boolean;
  /** From the left, where the drawing is read that way. */
  column?: number;
}

export interface Stroke {
  id: string;
  source: string;
  target: string;
  label: string;
  role: "agent" | "target" | "object" | "context" | "direct" | "office";
  family?: string;
  /** Shown when the edge is chosen: an event, or all between two. */
  event?: string;
  pair?: string;
  /** All that the edge stands for, where its events are no nodes. */
  events?: string[];
  weight: number;
  /** Labels of lines that meet stand at their far ends. */
  labelAt?: "source" | "target" | "middle";
  /** Behind the others, and of no weight in the layout. */
  faint?: boolean;
}

export interface Picture {
  /** Another manner asks for another drawing of the same: from scratch, but as a change that can be followed. */
  manner?: string;
  shapes: Shape[];
  strokes: Stroke[];
}

const structural = new Set(["AGENT", "TARGET", "OBJECT", "ABOUT", "AT", "HOLDS", "OF", "PART_OF"]);
const offices = new Set(["HOLDS", "OF", "PART_OF"]);

let canvas: CanvasRenderingContext2D | null | undefined;

function measure(text: string, font: string): number {
  canvas ??= globalThis.document?.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 7;
  canvas.font = font;
  return canvas.measureText(text).width;
}

export const fontFamily = '"Inter Variable", system-ui, sans-serif';
const nameFont = `500 12px ${fontFamily}`;
const eventFont = `500 11px ${fontFamily}`;

/** Breaks a name into at most three lines of about 120 pixels. */
function wrap(text: string): { label: string; width: number; lines: number } {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.length - 1;
    if (last >= 0 && measure(`${lines[last]} ${word}`, nameFont) <= 118) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  if (lines.length > 3) lines.splice(2, lines.length, `${lines[2]} …`);
  const cut = lines.map((l) => (l.length > 26 ? `${l.slice(0, 25)}…` : l));
  return { label: cut.join("\n"), width: Math.max(...cut.map((l) => measure(l, nameFont))), lines: cut.length };
}

/** How many edges among neighbours are drawn, the heaviest: all of them would hide what the reader asked about. */
const amongEvents = 10;
const amongActors = 40;

/**
 * Makes the picture of a subgraph. With events as nodes, what else joins the
 * actors is drawn faintly behind them; with actors alone, the events between
 * two are one edge, and an event about another's event leads to whoever did
 * that. among has the edges between nodes that do not stand in the drawing as
 * events.
 */
export function picture(drawn: Drawn, as: "events" | "actors", hidden: string[], around: string[], among: GraphEdge[] = []): Picture {
  const central = new Set(around);
  const byId = new Map(drawn.nodes.map((n) => [n.id, n]));
  const visible = new Set(
    drawn.nodes
      .filter((n) => central.has(n.id) || !hidden.includes(n.kind))
      .filter((n) => as === "events" || n.kind !== "EVENT")
      .map((n) => n.id),
  );
  const withTopics = !hidden.includes("TOPIC");
  const own = drawn.edges.filter((e) => visible.has(e.from) && visible.has(e.to) && (structural.has(e.type) ? as === "events" || offices.has(e.type) : false))
    .filter((e) => withTopics || (e.type !== "ABOUT" && e.type !== "AT"));
  const strokes = own.map(structuralStroke);
  const pairs = new Map<string, Pair>();
  const join = (from: string, to: string, type: string, event: string) => {
    if (from === to || !visible.has(from) || !visible.has(to) || visible.has(event)) return;
    const key = `${from}|${to}`;
    const p = pairs.get(key) ?? { from, to, events: new Map() };
    p.events.set(event, type);
    pairs.set(key, p);
  };
  for (const e of drawn.edges) if (e.event && !structural.has(e.type)) join(e.from, e.to, e.type, e.event);
  // Of the middle's own events those stand in the drawing that were asked for.
  for (const e of among) if (e.event && !structural.has(e.type) && !central.has(e.from) && !central.has(e.to)) join(e.from, e.to, e.type, e.event);
  if (as === "actors") for (const e of projected(drawn)) join(e.from, e.to, e.type, e.event!);
  const atCentre = (p: Pair) => central.has(p.from) || central.has(p.to);
  for (const p of pairs.values()) if (central.size === 0 || atCentre(p)) strokes.push(directStroke(p, byId, central));
  // What nothing ties to the middle is not what was asked about.
  const touched = new Set([...central, ...strokes.flatMap((s) => [s.source, s.target])]);
  if (central.size) {
    const others = [...pairs.values()].filter((p) => !atCentre(p) && touched.has(p.from) && touched.has(p.to) && kindOf(p.from) !== "EVENT" && kindOf(p.to) !== "EVENT")
      .sort((a, b) => b.events.size - a.events.size || a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
    for (const p of others.slice(0, as === "events" ? amongEvents : amongActors)) strokes.push({ ...directStroke(p, byId, central), faint: true });
    const drawnAlready = new Set(strokes.map((s) => s.id));
    for (const e of among) {
      if (!offices.has(e.type) || !touched.has(e.from) || !touched.has(e.to)) continue;
      const s = structuralStroke(e);
      if (!drawnAlready.has(s.id)) strokes.push({ ...s, faint: true });
    }
  }
  const degree = new Map<string, number>();
  for (const s of strokes) for (const id of [s.source, s.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const shapes = drawn.nodes
    // What hiding has left alone says nothing.
    .filter((n) => visible.has(n.id) && (touched.has(n.id) || central.has(n.id)))
    .map((n) => shapeOf(n, central.has(n.id), degree.get(n.id) ?? 0));
  return { shapes, strokes };
}

/** A chain of contact is read from its start at the left to its end at the right. */
export function inColumns({ shapes, strokes }: Picture, start: string): Picture {
  const column = new Map([[start, 0]]);
  for (const id of column.keys()) {
    for (const s of strokes) {
      const other = s.source === id ? s.target : s.target === id ? s.source : undefined;
      if (other !== undefined && !column.has(other)) column.set(other, column.get(id)! + 1);
    }
  }
  return { shapes: shapes.map((s) => ({ ...s, column: column.get(s.id) })), strokes };
}

interface Pair {
  from: string;
  to: string;
  /** Event types by event. */
  events: Map<string, string>;
}

/** From who acts to whom, or, where an event is about another, to whoever did that. */
function projected(drawn: Drawn): GraphEdge[] {
  const ends = (type: string) => {
    const m = new Map<string, string[]>();
    for (const e of drawn.edges) if (e.type === type) m.set(e.from, [...(m.get(e.from) ?? []), e.to]);
    return m;
  };
  const [agents, targets, objects] = ["AGENT", "TARGET", "OBJECT"].map(ends);
  return drawn.nodes
    .filter((n) => n.kind === "EVENT")
    .flatMap((n) => {
      const to = targets.get(n.id) ?? objects.get(n.id)?.flatMap((o) => agents.get(o) ?? []) ?? [];
      return (agents.get(n.id) ?? []).flatMap((from) => to.map((t) => ({ from, to: t, type: n.type!, event: n.id })));
    });
}

function shapeOf(n: GraphNode, central: boolean, degree: number): Shape {
  if (n.kind === "EVENT") {
    const name = typeLabel(n.type ?? n.name);
    const date = n.date ? day(n.date) : "";
    const status = n.status && n.status !== "ACTUAL" ? ` · ${n.status.toLowerCase()}` : "";
    const label = date || status ? `${name}\n${(date || "undated") + status}` : name;
    const width = Math.max(...label.split("\n").map((l) => measure(l, eventFont))) + 20;
    const height = label.includes("\n") ? 36 : 22;
    return { id: n.id, label, kind: n.kind, shape: kinds.EVENT.shape, family: eventKind(n.type ?? "").family, width, height,
      labelWidth: width, labelHeight: height, central, uncertain: (n.confidence ?? 1) < 0.5 || (n.status ?? "ACTUAL") !== "ACTUAL" };
  }
  const { label, width, lines } = wrap(n.name);
  const size = (n.kind === "OFFICE" || n.kind === "PLACE" ? 20 : 26) + Math.min(14, 3 * Math.sqrt(degree)) + (central ? 6 : 0);
  return { id: n.id, label, kind: n.kind, shape: kinds[n.kind].shape, width: size, height: size, labelWidth: width + 6, labelHeight: 15 * lines + 3,
    central, uncertain: false };
}

function structuralStroke(e: GraphEdge): Stroke {
  const id = `${e.from}|${e.type}|${e.to}`;
  switch (e.type) {
    case "AGENT": // drawn from the one who acts, so that a reader follows the arrows
      return { id, source: e.to, target: e.from, label: "", role: "agent", weight: 1, event: e.from };
    case "TARGET":
      return { id, source: e.from, target: e.to, label: "", role: "target", weight: 1, event: e.from };
    case "OBJECT":
      return { id, source: e.from, target: e.to, label: "", role: "object", weight: 1, event: e.from };
    case "ABOUT":
      return { id, source: e.from, target: e.to, label: "about", role: "context", weight: 1, event: e.from };
    case "AT":
      return { id, source: e.from, target: e.to, label: "at", role: "context", weight: 1, event: e.from };
    case "HOLDS":
      return { id, source: e.from, target: e.to, label: "holds", role: "office", weight: 1 };
    default:
      return { id, source: e.from, target: e.to, label: e.type === "OF" ? "of" : "part of", role: "office", weight: 1 };
  }
}

function directStroke({ from, to, events }: Pair, byId: Map<string, GraphNode>, central: Set<string>): Stroke {
  const counts = new Map<string, string[]>();
  for (const [event, type] of events) counts.set(type, [...(counts.get(type) ?? []), event]);
  const sorted = [...counts].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
  const label = sorted
    .slice(0, 2)
    .map(([type, of]) => {
      const date = of.length === 1 ? byId.get(of[0])?.date : undefined;
      return typeLabel(type).toLowerCase() + (of.length > 1 ? ` ×${of.length}` : date ? ` ${day(date)}` : "");
    })
    .join(", ");
  const more = sorted.length > 2 ? ` +${sorted.length - 2}` : "";
  return { id: `${from}|${to}`, source: from, target: to, label: label + more, role: "direct", family: eventKind(sorted[0][0]).family,
    // One event has details of its own; several are listed.
    event: events.size === 1 ? [...events.keys()][0] : undefined, pair: events.size > 1 ? `${from}~${to}` : undefined, events: [...events.keys()], weight: events.size,
    labelAt: central.has(from) && !central.has(to) ? "target" : central.has(to) && !central.has(from) ? "source" : "middle" };
}
