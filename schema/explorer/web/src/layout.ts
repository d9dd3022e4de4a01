// Where the nodes of a drawing stand. A drawing that grows keeps still: what
// was there holds its place while newcomers settle, then all may shift a little
// to make room. The same graph always gives the same drawing.
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";

export interface Box {
  id: string;
  /** Size with the label, in pixels of the unscaled drawing. */
  width: number;
  height: number;
  /** How far below the node's middle the box's middle lies, for labels that stand beneath. */
  drop: number;
  /** Where it stood before. */
  at?: { x: number; y: number };
  /** From the left, for drawings that are read that way. */
  column?: number;
  /** In the middle, which what surrounds it leaves free. */
  central?: boolean;
}

export interface Line {
  source: string;
  target: string;
  /** The source stands to the right of the target: a reaction right of what it reacts to. */
  flows?: boolean;
  /** It leads to or from an event as a node. */
  isPart?: boolean;
  /** How much happened along it. */
  weight?: number;
  /** What its label needs, in pixels. */
  room?: number;
}

interface Body extends SimulationNodeDatum {
  box: Box;
  x: number;
  y: number;
}

type Position = { x: number; y: number };

export function layOut(all: Box[], lines: Line[]): Map<string, Position> {
  // What is read in columns does not stay where it stood.
  const boxes: Box[] = all.some((b) => b.column !== undefined) ? all.map(({ at: _, ...b }) => b) : spreadOut(all, lines);
  const centre = boxes.find((b) => b.central);
  if (centre && boxes.length > 2 && boxes.every((b) => !b.at && b.column === undefined && (b === centre || !b.central)) && lines.every((l) => !l.isPart)) return rings(centre, boxes, lines);
  const degree = new Map<string, number>();
  for (const l of lines) {
    degree.set(l.source, (degree.get(l.source) ?? 0) + 1);
    degree.set(l.target, (degree.get(l.target) ?? 0) + 1);
  }
  const placed = new Map(boxes.filter((b) => b.at).map((b) => [b.id, b.at!]));
  const near = (id: string): Position | undefined => {
    for (const l of lines) {
      const other = l.source === id ? l.target : l.target === id ? l.source : undefined;
      if (other && placed.has(other)) return placed.get(other);
    }
  };
  const spread = 26 * Math.sqrt(boxes.length + 1);
  const bodies: Body[] = boxes.map((box, i) => {
    // A sunflower's seeds: even, and the same every time.
    const angle = i * 2.399963;
    const r = 18 * Math.sqrt(i + 0.5);
    if (box.column !== undefined) return { box, x: box.column * 210, y: (i % 7) * 30 };
    const middle = box.at ?? near(box.id) ?? { x: 0, y: 0 };
    const away = box.at ? 0 : placed.size ? 60 + r / 3 : r + spread / 6;
    return { box, x: middle.x + away * Math.cos(angle), y: middle.y + away * Math.sin(angle) };
  });
  const byId = new Map(bodies.map((b) => [b.box.id, b]));
  const links = lines
    .filter((l) => byId.has(l.source) && byId.has(l.target) && l.source !== l.target)
    .map((l) => ({ source: byId.get(l.source)!, target: byId.get(l.target)!, flows: l.flows, space: l.room ?? 0 }));

  const room = (b: Body) => Math.max(b.box.width, b.box.height) / 2;
  const simulation = forceSimulation(bodies)
    .force("charge", forceManyBody<Body>().strength((b) => -110 - 5 * room(b)).distanceMax(600))
    .force("link", forceLink<Body, (typeof links)[number]>(links)
      .distance((l) => (l.flows ? 34 : l.space ? 24 + l.space : 18) + 0.55 * (room(l.source) + room(l.target)))
      .strength((l) => (l.flows ? 0.9 : 0.8 / Math.min(degree.get(l.source.box.id) ?? 1, degree.get(l.target.box.id) ?? 1))))
    // Screens are wider than high.
    .force("x", forceX<Body>((b) => (b.box.column ?? 0) * 210).strength((b) => (b.box.column === undefined ? 0.03 : 1)))
    .force("y", forceY<Body>(0).strength(0.06))
    .force("flow", flow(links))
    .force("apart", apart(bodies))
    .stop();
  if (placed.size) {
    for (const b of bodies) if (b.box.at) [b.fx, b.fy] = [b.box.at.x, b.box.at.y];
    simulation.alpha(0.7).tick(120);
    for (const b of bodies) {
      b.fx = b.fy = null;
    }
    simulation
      .force("x", forceX<Body>((b) => b.box.at?.x ?? 0).strength((b) => (b.box.at ? 0.25 : 0.01)))
      .force("y", forceY<Body>((b) => b.box.at?.y ?? 0).strength((b) => (b.box.at ? 0.25 : 0.02)))
      .alpha(0.5)
      .tick(140);
  } else {
    simulation.tick(boxes.length > 150 ? 260 : 340);
  }
  settle(bodies);
  return new Map(bodies.map((b) => [b.box.id, { x: Math.round(b.x), y: Math.round(b.y) }]));
}

/** Makes room for newcomers by drawing what stands apart, evenly around where they join: its shape stays. */
function spreadOut(boxes: Box[], lines: Line[]): Box[] {
  const standing = new Map(boxes.filter((b) => b.at).map((b) => [b.id, b.at!]));
  if (standing.size === 0 || standing.size === boxes.length) return boxes;
  const isNew = new Set(boxes.filter((b) => !b.at).map((b) => b.id));
  const joined = lines.flatMap((l) => (isNew.has(l.source) ? [l.target] : isNew.has(l.target) ? [l.source] : [])).flatMap((id) => standing.get(id) ?? []);
  const about = joined.length ? joined : [...standing.values()];
  const middle = { x: about.reduce((n, p) => n + p.x, 0) / about.length, y: about.reduce((n, p) => n + p.y, 0) / about.length };
  const factor = Math.min(1.4, Math.sqrt(boxes.length / standing.size));
  return boxes.map((b) => (b.at ? { ...b, at: { x: middle.x + (b.at.x - middle.x) * factor, y: middle.y + (b.at.y - middle.y) * factor } } : b));
}

/** Where everything is tied to the middle: rings around it, whoever it has most to do with innermost. */
function rings(centre: Box, boxes: Box[], lines: Line[]): Map<string, Position> {
  const weight = new Map<string, number>();
  let label = 0;
  for (const l of lines) {
    const other = l.source === centre.id ? l.target : l.target === centre.id ? l.source : undefined;
    if (other === undefined) continue;
    weight.set(other, (weight.get(other) ?? 0) + (l.weight ?? 1));
    label = Math.max(label, l.room ?? 0);
  }
  const rest = boxes.filter((b) => b !== centre).sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || a.id.localeCompare(b.id));
  const at = new Map<string, Position>([[centre.id, { x: 0, y: 0 }]]);
  const bodies: Body[] = [{ box: centre, x: 0, y: 0 }];
  // Rings of few stand wide enough for the labels of their lines.
  for (let ring = 0, i = 0; i < rest.length; ring++) {
    const rx = 150 + Math.max(100, label) + ring * 130;
    const ry = rx * 0.66;
    const around = Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)));
    let fits = 0;
    for (let room = around; i + fits < rest.length && (room -= rest[i + fits].width + 26) > 0; ) fits++;
    fits = Math.max(fits, 1);
    // The last ring may not be full; two half-empty ones would look torn.
    for (let k = 0; k < fits; k++) {
      const angle = (2 * Math.PI * (k + (ring % 2) / 2)) / fits - Math.PI / 2;
      bodies.push({ box: rest[i + k], x: rx * Math.cos(angle), y: ry * Math.sin(angle) });
    }
    i += fits;
  }
  settle(bodies);
  for (const b of bodies) at.set(b.box.id, { x: Math.round(b.x), y: Math.round(b.y) });
  return at;
}

/** Pushes reactions to the right of what they react to. */
function flow(links: { source: Body; target: Body; flows?: boolean }[]) {
  const flowing = links.filter((l) => l.flows);
  return (alpha: number) => {
    for (const { source, target } of flowing) {
      const want = (source.box.width + target.box.width) / 2 + 34;
      const short = want - (source.x - target.x);
      if (short <= 0) continue;
      const push = short * 0.35 * alpha;
      source.vx = (source.vx ?? 0) + push;
      target.vx = (target.vx ?? 0) - push;
    }
  };
}

const margin = 9;

/** Keeps boxes, labels included, from lying on one another. */
function apart(bodies: Body[]) {
  return (alpha: number) => {
    for (let i = 0; i < bodies.length; i++) {
      for (let j = i + 1; j < bodies.length; j++) {
        const o = overlap(bodies[i], bodies[j]);
        if (!o) continue;
        const k = 0.22 + 0.3 * (1 - alpha);
        bodies[i].vx = (bodies[i].vx ?? 0) - o.x * k;
        bodies[j].vx = (bodies[j].vx ?? 0) + o.x * k;
        bodies[i].vy = (bodies[i].vy ?? 0) - o.y * k;
        bodies[j].vy = (bodies[j].vy ?? 0) + o.y * k;
      }
    }
  };
}

/** By how much the second must move to leave the first, along the shorter way. */
function overlap(a: Body, b: Body): Position | undefined {
  const dx = b.x - a.x;
  const dy = b.y + b.box.drop - a.y - a.box.drop;
  const x = (a.box.width + b.box.width) / 2 + margin - Math.abs(dx);
  if (x <= 0) return;
  const y = (a.box.height + b.box.height) / 2 + margin - Math.abs(dy);
  if (y <= 0) return;
  return x < y ? { x: dx < 0 ? -x : x, y: 0 } : { x: 0, y: dy < 0 ? -y : y };
}

/** Removes by hand what overlaps the forces have left. */
function settle(bodies: Body[]): void {
  for (let round = 0; round < 400; round++) {
    let moved = false;
    for (let i = 0; i < bodies.length; i++) {
      for (let j = i + 1; j < bodies.length; j++) {
        const o = overlap(bodies[i], bodies[j]);
        if (!o) continue;
        moved = true;
        bodies[i].x -= o.x / 2;
        bodies[j].x += o.x / 2;
        bodies[i].y -= o.y / 2;
        bodies[j].y += o.y / 2;
      }
    }
    if (!moved) return;
  }
}
