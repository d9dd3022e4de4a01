// The first thing one sees: what is in the graph, and where to begin.
import { useAnswer } from "./api";
import { useNamedQueries } from "./named";
import { number, day } from "./format";
import { kindOf, kindOrder, kinds } from "./kinds";
import { activeQuery, eventsQuery, filterOf, statsQuery } from "./queries";
import { Empty, EventList, Failed, KindMark, Link, Loading } from "./ui";
import { go, isFiltered, noFilter, nothing, usePlace } from "./url";
import { Overview } from "./timeline";

const none = {};

export function Start() {
  const place = usePlace();
  const filter = filterOf(place);
  const stats = useAnswer(statsQuery, none);
  const events = useAnswer(eventsQuery, { filter, first: 8, orderBy: "DATE_DESC" });
  const active = useAnswer(activeQuery, { filter, first: 10 });
  const questions = useNamedQueries();
  const s = stats.data?.stats;
  const count = (kind: string) => s?.nodes.find((n) => n.kind === kind)?.count ?? 0;
  const total = s?.events.reduce((n, e) => n + e.count, 0) ?? 0;
  if (s && count("ARTICLE") === 0 && total === 0) {
    return (
      <main className="start">
        <Empty title="The graph is empty.">
          <p>Load articles into it, then reload this page:</p>
          <pre>backchannel load ARTICLE.html</pre>
        </Empty>
      </main>
    );
  }
  return (
    <main className="start">
      <section className="hero">
        <h1>Who told whom what, who made it public, and where it says so.</h1>
        <p>
          A graph of diplomatic events read from newspaper articles. Search a name above, pick a question below, or start with whoever is most active. Every
          line leads to the sentence it came from.
        </p>
      </section>
      {stats.error ? (
        <Failed error={stats.error} again={stats.again} />
      ) : (
        <dl className="counts" aria-label="What the graph holds">
          {(["EVENT", ...kindOrder.filter((k) => k !== "EVENT")] as const).map((k) => (
            <div key={k}>
              <dt>
                <KindMark kind={k} /> {kinds[k].many}
              </dt>
              <dd>{s ? number(count(k)) : "…"}</dd>
            </div>
          ))}
        </dl>
      )}
      <section className="wide">
        <header>
          <h2>Events over time</h2>
          <Link to={{ ...nothing, view: "timeline" }}>Open the timeline</Link>
        </header>
        <Overview />
      </section>
      <div className="columns">
        <section>
          <header>
            <h2>Questions</h2>
            <Link to={{ ...nothing, view: "query" }}>Ask your own</Link>
          </header>
          {questions.failed ? (
            <Empty title="The named questions could not be read." />
          ) : questions.list ? (
            <ul className="questions">
              {questions.list.map((q) => (
                <li key={q.name}>
                  <Link to={{ ...nothing, view: "query", name: q.name }}>{q.question}</Link>
                </li>
              ))}
            </ul>
          ) : (
            <Loading lines={5} />
          )}
        </section>
        <section>
          <header>
            <h2>Latest events</h2>
            <Link to={{ ...nothing, view: "timeline" }}>All events</Link>
          </header>
          {events.error ? <Failed error={events.error} again={events.again} /> : events.data ? <EventList events={events.data.events.nodes} /> : <Loading lines={6} />}
          {events.data?.events.totalCount === 0 && isFiltered(place) && <Empty title="No event is like that."><button type="button" onClick={() => go(noFilter)}>Clear the filters</button></Empty>}
        </section>
        <section>
          <header>
            <h2>Most active</h2>
          </header>
          {active.error ? (
            <Failed error={active.error} again={active.again} />
          ) : active.data ? (
            <ol className="ranking">
              {active.data.aggregate
                .filter((r) => r.keys[0])
                .map((r, _, all) => (
                  <li key={r.keys[0]}>
                    <Link to={{ ...nothing, view: "graph", around: [r.keys[0]], selected: r.keys[0] }}>
                      <KindMark kind={kindOf(r.keys[0]) ?? "PERSON"} />
                      <span className="name">{r.labels[0]}</span>
                      <span className="bar" aria-hidden="true">
                        <span style={{ width: `${(100 * r.count) / all[0].count}%` }} />
                      </span>
                      <span className="count">{number(r.count)}</span>
                      <span className="unseen"> events</span>
                    </Link>
                  </li>
                ))}
            </ol>
          ) : (
            <Loading lines={6} />
          )}
        </section>
      </div>
      {s?.recorded && <p className="footnote">Last loaded {day(s.recorded.slice(0, 10))}. {number(s.edges)} edges, {number(s.holdings)} holdings of offices.</p>}
    </main>
  );
}
