// The page: the bar at the top, one view, and the details of what is chosen.
import { Component, lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { useAbilities } from "./abilities";
import { ViewActions } from "./actions";
import { Detail, type Chain } from "./detail";
import { Filters } from "./filters";
import { LiveEvents } from "./livelist";
import { Search } from "./search";
import { Start } from "./start";
import { setTheme, useTheme, type Theme } from "./theme";
import { Overview, Timeline } from "./timeline";
import { TokenForm } from "./token";
import { Icon, Link, Loading } from "./ui";
import { go, noFilter, nothing, usePlace, type Place, type View } from "./url";

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
  const withFilters = place.view !== "query" && place.view !== "paste";
  return (
    <>
      <a href="#content" className="skip">Skip to the content</a>
      <header className="top">
        <Link to={{ ...nothing, ...noFilter, view: "start" }} className="brand" title="To the start page">
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
        <LiveEvents place={place} />
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
                <Query abilities={abilities} />
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
