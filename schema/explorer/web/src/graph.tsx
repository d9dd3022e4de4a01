// The graph view: a drawing with its legend.
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useAmong, useSurroundings, type Surroundings } from "./around";
import { day, list, number } from "./format";
import { eventKind, families, kindOrder, kinds, typeLabel, type Family, type Kind } from "./kinds";
import { inColumns, picture } from "./drawing";
import type { CanvasHandle } from "./canvas";
import { useOnScreen } from "./onscreen";
import { Empty, Failed, Icon, KindMark, Link, Loading } from "./ui";
import { defaultLimit, go, mostBoxes, isFiltered, noFilter, nothing, usePlace, type Place, type Sort } from "./url";
import { save } from "./save";
import type { Chain } from "./detail";

const Canvas = lazy(() => import("./canvas"));

export function Graph({ chain }: { chain: Chain }) {
  const place = usePlace();
  const { data, error, loading, again, most } = useSurroundings(place);
  const { edges: among, loading: joining } = useAmong(place, data);
  const canvas = useRef<CanvasHandle>(null);
  const isPath = place.path.length === 2;
  const centre = isPath ? place.path : place.around;
  const drawn = useMemo(() => {
    if (!data) return;
    if (isPath) return { ...inColumns(picture(data, "events", place.hidden, centre), centre[0]), manner: centre.join() };
    return { ...picture(data, place.drawing, place.hidden, centre, among), manner: place.drawing };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, among, place.drawing, place.hidden.join(), centre.join()]);
  // The legend counts what is drawn, and of hidden kinds what would be.
  const kindCounts = useMemo(() => {
    const counts = new Map<Kind, number>();
    const all = data && picture(data, isPath ? "events" : place.drawing, place.hidden.filter((h) => h === "TOPIC"), centre, among);
    for (const s of all?.shapes ?? []) counts.set(s.kind as Kind, (counts.get(s.kind as Kind) ?? 0) + 1);
    return counts;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, among, place.drawing, place.hidden.includes("TOPIC"), centre.join()]);
  // Edges stand for events too.
  const onScreen = useMemo(() => drawn && [...new Set([...drawn.shapes.map((s) => s.id), ...drawn.strokes.flatMap((s) => s.events ?? [])])], [drawn]);
  useOnScreen(onScreen);
  // The last picture stays while a larger one is fetched.
  const last = useRef(drawn);
  useEffect(() => {
    if (drawn) last.current = drawn;
  }, [drawn]);
  const shown = drawn ?? (loading ? last.current : undefined);

  if (centre.length === 0) return <Begin />;
  const typeCounts = new Map<string, number>();
  for (const n of data?.nodes ?? []) if (n.type) typeCounts.set(n.type, (typeCounts.get(n.type) ?? 0) + 1);
  const onList = data && { ...data, nodes: data.nodes.filter((n) => shown?.shapes.some((s) => s.id === n.id) || (place.drawing === "actors" && n.kind === "EVENT")) };
  return (
    <div className="graph-view">
      <section className="stage" aria-busy={loading || joining}>
        {error ? (
          <Failed error={error} again={again} />
        ) : !shown ? (
          <div className="notice"><Loading lines={4} label="Loading the graph" /></div>
        ) : shown.shapes.length === 0 || (isPath && data && data.nodes.length === 0) ? (
          <NothingDrawn place={place} />
        ) : (
          <Suspense fallback={<div className="notice"><Loading lines={4} label="Loading the drawing" /></div>}>
            <Canvas
              ref={canvas}
              picture={shown}
              selected={place.selected}
              marked={chain.from?.id}
              label={`Drawing of ${shown.shapes.length} nodes and ${shown.strokes.length} edges. The list beside it has the same nodes.`}
              onSelect={(id) => go({ selected: id })}
              onExpand={(id) => !isPath && !place.around.includes(id) && go({ around: [...place.around, id], selected: id })}
            />
          </Suspense>
        )}
        {shown && shown.shapes.length > 0 && !error && <div className="zoom" role="group" aria-label="Drawing">
          <button type="button" title="Larger" aria-label="Larger" onClick={() => canvas.current?.zoom(1.35)}><Icon name="plus" /></button>
          <button type="button" title="Smaller" aria-label="Smaller" onClick={() => canvas.current?.zoom(1 / 1.35)}><Icon name="minus" /></button>
          <button type="button" title="Show all of it" aria-label="Show all of it" onClick={() => canvas.current?.fit()}><Icon name="fit" /></button>
          <button type="button" title="Save as a picture" aria-label="Save as a picture" onClick={() => canvas.current?.picture().then((b) => b && save(b, "backchannel.png"))}><Icon name="image" /></button>
        </div>}
        {data && drawn && drawn.shapes.length > 0 && <Extent place={place} data={data} nodes={drawn.shapes.length} most={most} />}
        {loading && shown && <p className="busy" role="status">Fetching more…</p>}
      </section>
      {!(data && data.nodes.length === 0) && <Legend place={place} kindCounts={kindCounts} typeCounts={typeCounts} data={onList} />}
    </div>
  );
}

/** How much of it one sees, and what to do if that is not all. */
function Extent({ place, data, nodes, most }: { place: Place; data: Surroundings; nodes: number; most: number }) {
  if (place.path.length === 2) {
    return <p className="extent">{data.truncated ? "The first eight of the shortest chains" : "All shortest chains"}, with the three latest events of each link.</p>;
  }
  const cut = data.extents.filter((x) => x.shown < x.total);
  if (cut.length === 0) {
    const all = data.extents.length === 1 ? data.extents[0].total : undefined;
    return <p className="extent">{all === undefined ? "All events of what was chosen" : all === 1 ? "The only event" : `All ${number(all)} events`}, {number(nodes)} nodes.</p>;
  }
  const boxes = Math.min(mostBoxes, most);
  return (
    <div className="extent">
      Showing {list(cut.map((x) => `${number(x.shown)} of ${number(x.total)} events${data.extents.length > 1 ? ` of ${x.name}` : ""}`))}.
      <label>
        <span className="unseen">Which first</span>
        <select value={place.sort} onChange={(e) => go({ sort: e.target.value as Sort })}>
          <option value="latest">the latest</option>
          <option value="earliest">the earliest</option>
          <option value="surest">the surest</option>
        </select>
      </label>
      {place.limit < boxes && <button type="button" className="bare" onClick={() => go({ limit: boxes })}>Show {boxes}</button>}
      {/* More boxes than that hide one another. */}
      {place.limit >= boxes && place.limit < most && <button type="button" className="bare" onClick={() => go({ limit: most, drawing: "actors" })}>Show {most}{place.drawing === "events" && " as links between actors"}</button>}
      {place.limit >= boxes && <span>Narrow it with the filters or the timeline.</span>}
      {place.limit > defaultLimit && <button type="button" className="bare" onClick={() => go({ limit: defaultLimit })}>Show {defaultLimit}</button>}
    </div>
  );
}

function NothingDrawn({ place }: { place: Place }) {
  return (
    <Empty title={place.path.length ? "No chain of contact joins the two." : "There is nothing to draw."}>
      <p>{place.path.length ? "Chains have at most four links, and only events that the filters select count." : "Nothing with this address is in the graph, or the filters leave nothing over."}</p>
      {isFiltered(place) && <button type="button" onClick={() => go(noFilter)}>Clear the filters</button>}
    </Empty>
  );
}

function Begin() {
  return (
    <Empty title="Choose where to begin.">
      <p>Search for a person, a country or an organisation above, and its surroundings are drawn here. Double-click a node to expand it; choose one and “Path from here” to see how it is joined to another.</p>
      <Link to={{ ...nothing, view: "start" }} className="button">Who is most active?</Link>
    </Empty>
  );
}

function Legend({ place, kindCounts, typeCounts, data }: { place: Place; kindCounts: Map<Kind, number>; typeCounts: Map<string, number>; data?: Surroundings }) {
  const [tab, setTab] = useState<"legend" | "list">("legend");
  const [open, setOpen] = useState(() => innerWidth > 900);
  const hasTopics = place.drawing === "events" && data?.edges.some((e) => e.type === "ABOUT" || e.type === "AT");
  const hide = (k: Kind | "TOPIC") => go({ hidden: place.hidden.includes(k) ? place.hidden.filter((h) => h !== k) : [...place.hidden, k] });
  const types = [...typeCounts].sort((a, b) => b[1] - a[1]);
  const byFamily = new Map<Family, [string, number][]>();
  for (const t of types) byFamily.set(eventKind(t[0]).family, [...(byFamily.get(eventKind(t[0]).family) ?? []), t]);
  if (!open) return <button type="button" className="legend-toggle" aria-expanded="false" onClick={() => setOpen(true)}>Legend</button>;
  return (
    <section className="legend" aria-label="Legend and list">
      <div className="tabs">
        <button type="button" aria-pressed={tab === "legend"} onClick={() => setTab("legend")}>Legend</button>
        <button type="button" aria-pressed={tab === "list"} onClick={() => setTab("list")}>List</button>
        <button type="button" className="bare close" aria-label="Close the legend" onClick={() => setOpen(false)}><Icon name="close" /></button>
      </div>
      {tab === "legend" ? (
        <div className="body" tabIndex={0} role="group" aria-label="Legend">
          {place.path.length === 0 && (
            <div className="switch" role="group" aria-label="How events are drawn">
              <button type="button" aria-pressed={place.drawing === "events"} onClick={() => go({ drawing: "events", limit: Math.min(place.limit, mostBoxes) })}>Events</button>
              <button type="button" aria-pressed={place.drawing === "actors"} onClick={() => go({ drawing: "actors" })}>Actors only</button>
            </div>
          )}
          <h3>Nodes</h3>
          <ul>
            {kindOrder.filter((k) => kindCounts.has(k) && k !== "ARTICLE").map((k) => (
              <li key={k}>
                <button type="button" className="entry" aria-pressed={!place.hidden.includes(k)} onClick={() => hide(k)} disabled={k === "EVENT"}>
                  <KindMark kind={k} /> {kinds[k].many} <small>{kindCounts.get(k)}</small>
                </button>
              </li>
            ))}
          </ul>
          {hasTopics && (
            <button type="button" className="entry" aria-pressed={!place.hidden.includes("TOPIC")} onClick={() => hide("TOPIC")}>
              <svg className="mark mark-line" viewBox="0 0 16 16" aria-hidden="true"><path d="M1 8h14" /></svg> What it is about, where
            </button>
          )}
          {types.length > 0 && <h3>Events</h3>}
          {[...byFamily].map(([f, of]) => (
            <div key={f} className="family">
              <p className="dot" data-family={f}>{families[f]}</p>
              <ul>
                {of.map(([t, n]) => (
                  <li key={t}>
                    <button
                      type="button"
                      className="entry"
                      aria-pressed={place.types.includes(t)}
                      title={`Show ${place.types.includes(t) ? "others too" : "these"}`}
                      onClick={() => go({ types: place.types.includes(t) ? place.types.filter((x) => x !== t) : [...place.types, t] })}
                    >
                      {typeLabel(t)} <small>{n}</small>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <h3>Lines</h3>
          <ul className="lines">
            <li><svg viewBox="0 0 36 10" aria-hidden="true"><path d="M1 5h14M15 2h8v6h-8zM23 5h10" className="l" /><path d="M30 2l5 3-5 3z" className="a" /></svg> who → event → to whom</li>
            <li><svg viewBox="0 0 36 10" aria-hidden="true"><path d="M1 5h30" className="o" /><path d="M28 1l7 4-7 4z" className="oa" /></svg> on an earlier event</li>
            <li><svg viewBox="0 0 36 10" aria-hidden="true"><path d="M1 5h34" className="l" strokeDasharray="4 3" /></svg> holds an office, is part of</li>
            <li><svg viewBox="0 0 36 10" aria-hidden="true"><path d="M1 5h34" className="l" strokeDasharray="1 3" /></svg> about, at</li>
            <li><svg viewBox="0 0 36 10" aria-hidden="true"><path d="M1 5h34" className="l" opacity="0.5" /></svg> among the others, the heaviest</li>
          </ul>
        </div>
      ) : (
        <div className="body" tabIndex={0} role="group" aria-label="List of what is drawn">
          {kindOrder.filter((k) => kindCounts.has(k) && !place.hidden.includes(k)).map((k) => (
            <div key={k}>
              <h3>{kinds[k].many}</h3>
              <ul>
                {data?.nodes.filter((n) => n.kind === k).map((n) => (
                  <li key={n.id}>
                    <Link to={{ selected: n.id }} className="entry" current={n.id === place.selected}>
                      <KindMark kind={k} family={n.type && eventKind(n.type).family} /> <span>{n.type ? `${typeLabel(n.type)}, ${day(n.date)}` : n.name}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
