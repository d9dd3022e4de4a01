// The page: the bar at the top, one view, and the details of what is chosen.
import { Component, lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { useAbilities, type Abilities } from "./abilities";
import { Detail, type Chain } from "./detail";
import { Filters, Popover } from "./filters";
import { eventsQuery, filterOf, pathQuery, statsQuery, subgraphQuery } from "./queries";
import { Search } from "./search";
import { save } from "./save";
import { Start } from "./start";
import { setTheme, useTheme, type Theme } from "./theme";
import { Overview, Timeline } from "./timeline";
import { authorization, TokenForm, useToken } from "./token";
import { Icon, Link, Loading } from "./ui";
import { go, nothing, usePlace, write, type Place, type View } from "./url";

const Graph = lazy(() => import("./graph").then((m) => ({ default: m.Graph })));
const Paste = lazy(() => import("./paste").then((m) => ({ default: m.Paste })));
const Query = lazy(() => import("./query").then((m) => ({ default: m.Query })));

export function App() {
  const place = usePlace();
  const abilities = useAbilities();
  const [from, start] = useState<Chain["from"]>();
  const chain = useMemo(() => ({ from, start }), [from]);
  useEffect(() => {
    if (place.path.length === 2) start(undefined);
  }, [place.path.length]);
  useEffect(() => {
    const names: Record<View, string> = { start: "", graph: "Graph", timeline: "Timeline", query: "Query", paste: "Add an article" };
    document.title = [names[place.view], "Backchannel"].filter(Boolean).join(" · ");
  }, [place.view]);
  const withFilters = place.view === "graph" || place.view === "timeline";
  return (
    <>
      <a href="#content" className="skip">Skip to the content</a>
      <header className="top">
        <Link to={{ ...nothing, view: "start", types: [], since: undefined, until: undefined, confidence: undefined, country: undefined }} className="brand" title="To the start page">
          <img src="/icon.svg" alt="" width="26" height="26" /> <span>Backchannel</span>
        </Link>
        <Search
          main
          label="Search people, countries, organisations, offices, places, events and articles"
          placeholder="Search people, countries, events, articles"
          onChoose={(h) => go({ ...nothing, view: "graph", around: [h.node.id], selected: h.node.id })}
        />
        <nav aria-label="Views">
          <Tab view="graph" place={place}>Graph</Tab>
          <Tab view="timeline" place={place}>Timeline</Tab>
          <Tab view="query" place={place}>Query</Tab>
          {abilities.ingest && <Tab view="paste" place={place}>Add</Tab>}
        </nav>
        <ThemeSwitch />
      </header>
      <TokenForm />
      {chain.from && place.view === "graph" && (
        <div className="banner" role="status">
          Path from <strong>{chain.from.name}</strong>: choose the other end in the drawing, in the list, or
          <Search label="The other end of the path" placeholder="search for it" kinds={["PERSON", "COUNTRY", "ORGANIZATION"]} onChoose={(h) => go({ ...nothing, view: "graph", path: [chain.from!.id, h.node.id] })} />
          <button type="button" className="bare" onClick={() => chain.start(undefined)}>Cancel</button>
        </div>
      )}
      {withFilters && (
        <div className="tools">
          <Filters />
          <span className="gap" />
          <ViewActions place={place} abilities={abilities} />
        </div>
      )}
      <div className="content" id="content" tabIndex={-1}>
        <Boundary key={place.view}>
          <Suspense fallback={<main className="notice"><Loading lines={5} label="Loading the view" /></main>}>
            {place.view === "start" ? (
              <Start />
            ) : place.view === "graph" ? (
              <main className="stack">
                <h1 className="unseen">Graph</h1>
                <Graph chain={chain} />
                <div className="strip"><Overview height={76} /></div>
              </main>
            ) : place.view === "timeline" ? (
              <main>
                <h1 className="unseen">Timeline</h1>
                <Timeline />
              </main>
            ) : place.view === "paste" ? (
              <main><Paste /></main>
            ) : (
              <main className="stack">
                <h1 className="unseen">Query</h1>
                <Query />
              </main>
            )}
          </Suspense>
        </Boundary>
        {place.selected && (
          <Boundary key={place.selected}>
            <Detail id={place.selected} chain={chain} />
          </Boundary>
        )}
      </div>
    </>
  );
}

function Tab({ view, place, children }: { view: View; place: Place; children: ReactNode }) {
  return <Link to={{ view }} current={place.view === view} className="tab">{children}</Link>;
}

function ThemeSwitch() {
  const theme = useTheme();
  const next: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
  const names: Record<Theme, string> = { system: "as the system has it", light: "light", dark: "dark" };
  return (
    <button type="button" className="bare theme" title={`Colours: ${names[theme]}`} aria-label={`Colours: ${names[theme]}. Change to ${names[next[theme]]}`} onClick={() => setTheme(next[theme])}>
      <Icon name={theme === "system" ? "half" : theme === "light" ? "sun" : "moon"} />
    </button>
  );
}

/** The query behind a view, with its variables. */
function behind(place: Place): { document: string; variables: unknown } {
  const filter = filterOf(place);
  if (place.view === "timeline") return { document: eventsQuery.text, variables: { filter, first: 50, orderBy: "DATE_DESC" } };
  if (place.path.length === 2) {
    return { document: pathQuery.text, variables: { from: place.path[0], to: place.path[1], types: filter.types, since: filter.since, until: filter.until } };
  }
  if (place.around.length) return { document: subgraphQuery.text, variables: { around: place.around, depth: 1, filter, first: place.limit } };
  return { document: statsQuery.text, variables: {} };
}

function ViewActions({ place, abilities }: { place: Place; abilities: Abilities }) {
  const [told, setTold] = useState("");
  const { document: text, variables } = behind(place);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.origin + write(place));
      setTold("Copied");
    } catch {
      setTold("The address bar has the link");
    }
    setTimeout(() => setTold(""), 2500);
  };
  return (
    <div className="view-actions">
      <span role="status" className="hint">{told}</span>
      <button type="button" onClick={copy}><Icon name="link" /> <span>Copy link</span></button>
      <Link to={{ ...nothing, view: "query", document: text, variables: JSON.stringify(variables) }} className="button" title="The query behind this view">
        <Icon name="code" /> <span>Query behind this</span>
      </Link>
      {place.view === "graph" && place.path.length === 0 && place.around.length > 0 && abilities.formats.length > 0 && (
        <Popover label={<><Icon name="download" /> Export</>}>
          <ul className="plain">
            {abilities.formats.map((f) => (
              <li key={f.name}><Download address={exportAddress(place, f.name)} name={`backchannel.${f.name}`}>{f.title}</Download></li>
            ))}
          </ul>
          <p className="hint">What is drawn, with these filters.</p>
        </Popover>
      )}
    </div>
  );
}

/** A link that the browser streams to a file; with a token the page must fetch it, since a link carries none. */
function Download({ address, name, children }: { address: string; name: string; children: ReactNode }) {
  const token = useToken();
  const [told, setTold] = useState("");
  const get = async () => {
    setTold(" …");
    try {
      const r = await fetch(address, { headers: authorization() });
      if (!r.ok) throw new Error(`status ${r.status}`);
      save(await r.blob(), /filename="?([^";]+)/.exec(r.headers.get("Content-Disposition") ?? "")?.[1] ?? name);
      setTold("");
    } catch (e) {
      setTold(` not to be had: ${e instanceof Error ? e.message : e}`);
    }
  };
  return token ? <button type="button" className="bare" onClick={get}>{children}{told}</button> : <a href={address} download>{children}</a>;
}

/** The drawing's selection, under the names that `backchannel export` has for it. */
function exportAddress(place: Place, format: string): string {
  const p = new URLSearchParams({ format, depth: "1", first: String(place.limit) });
  for (const id of place.around) p.append("around", id);
  for (const t of place.types) p.append("type", t);
  if (place.since) p.set("since", place.since);
  if (place.until) p.set("until", place.until);
  if (place.country) p.set("country", place.country);
  if (place.confidence) p.set("min-confidence", String(place.confidence));
  return `/export?${p}`;
}

/** Keeps a fault in one part from blanking the page. */
class Boundary extends Component<{ children: ReactNode }, { failed?: Error }> {
  state: { failed?: Error } = {};
  static getDerivedStateFromError(failed: Error) {
    return { failed };
  }
  render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="notice failed" role="alert">
        <strong>This part of the page has stopped working.</strong>
        <p>{this.state.failed.message}</p>
        <button type="button" onClick={() => location.reload()}>Reload the page</button>
      </div>
    );
  }
}
