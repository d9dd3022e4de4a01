// What is drawn of a subgraph: which edges, which labels, which colours.
import { day } from "./format";
import { eventKind, kinds, typeLabel } from "./kinds";
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
}

export interface Stroke {
  id: string;
  source: string;
  target: string;
  label: string;
  role: "agent" | "target" | "object" | "context" | "direct" | "office";
  family?: string;
  /** Shown when the edge is chosen. */
  event?: string;
  weight: number;
}

export interface Picture {
  shapes: Shape[];
  strokes: Stroke[];
}

const structural = new Set(["AGENT", "TARGET", "OBJECT", "ABOUT", "AT", "HOLDS", "OF", "PART_OF"]);

let canvas: CanvasRenderingContext2D | null | undefined;

function measure(text: string, font: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
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

/**
 * Makes the picture of a subgraph. With events as nodes, a direct edge is drawn
 * only where its event is not; with actors alone, the events between two are
 * one edge, and those that others are about stay, so that a disclosure has
 * something to point to.
 */
export function picture(drawn: Drawn, as: "events" | "actors", hidden: string[], around: string[]): Picture {
  const central = new Set(around);
  const byId = new Map(drawn.nodes.map((n) => [n.id, n]));
  const pointedAt = new Set(drawn.edges.filter((e) => !structural.has(e.type) && byId.get(e.to)?.kind === "EVENT").map((e) => e.to));
  const visible = new Set(
    drawn.nodes
      .filter((n) => central.has(n.id) || !hidden.includes(n.kind))
      .filter((n) => as === "events" || n.kind !== "EVENT" || central.has(n.id) || pointedAt.has(n.id))
      .map((n) => n.id),
  );
  const edges = drawn.edges.filter((e) => visible.has(e.from) && visible.has(e.to));
  const strokes = as === "events" ? eventStrokes(edges, visible) : actorStrokes(edges, visible, byId);
  const touched = new Set(strokes.flatMap((s) => [s.source, s.target]));
  const degree = new Map<string, number>();
  for (const s of strokes) for (const id of [s.source, s.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const shapes = drawn.nodes
    // What hiding has left alone says nothing.
    .filter((n) => visible.has(n.id) && (touched.has(n.id) || central.has(n.id)))
    .map((n) => shapeOf(n, central.has(n.id), degree.get(n.id) ?? 0));
  return { shapes, strokes };
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

function eventStrokes(edges: GraphEdge[], visible: Set<string>): Stroke[] {
  const strokes: Stroke[] = [];
  for (const e of edges) {
    if (structural.has(e.type)) strokes.push(structuralStroke(e));
    else if (!e.event || !visible.has(e.event)) strokes.push(directStroke(e.from, e.to, [e]));
  }
  return strokes;
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

function directStroke(source: string, target: string, edges: GraphEdge[], dates: Map<string, GraphNode> = new Map()): Stroke {
  const counts = new Map<string, GraphEdge[]>();
  for (const e of edges) counts.set(e.type, [...(counts.get(e.type) ?? []), e]);
  const sorted = [...counts].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
  const label = sorted
    .slice(0, 2)
    .map(([type, of]) => {
      const date = of.length === 1 && of[0].event ? dates.get(of[0].event)?.date : undefined;
      return typeLabel(type).toLowerCase() + (of.length > 1 ? ` ×${of.length}` : date ? ` ${day(date)}` : "");
    })
    .join(", ");
  const more = sorted.length > 2 ? ` +${sorted.length - 2}` : "";
  return { id: `${source}|${target}`, source, target, label: label + more, role: "direct", family: eventKind(sorted[0][0]).family,
    event: edges.length === 1 ? (edges[0].event ?? undefined) : (sorted[0][1][0].event ?? undefined), weight: edges.length };
}

function actorStrokes(edges: GraphEdge[], visible: Set<string>, byId: Map<string, GraphNode>): Stroke[] {
  const between = new Map<string, GraphEdge[]>();
  const strokes: Stroke[] = [];
  for (const e of edges) {
    if (structural.has(e.type)) {
      // An event that stays is tied to its participants, or it would float.
      strokes.push(structuralStroke(e));
    } else if (!e.event || !visible.has(e.event)) {
      const key = `${e.from}|${e.to}`;
      between.set(key, [...(between.get(key) ?? []), e]);
    }
  }
  for (const es of between.values()) strokes.push(directStroke(es[0].from, es[0].to, es, byId));
  return strokes;
}
