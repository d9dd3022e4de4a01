// What is known of the chosen node or event, down to the sentence.
import { useState, type ReactNode } from "react";
import { useAnswer, type Asked } from "./api";
import { day, list, number, sentence, webAddress } from "./format";
import { EvidenceList, Source, Text } from "./evidence";
import { kindOf, kinds } from "./kinds";
import { queryPlace } from "./actions";
import { behindDetails } from "./behind";
import { articleQuery, endsOf, entityQuery, entityVariables, eventQuery, pairQuery, pairVariables, type Above, type EntityDetail, type EventDetail, type Holding, type Named, type Thread } from "./queries";
import { Confidence, Empty, Entity, EventList, Failed, Icon, KindMark, Link, Loading, Status, Type } from "./ui";
import { go, isFiltered, nothing, usePlace } from "./url";

/** From where a chain of contact is being chosen; the page's own state, not the link's. */
export interface Chain {
  from?: { id: string; name: string };
  start: (from: { id: string; name: string } | undefined) => void;
}

export function Detail({ id, chain }: { id: string; chain: Chain }) {
  const kind = kindOf(id);
  return (
    <aside className="detail" aria-label="Details">
      <button type="button" className="bare close" aria-label="Close the details" onClick={() => go({ selected: undefined })}><Icon name="close" /></button>
      {id.includes("~") ? <PairDetails key={id} pair={id} /> : kind === "EVENT" ? <EventDetails key={id} id={id} /> : kind === "ARTICLE" ? <ArticleDetails key={id} id={id} /> : <EntityDetails key={id} id={id} chain={chain} />}
      <Link to={queryPlace(behindDetails(id, usePlace()))} className="query-link"><Icon name="code" /> The query behind these details</Link>
    </aside>
  );
}

function Shown<T>({ asked, missing, children }: { asked: Asked<T>; missing: (t: T) => boolean; children: (t: T) => ReactNode }) {
  if (asked.error) return <Failed error={asked.error} again={asked.again} />;
  if (!asked.data) return <Loading lines={7} label="Loading the details" />;
  if (missing(asked.data)) return <Empty title="It is not in the graph."><p>It may have been removed, or the link is of another graph.</p></Empty>;
  return children(asked.data);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Buttons that put the node into the drawing. */
function Actions({ id, name, chain }: { id: string; name: string; chain?: Chain }) {
  const place = usePlace();
  const drawn = place.view === "graph" && place.path.length === 0;
  const central = drawn && place.around.includes(id);
  const from = chain?.from;
  return (
    <div className="actions">
      {drawn && place.around.length > 0 && !central && (
        <button type="button" onClick={() => go({ around: [...place.around, id] })}><Icon name="expand" /> Expand</button>
      )}
      {!(central && place.around.length === 1) && (
        <Link to={{ ...nothing, view: "graph", around: [id], selected: id }} className="button"><Icon name="target" /> {drawn ? "Only this" : "Draw"}</Link>
      )}
      {central && place.around.length > 1 && (
        <button type="button" onClick={() => go({ around: place.around.filter((a) => a !== id) })}><Icon name="minus" /> Fold</button>
      )}
      {chain &&
        (from && from.id !== id ? (
          <Link to={{ ...nothing, view: "graph", path: [from.id, id] }} className="button primary"><Icon name="path" /> Path from {from.name}</Link>
        ) : (
          <button type="button" aria-pressed={from?.id === id} onClick={() => chain.start(from?.id === id ? undefined : { id, name })}>
            <Icon name="path" /> {from?.id === id ? "Now choose the other end" : "Path from here"}
          </button>
        ))}
    </div>
  );
}

function EventDetails({ id }: { id: string }) {
  const asked = useAnswer(eventQuery, { id });
  return (
    <Shown asked={asked} missing={(d) => !d.event}>
      {({ event: e }) => (
        <>
          <header>
            <p className="over"><Type type={e!.type} /> <time dateTime={e!.date ?? undefined}>{day(e!.date)}</time> <Status status={e!.status} /></p>
            <h2>{sentence(e!)}</h2>
            <Actions id={id} name={sentence(e!)} />
          </header>
          {e!.quote && <blockquote className="quote"><p>“{e!.quote.replace(/^[“"]|[”"]$/g, "")}”</p></blockquote>}
          <dl className="facts">
            <Fact name="Who">
              {e!.agents.map((a) => <Participant key={a.id} node={a} event={e!} />)}
            </Fact>
            {e!.targets.length > 0 && <Fact name="To whom">{e!.targets.map((t) => <Participant key={t.id} node={t} event={e!} />)}</Fact>}
            {e!.about.length > 0 && <Fact name="About">{e!.about.map((t) => <span key={t.id} className="line"><Entity node={t} /></span>)}</Fact>}
            {e!.place && <Fact name="Where"><Entity node={e!.place} /></Fact>}
            {e!.mode && <Fact name="Manner">{e!.mode}</Fact>}
            <Fact name="Confidence"><Confidence value={e!.confidence} /></Fact>
            <Fact name="Coded as">PLOVER {e!.plover}, CAMEO {e!.cameo}</Fact>
          </dl>
          <section>
            <h3>Where it says so</h3>
            <EvidenceList evidence={e!.evidence} />
          </section>
          {(e!.object || e!.reactions.totalCount > 0) && <ThreadOf event={e!} />}
        </>
      )}
    </Shown>
  );
}

/** Who takes part, with the offices held on the day of the event. */
function Participant({ node, event }: { node: Named; event: EventDetail }) {
  const as = event.capacities.filter((c) => c.person.id === node.id);
  return (
    <span className="line">
      <Entity node={node} asOf={event.date} />
      {as.length > 0 && <span className="as">{list(as.map((c) => c.label))}{event.date && ` on ${day(event.date)}`}</span>}
    </span>
  );
}

/** The message, its disclosure, the comments on that: each a step further in, the chosen one marked. */
function ThreadOf({ event }: { event: EventDetail }) {
  const above: Above[] = [];
  for (let o = event.object; o; o = o.object) above.unshift(o);
  const line = (e: Above | Thread) => (
    <Link to={{ selected: e.id }} className="event-line">
      <time dateTime={e.date ?? undefined}>{day(e.date)}</time>
      <span className="what"><Type type={e.type} /> <span>{sentence(e)}</span> <Status status={e.status} /></span>
    </Link>
  );
  const below = (list: Thread[], total: number) => (
    <ul>
      {list.map((r) => <li key={r.id}>{line(r)}{r.reactions && r.reactions.totalCount > 0 && below(r.reactions.nodes, r.reactions.totalCount)}</li>)}
      {total > list.length && <li className="hint">and {number(total - list.length)} more</li>}
    </ul>
  );
  const nest = (i: number): ReactNode =>
    i < above.length ? (
      <ul><li>{line(above[i])}{nest(i + 1)}</li></ul>
    ) : (
      <ul><li aria-current="true">{line(event)}{event.reactions.totalCount > 0 && below(event.reactions.nodes, event.reactions.totalCount)}</li></ul>
    );
  return (
    <section>
      <h3>What it is about, and what came of it</h3>
      <div className="thread">{nest(0)}</div>
    </section>
  );
}

/** What one did to another: the events behind an edge. */
function PairDetails({ pair }: { pair: string }) {
  const place = usePlace();
  const asked = useAnswer(pairQuery, pairVariables(pair, place));
  return (
    <Shown asked={asked} missing={(d) => !d.from || !d.to}>
      {({ from, to, between, theirs }) => {
        const about = new Map(theirs.nodes.flatMap((t) => t.reactions.nodes).map((e) => [e.id, e]));
        for (const e of between.nodes) about.delete(e.id);
        const [reverse] = [endsOf(pair)].map(([a, b]) => `${b}~${a}`);
        return (
          <>
            <header>
              <p className="over">{[...new Set([...between.nodes, ...about.values()].map((e) => e.type))].slice(0, 5).map((t) => <Type key={t} type={t} />)}</p>
              <h2>{from!.name} to {to!.name}</h2>
              <div className="actions">
                <Link to={{ selected: reverse }} className="button"><Icon name="swap" /> The other way</Link>
                <Link to={{ ...nothing, view: "graph", path: endsOf(pair) }} className="button"><Icon name="path" /> Path</Link>
              </div>
            </header>
            <section>
              <h3>{number(between.totalCount)} {between.totalCount === 1 ? "event" : "events"}</h3>
              {between.nodes.length > 0 ? <EventList events={between.nodes} /> : <p className="hint">{from!.name} did nothing directly to {to!.name}{isFiltered(place) && " that the filters select"}.</p>}
              {between.pageInfo.hasNextPage && <p className="hint">The latest {between.nodes.length} are shown.</p>}
            </section>
            {about.size > 0 && (
              <section>
                <h3>About what {to!.name} did</h3>
                <EventList events={[...about.values()]} />
              </section>
            )}
          </>
        );
      }}
    </Shown>
  );
}

function EntityDetails({ id, chain }: { id: string; chain: Chain }) {
  const place = usePlace();
  const { asOf } = place;
  const setAsOf = (asOf: string | undefined) => go({ asOf });
  const asked = useAnswer(entityQuery, entityVariables(id, place));
  return (
    <Shown asked={asked} missing={(d) => !d.node}>
      {({ node: n }) => (
        <>
          <header>
            <p className="over"><KindMark kind={n!.kind} /> {kinds[n!.kind].one}{n!.iso3 && ` · ${n!.iso3}`}</p>
            <h2>{n!.name}</h2>
            {n!.aliases && n!.aliases.length > 0 && <p className="aliases">{list(n!.aliases, 6)}</p>}
            <Actions id={id} name={n!.name} chain={isActor(n!) ? chain : undefined} />
          </header>
          <dl className="facts">
            {n!.of && <Fact name="Of"><Entity node={n!.of} /></Fact>}
            {n!.partOf && n!.partOf.length > 0 && <Fact name="Part of">{n!.partOf.map((p) => <span key={p.id} className="line"><Entity node={p} /></span>)}</Fact>}
            {n!.wikidata && /^Q\d+$/.test(n!.wikidata) && (
              <Fact name="Wikidata"><a href={`https://www.wikidata.org/wiki/${n!.wikidata}`} target="_blank" rel="noopener noreferrer">{n!.wikidata}</a></Fact>
            )}
          </dl>
          {(n!.holdings || n!.officesOf) && (
            <section>
              <header className="split">
                <h3>{n!.kind === "OFFICE" ? "Held by" : "Offices"}</h3>
                <AsOf value={asOf} onDate={setAsOf} />
              </header>
              {n!.holdings && <Holdings holdings={n!.holdings} by={n!.kind === "OFFICE"} asOf={asOf} />}
              {n!.officesOf && (n!.officesOf.length ? <Offices nodes={n!.officesOf} /> : <p className="hint">{asOf ? `None that anybody is known to have held on ${day(asOf)}.` : "None is known."}</p>)}
            </section>
          )}
          {n!.events && (
            <section>
              <header className="split">
                <h3>{number(n!.events.totalCount)} {n!.events.totalCount === 1 ? "event" : "events"}{isFiltered(place) && " as filtered"}</h3>
              </header>
              <EventList events={n!.events.nodes} />
              {n!.events.pageInfo.hasNextPage && <p className="hint">The latest {n!.events.nodes.length} are shown.</p>}
            </section>
          )}
          {n!.mentionedIn && n!.mentionedIn.totalCount > 0 && (
            <section>
              <h3>Named in {number(n!.mentionedIn.totalCount)} {n!.mentionedIn.totalCount === 1 ? "article" : "articles"}</h3>
              {n!.mentionedIn.nodes.map((a) => <Source key={a.id} article={a} />)}
            </section>
          )}
        </>
      )}
    </Shown>
  );
}

const isActor = (n: EntityDetail) => n.kind === "PERSON" || n.kind === "COUNTRY" || n.kind === "ORGANIZATION";

function AsOf({ value, onDate }: { value?: string; onDate: (d: string | undefined) => void }) {
  return (
    <label className="as-of">
      as of <input type="date" value={value && value.length === 10 ? value : ""} onChange={(e) => onDate(e.target.value || undefined)} />
    </label>
  );
}

function Offices({ nodes }: { nodes: { id: string; name: string }[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? nodes : nodes.slice(0, 8);
  return (
    <>
      <ul className="plain">{shown.map((o) => <li key={o.id}><Entity node={o} /></li>)}</ul>
      {nodes.length > shown.length && <button type="button" className="bare small" onClick={() => setAll(true)}>All {nodes.length}</button>}
    </>
  );
}

function Holdings({ holdings, by, asOf }: { holdings: Holding[]; by: boolean; asOf?: string }) {
  if (holdings.length === 0) return <p className="hint">{asOf ? `None is known for ${day(asOf)}.` : "None is known."}</p>;
  return (
    <ul className="holdings">
      {holdings.map((h) => (
        <li key={h.person.id + h.office.id + h.from + h.status}>
          <Entity node={by ? h.person : { ...h.office, name: h.office.name || h.label }} />
          <span className="as">
            {h.from || h.to ? `${h.from ? day(h.from) : "…"} – ${h.to ? day(h.to) : h.status === "FORMER" ? "…" : "today"}` : h.status.toLowerCase()}
            {(h.from || h.to) && h.status !== "CURRENT" && `, ${h.status.toLowerCase()}`}
          </span>
          <details>
            <summary>Where it says so</summary>
            <EvidenceList evidence={h.evidence} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function ArticleDetails({ id }: { id: string }) {
  const asked = useAnswer(articleQuery, { id });
  return (
    <Shown asked={asked} missing={(d) => !d.article}>
      {({ article: a }) => {
        const url = webAddress(a!.url);
        const events = a!.events.nodes;
        return (
          <>
            <header>
              <p className="over"><KindMark kind="ARTICLE" /> Article · {[a!.publisher, a!.published && day(a!.published)].filter(Boolean).join(" · ")}</p>
              <h2>{a!.title}</h2>
              <p className="aliases">
                {a!.byline && `By ${a!.byline}. `}
                {a!.sources.length > 0 && `Credits ${list(a!.sources, 5)}. `}
                {url && <a href={url} target="_blank" rel="noopener noreferrer nofollow">Original page</a>}
              </p>
              {events.length > 0 && (
                <div className="actions">
                  <Link to={{ ...nothing, view: "graph", around: events.slice(0, 60).map((e) => e.id), selected: id }} className="button"><Icon name="target" /> Draw what it reports</Link>
                </div>
              )}
            </header>
            <section>
              <h3>Reports {number(a!.events.totalCount)} {a!.events.totalCount === 1 ? "event" : "events"}</h3>
              {events.length ? <EventList events={events} /> : <p className="hint">Nothing was read out of it.</p>}
            </section>
            <section>
              <h3>Text</h3>
              {a!.text ? <Text text={a!.text} marks={a!.mentions.nodes.map((m) => ({ start: m.start, end: m.end, node: m.entity }))} /> : <p className="hint">Its text was not kept.</p>}
            </section>
          </>
        );
      }}
    </Shown>
  );
}
