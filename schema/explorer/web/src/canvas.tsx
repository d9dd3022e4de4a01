// The drawing itself, on a canvas. Cytoscape.js rather than a WebGL library:
// it has the shapes, edge labels and hit testing that the legend promises, a
// picture has at most a few hundred nodes, and a canvas works where there is no
// graphics driver.
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from "cytoscape";
import { forwardRef, useEffect, useImperativeHandle, useRef } from "react";
import { fontFamily, type Picture, type Shape } from "./drawing";
import { families, type Family } from "./kinds";
import { layOut } from "./layout";
import { useColours, type Colours } from "./theme";

export interface CanvasHandle {
  fit: () => void;
  zoom: (factor: number) => void;
  picture: () => Promise<Blob | undefined>;
}

interface Props {
  picture: Picture;
  selected?: string;
  /** Marked as the start of a chain that is being chosen. */
  marked?: string;
  label: string;
  onSelect: (id: string | undefined) => void;
  onExpand: (id: string) => void;
}

/** The zoom below which names can hardly be read. */
const legible = 0.72;

/** How many edges are labelled at once, the heaviest: more say nothing. */
const mostLabels = 28;

const reducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function styles(c: Colours): StylesheetJson {
  const all = Object.keys(families) as Family[];
  const nodes: StylesheetJson = all.map((f) => ({
    selector: `node[family = "${f}"]`, style: { "background-color": c[`${f}Soft`], "border-color": c[`${f}Mark`], color: c.ink },
  }));
  const edges: StylesheetJson = all.map((f) => ({
    selector: `edge[family = "${f}"]`, style: { "line-color": c[`${f}Mark`], "target-arrow-color": c[`${f}Mark`], color: c[f] },
  }));
  return [
    {
      selector: "node",
      style: {
        width: "data(width)", height: "data(height)", shape: "data(shape)" as never, label: "data(label)",
        "font-family": fontFamily, "font-size": 12, "font-weight": 500, color: c.ink, "text-valign": "bottom", "text-halign": "center",
        "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": "400px", "line-height": 1.2, "min-zoomed-font-size": 6.5,
        "text-outline-color": c.page, "text-outline-width": 2.5, "border-width": 1.5, "overlay-opacity": 0,
        "background-color": c.person, "border-color": c.page,
      },
    },
    { selector: 'node[kind = "PERSON"]', style: { "background-color": c.person } },
    { selector: 'node[kind = "COUNTRY"]', style: { "background-color": c.country } },
    { selector: 'node[kind = "ORGANIZATION"]', style: { "background-color": c.organization } },
    { selector: 'node[kind = "OFFICE"]', style: { "background-color": c.officeKind, color: c.muted, "font-weight": 400 } },
    { selector: 'node[kind = "PLACE"]', style: { "background-color": c.place, color: c.muted, "font-weight": 400 } },
    {
      selector: 'node[kind = "EVENT"]',
      style: { "text-valign": "center", "text-margin-y": 0, "font-size": 11, "text-outline-width": 0, "border-width": 1.25, "corner-radius": "7px" } as never,
    },
    ...nodes,
    { selector: "node[?uncertain]", style: { "border-style": "dashed" } },
    {
      selector: "edge",
      style: {
        width: 1.2, "line-color": c.line, "target-arrow-color": c.line, "target-arrow-shape": "triangle", "arrow-scale": 0.8, "curve-style": "bezier",
        "control-point-step-size": 46, label: "data(label)", "font-family": fontFamily, "font-size": 10, color: c.muted, "text-rotation": "autorotate",
        "text-background-color": c.page, "text-background-opacity": 0.92, "text-background-padding": "2px", "text-background-shape": "roundrectangle",
        "min-zoomed-font-size": 9, "overlay-opacity": 0, "line-cap": "round",
      },
    },
    ...edges,
    { selector: 'edge[role = "agent"]', style: { "target-arrow-shape": "none" } },
    { selector: 'edge[role = "object"]', style: { width: 3, "line-color": c.object, "target-arrow-color": c.object, color: c.object, "font-weight": 600 } },
    { selector: 'edge[role = "context"]', style: { "line-style": "dotted", "target-arrow-shape": "none" } },
    { selector: 'edge[role = "office"]', style: { "line-style": "dashed", "target-arrow-shape": "none", width: 1 } },
    { selector: 'edge[role = "direct"]', style: { width: "mapData(weight, 1, 12, 1.6, 5)" as never } },
    { selector: 'edge[labelAt = "target"]', style: { label: "", "target-label": "data(label)", "target-text-offset": 74, "target-text-rotation": "autorotate" as never } },
    { selector: 'edge[labelAt = "source"]', style: { label: "", "source-label": "data(label)", "source-text-offset": 74, "source-text-rotation": "autorotate" as never } },
    { selector: "edge[?faint]", style: { "line-color": c.line, "target-arrow-color": c.line, "line-opacity": 0.55, width: "mapData(weight, 1, 12, 0.8, 3)" as never, color: c.muted, "text-opacity": 0, "z-index": -1, "z-index-compare": "manual" as never } },
    { selector: "node[?central]", style: { "border-width": 3, "border-color": c.accent, "font-weight": 700 } },
    { selector: "node.marked", style: { "border-width": 4, "border-color": c.warn, "border-style": "double" } },
    // Many labels at once say nothing: they appear nearer by, or under the pointer.
    { selector: "edge.many", style: { "line-opacity": 0.55 } },
    { selector: "edge.quiet", style: { "min-zoomed-font-size": 13 } },
    { selector: "edge.told", style: { "min-zoomed-font-size": 0, "font-size": 12, "z-index": 10, "line-opacity": 1, "text-opacity": 1 } },
    { selector: ".faded", style: { opacity: 0.22 } },
    { selector: "node.selected", style: { "border-width": 3, "border-color": c.accent, "border-style": "solid", "overlay-color": c.accent, "overlay-opacity": 0.12, "overlay-padding": 5 } },
    { selector: "edge.selected", style: { "overlay-color": c.accent, "overlay-opacity": 0.18, "overlay-padding": 3 } },
  ];
}

/** Shows all of it, or the middle of it where all would be too small to be read. */
function frame(cy: Core, at: Map<string, { x: number; y: number }>, picture: Picture, still: boolean): void {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  let middle: { x: number; y: number } | undefined;
  for (const s of picture.shapes) {
    const p = at.get(s.id)!;
    const half = Math.max(s.width, s.labelWidth) / 2;
    [x1, x2] = [Math.min(x1, p.x - half), Math.max(x2, p.x + half)];
    [y1, y2] = [Math.min(y1, p.y - s.height / 2), Math.max(y2, p.y + s.height / 2 + (s.kind === "EVENT" ? 0 : s.labelHeight + 4))];
    if (s.central) middle ??= p;
  }
  const [width, height] = [cy.width(), cy.height()];
  const fitting = Math.min((width - 72) / (x2 - x1), (height - 72) / (y2 - y1));
  const zoom = Math.min(1.15, Math.max(legible, fitting));
  const centre = fitting < legible && middle ? middle : { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  const pan = { x: width / 2 - zoom * centre.x, y: height / 2 - zoom * centre.y };
  if (still) cy.viewport({ zoom, pan });
  else cy.animate({ zoom, pan }, { duration: 450, easing: "ease-out-cubic" });
}

const moves = new WeakMap<Core, number>();

/** Brings all nodes to their places, which a later call may change on the way. */
function move(cy: Core, at: Map<string, { x: number; y: number }>, duration: number): void {
  const host = cy.container()!;
  const start = performance.now();
  const from = new Map(cy.nodes().map((n) => [n.id(), { ...n.position() }]));
  const step = (now: number) => {
    if (cy.destroyed()) return;
    const t = duration ? Math.min(1, Math.max(0, now - start) / duration) : 1;
    const eased = 1 - (1 - t) ** 3;
    cy.batch(() => {
      for (const [id, a] of from) {
        const n = cy.getElementById(id);
        const b = at.get(id);
        if (b && n.length && !n.grabbed()) n.position({ x: a.x + (b.x - a.x) * eased, y: a.y + (b.y - a.y) * eased });
      }
    });
    host.toggleAttribute("data-moving", t < 1);
    if (t < 1) moves.set(cy, requestAnimationFrame(step));
  };
  cancelAnimationFrame(moves.get(cy) ?? 0);
  step(start);
}

// Cytoscape keeps the very object that it is given as the position.
const element = (s: Shape, at: { x: number; y: number }): ElementDefinition => ({ group: "nodes", data: { ...s }, position: { ...at } });

export default forwardRef<CanvasHandle, Props>(function Canvas({ picture, selected, marked, label, onSelect, onExpand }, handle) {
  const host = useRef<HTMLDivElement>(null);
  const core = useRef<Core>(undefined);
  // Where nodes stand once they have stopped moving, and in which manner.
  const places = useRef(new Map<string, { x: number; y: number }>());
  const drawnIn = useRef(picture.manner);
  const last = useRef<Picture>(undefined);
  // Whether the reader has moved the drawing since it was framed.
  const moved = useRef(false);
  const colours = useColours();
  const act = useRef({ onSelect, onExpand });
  act.current = { onSelect, onExpand };

  useEffect(() => {
    const cy = cytoscape({ container: host.current!, minZoom: 0.12, maxZoom: 3, boxSelectionEnabled: false, textureOnViewport: true, autounselectify: true });
    core.current = cy;
    cy.on("tap", "node", (e) => act.current.onSelect(e.target.id()));
    cy.on("tap", "edge", (e) => act.current.onSelect(e.target.data("event") ?? e.target.data("pair") ?? e.target.source().id()));
    cy.on("tap", (e) => e.target === cy && act.current.onSelect(undefined));
    cy.on("dbltap", "node", (e) => act.current.onExpand(e.target.id()));
    cy.on("mouseover", "node", (e) => {
      const near = e.target.closedNeighborhood();
      cy.elements().not(near.union(near.nodes('[kind = "EVENT"]').neighborhood())).addClass("faded");
      e.target.connectedEdges().addClass("told");
      host.current!.style.cursor = "pointer";
    });
    cy.on("mouseover", "edge", (e) => {
      e.target.addClass("told");
      if (e.target.data("event") || e.target.data("pair")) host.current!.style.cursor = "pointer";
    });
    cy.on("mouseout", "node, edge", () => {
      cy.elements().removeClass("faded told");
      host.current!.style.cursor = "";
    });
    cy.on("dragfree", "node", (e) => void places.current.set(e.target.id(), { ...e.target.position() }));
    // Tests look at what is drawn, which a canvas does not show.
    (host.current as HTMLDivElement & { cy?: Core }).cy = cy;
    cy.on("dragpan scrollzoom pinchzoom", () => void (moved.current = true));
    let width = cy.width();
    const watch = new ResizeObserver(() => {
      cy.resize();
      // Details that open take room: the drawing makes it, unless the reader has put it where it is.
      if (cy.width() !== width && last.current) {
        if (moved.current) cy.panBy({ x: (cy.width() - width) / 2, y: 0 });
        else frame(cy, places.current, last.current, true);
      }
      width = cy.width();
    });
    watch.observe(host.current!);
    return () => {
      watch.disconnect();
      cy.destroy();
      core.current = undefined;
    };
  }, []);

  useEffect(() => {
    core.current?.style(styles(colours));
  }, [colours]);

  useEffect(() => {
    const cy = core.current!;
    const before = places.current;
    const kept = picture.shapes.filter((s) => before.has(s.id)).length;
    // A picture of something else starts afresh.
    const other = kept < 2 || kept < picture.shapes.length / 10;
    // Where most is new, keeping the rest in its place would crowd the newcomers.
    const fresh = other || picture.manner !== drawnIn.current || kept < picture.shapes.length * 0.45;
    drawnIn.current = picture.manner;
    // Edges that come later move nothing.
    const same = !fresh && picture.shapes.length === before.size && kept === before.size;
    const at = same ? before : layOut(
      picture.shapes.map((s) => {
        const beneath = s.kind !== "EVENT";
        const height = s.height + (beneath ? s.labelHeight + 4 : 0);
        return { id: s.id, width: Math.max(s.width, s.labelWidth), height, drop: (height - s.height) / 2, at: fresh ? undefined : before.get(s.id), column: s.column, central: s.central };
      }),
      picture.strokes.filter((s) => !s.faint).map((s) => ({ source: s.source, target: s.target, weight: s.weight, isPart: s.role !== "direct" && s.role !== "office", flows: s.role === "object", room: s.role === "direct" ? Math.min(130, s.label.length * 5.4) : 0 })),
    );
    cy.stop();
    cy.batch(() => {
      const nodes = new Set(picture.shapes.map((s) => s.id));
      const edges = new Set(picture.strokes.map((s) => s.id));
      cy.edges().filter((e) => !edges.has(e.id())).remove();
      cy.nodes().filter((n) => !nodes.has(n.id())).remove();
      for (const s of picture.shapes) {
        const n = cy.getElementById(s.id);
        if (n.length) n.data({ ...s });
        else {
          // Newcomers grow out of a neighbour that is there already.
          const link = picture.strokes.find((l) => (l.source === s.id && before.has(l.target)) || (l.target === s.id && before.has(l.source)));
          const from = link && !fresh ? before.get(link.source === s.id ? link.target : link.source) : undefined;
          cy.add(element(s, from ?? at.get(s.id)!));
        }
      }
      for (const s of picture.strokes) {
        const data = { ...s };
        const e = cy.getElementById(s.id);
        if (e.length) e.data(data);
        else cy.add({ group: "edges", data });
      }
      const labelled = picture.strokes.filter((s) => s.role === "direct" && !s.faint).sort((a, b) => b.weight - a.weight);
      const loud = new Set(labelled.slice(0, mostLabels).map((s) => s.id));
      const many = picture.strokes.length > 150;
      cy.edges().forEach((e) => void e.toggleClass("quiet", !loud.has(e.id())).toggleClass("many", many && e.data("role") !== "object"));
    });
    places.current = at;
    const still = other || reducedMotion();
    move(cy, at, still ? 0 : 450);
    last.current = picture;
    if (fresh) {
      moved.current = false;
      frame(cy, at, picture, still);
    }
  }, [picture]);

  useEffect(() => {
    const cy = core.current!;
    cy.batch(() => {
      cy.elements().removeClass("selected marked");
      if (selected) {
        cy.getElementById(selected).addClass("selected");
        cy.edges().filter((e) => e.data("event") === selected || e.data("pair") === selected).addClass("selected");
      }
      if (marked) cy.getElementById(marked).addClass("marked");
    });
  }, [selected, marked, picture]);

  useImperativeHandle(handle, () => ({
    fit: () => core.current?.animate({ fit: { eles: core.current.elements(), padding: 36 } }, { duration: reducedMotion() ? 0 : 300 }),
    zoom: (factor) => {
      moved.current = true;
      const cy = core.current;
      cy?.animate({ zoom: { level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } } } as never, { duration: reducedMotion() ? 0 : 150 });
    },
    picture: async () => core.current?.png({ output: "blob-promise", full: true, scale: 2, bg: colours.page }),
  }));

  return <div ref={host} className="canvas" role="img" aria-label={label} data-testid="canvas" />;
});
