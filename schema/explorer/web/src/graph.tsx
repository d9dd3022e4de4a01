// The graph view: a drawing with its legend.
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useAnswer } from "./api";
import { day, number } from "./format";
import { eventKind, families, kindOrder, kinds, typeLabel, type Family, type Kind } from "./kinds";
import { picture } from "./drawing";
import type { CanvasHandle } from "./canvas";
import { articleEventsQuery, countQuery, filterOf, pathQuery, subgraphQuery, type Drawn, type PathAnswer } from "./queries";
import { Empty, Failed, Icon, KindMark, Link, Loading } from "./ui";
import { defaultLimit, go, mostNodes, nothing, usePlace, type Place } from "./url";
import { save } from "./save";
import type { Chain } from "./detail";

const Canvas = lazy(() => import("./canvas"));

/** A chain of contact as a subgraph: actors, and between them the events of each link. */
function chainDrawn(answer: PathAnswer): Drawn {
  const nodes = new Map<string, Drawn["nodes"][number]>();
  const edges: Drawn["edges"] = [];
  for (const p of answer.path.slice(0, 8)) {
    for (const n of p.nodes) nodes.set(n.id, { ...n, kind: n.kind ?? "PERSON" });
    for (const l of p.links) {
      for (const e of l.events.slice(0, 3)) {
        if (!nodes.has(e.id)) {
          nodes.set(e.id, { id: e.id, name: e.name, kind: "EVENT", type: e.type, date: e.date, status: e.status, confidence: e.confidence });
          for (const a of e.agents) edges.push({ from: e.id, to: a.id, type: "AGENT" });
          for (const t of e.targets) edges.push({ from: e.id, to: t.id, type: "TARGET" });
        }
      }
    }
  }
  // Participants beyond the chain would hide it.
  return { nodes: [...nodes.values()], edges: edges.filter((e) => nodes.has(e.to)), truncated: answer.path.length > 8 };
}

function useDrawn(place: Place) {
  const filter = filterOf(place);
  const articles = place.around.filter((id) => id.startsWith("article:"));
  const reported = useAnswer(articleEventsQuery, articles.length && place.path.length < 2 ? { ids: articles } : undefined);
  const ids = articles.length ? reported.data && [...place.around.filter((id) => !id.startsWith("article:")), ...reported.data.nodes.flatMap((n) => n?.events?.nodes.map((e) => e.id) ?? [])] : place.around;
  const isPath = place.path.length === 2;
  const sub = useAnswer(subgraphQuery, !isPath && ids?.length ? { around: ids, depth: 1, filter, first: Math.max(place.limit, ids.length) } : undefined);
  const path = useAnswer(pathQuery, isPath ? { from: place.path[0], to: place.path[1], types: filter.types, since: filter.since, until: filter.until } : undefined);
  const chains = useMemo(() => path.data && chainDrawn(path.data), [path.data]);
  return isPath ? { ...path, data: chains } : { data: sub.data?.subgraph, error: reported.error ?? sub.error, loading: sub.loading || reported.loading, again: reported.error ? reported.again : sub.again };
}

export function Graph({ chain }: { chain: Chain }) {
  const place = usePlace();
  const { data, error, loading, again } = useDrawn(place);
  const canvas = useRef<CanvasHandle>(null);
  const isPath = place.path.length === 2;
  const centre = isPath ? place.path : place.around;
  const drawn = useMemo(() => data && picture(data, place.drawing, place.hidden, centre),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [data, place.drawing, place.hidden.join(), centre.join()]);
  // The last picture stays while a larger one is fetched.
  const last = useRef(drawn);
  useEffect(() => {
    if (drawn) last.current = drawn;
  }, [drawn]);
  const shown = drawn ?? (loading ? last.current : undefined);

  if (centre.length === 0) return <Begin />;
  const kindCounts = new Map<Kind, number>();
  const typeCounts = new Map<string, number>();
  for (const n of data?.nodes ?? []) {
    kindCounts.set(n.kind, (kindCounts.get(n.kind) ?? 0) + 1);
    if (n.type) typeCounts.set(n.type, (typeCounts.get(n.type) ?? 0) + 1);
  }
  return (
    <div className="graph-view">
      <section className="stage" aria-busy={loading}>
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
              manner={isPath ? place.path.join() : place.drawing}
              selected={place.selected}
              marked={chain.from?.id}
              label={`Drawing of ${shown.shapes.length} nodes and ${shown.strokes.length} edges. The list beside it has the same nodes.`}
              onSelect={(id) => go({ selected: id })}
              onExpand={(id) => !isPath && !place.around.includes(id) && go({ around: [...place.around, id], selected: id, limit: Math.min(mostNodes, place.limit + 75) })}
            />
          </Suspense>
        )}
        {shown && shown.shapes.length > 0 && !error && <div className="zoom" role="group" aria-label="Drawing">
          <button type="button" title="Larger" aria-label="Larger" onClick={() => canvas.current?.zoom(1.35)}><Icon name="plus" /></button>
          <button type="button" title="Smaller" aria-label="Smaller" onClick={() => canvas.current?.zoom(1 / 1.35)}><Icon name="minus" /></button>
          <button type="button" title="Show all of it" aria-label="Show all of it" onClick={() => canvas.current?.fit()}><Icon name="fit" /></button>
          <button type="button" title="Save as a picture" aria-label="Save as a picture" onClick={() => canvas.current?.picture().then((b) => b && save(b, "backchannel.png"))}><Icon name="image" /></button>
        </div>}
        {data && drawn && drawn.shapes.length > 0 && <Extent place={place} data={data} shown={drawn.shapes.length} />}
        {loading && shown && <p className="busy" role="status">Fetching more…</p>}
      </section>
      {!(data && data.nodes.length === 0) && <Legend place={place} kindCounts={kindCounts} typeCounts={typeCounts} data={data} />}
    </div>
  );
}

/** How much of it one sees, and what to do if that is not all. */
function Extent({ place, data, shown }: { place: Place; data: Drawn; shown: number }) {
  const actor = place.path.length === 0 && place.around.length === 1 && /^(person|country|org):/.test(place.around[0]) ? place.around[0] : undefined;
  const total = useAnswer(countQuery, actor && data.truncated ? { filter: { ...filterOf(place), participant: actor } } : undefined);
  if (place.path.length === 2) {
    return <p className="extent">{data.truncated ? "The first eight of the shortest chains" : "All shortest chains"}, with at most three events for each link.</p>;
  }
  if (!data.truncated) return <p className="extent">All that lies within one step: {number(data.nodes.length)} nodes{shown < data.nodes.length && `, ${number(shown)} shown`}.</p>;
  const own = new Set(data.edges.filter((e) => (e.type === "AGENT" || e.type === "TARGET") && e.to === actor).map((e) => e.from));
  const events = total.data?.events.totalCount;
  return (
    <p className="extent">
      {events !== undefined && own.size < events ? (
        <>Showing {number(data.nodes.length)} nodes, with {number(own.size)} of {number(events)} events.</>
      ) : (
        <>Showing {number(data.nodes.length)} nodes of a larger neighbourhood{events !== undefined && `, with all ${number(events)} events`}.</>
      )}{" "}
      {place.limit < mostNodes && <button type="button" className="bare" onClick={() => go({ limit: mostNodes })}>Show {mostNodes}</button>}
      {place.limit >= mostNodes && "Narrow it with the filters or the timeline."}
      {place.limit > defaultLimit && <button type="button" className="bare" onClick={() => go({ limit: defaultLimit })}>Show {defaultLimit}</button>}
    </p>
  );
}

function NothingDrawn({ place }: { place: Place }) {
  const filtered = place.types.length || place.since || place.until || place.confidence || place.country;
  return (
    <Empty title={place.path.length ? "No chain of contact joins the two." : "There is nothing to draw."}>
      <p>{place.path.length ? "Chains have at most four links, and only events that the filters select count." : "Nothing with this address is in the graph, or the filters leave nothing over."}</p>
      {filtered ? <button type="button" onClick={() => go({ types: [], since: undefined, until: undefined, confidence: undefined, country: undefined })}>Clear the filters</button> : null}
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

function Legend({ place, kindCounts, typeCounts, data }: { place: Place; kindCounts: Map<Kind, number>; typeCounts: Map<string, number>; data?: Drawn }) {
  const [tab, setTab] = useState<"legend" | "list">("legend");
  const [open, setOpen] = useState(() => innerWidth > 900);
  const hide = (k: Kind) => go({ hidden: place.hidden.includes(k) ? place.hidden.filter((h) => h !== k) : [...place.hidden, k] });
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
              <button type="button" aria-pressed={place.drawing === "events"} onClick={() => go({ drawing: "events" })}>Events</button>
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
