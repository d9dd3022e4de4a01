// Handing in an article: what was found is shown in its text before anything is stored.
import { useEffect, useMemo, useRef, useState } from "react";
import { ask, document as query, Failure } from "./api";
import { day, number } from "./format";
import { Text, type Mark } from "./evidence";
import { eventTypes, kinds, typeLabel, type Kind } from "./kinds";
import { Confidence, Empty, Failed, KindMark, Link, Type } from "./ui";
import { nothing } from "./url";

interface Finding {
  kind: string;
  label: string;
  id: string;
  start: number;
  end: number;
  text: string;
  confidence?: number | null;
}

interface Ingested {
  stored: boolean;
  articleId: string;
  title: string;
  published?: string | null;
  publisher?: string | null;
  text: string;
  findings: Finding[];
}

const ingest = query<{ ingestArticle: Ingested }, { text?: string; html?: string; url?: string; source?: string; dryRun: boolean }>(`
mutation ingestArticle($text: String, $html: String, $url: String, $source: String, $dryRun: Boolean) {
  ingestArticle(text: $text, html: $html, url: $url, source: $source, dryRun: $dryRun) {
    stored articleId title published publisher text
    findings { kind label id start end text confidence }
  }
}`);

/** The server names event types as the graph does; people read verbs. */
const readable = (label: string) =>
  label.replace(/\b[A-Z]+(?:_[A-Z]+)*\b(?=(.?))/g, (word, after: string) => (word in eventTypes ? (after === "" || after === ")" ? eventTypes[word].alone : eventTypes[word].verb) : word));

/** A saved page, rather than its text. */
const isPage = (s: string) => /^\s*<(!doctype|html|head|body|article|div|p|\?xml)[\s>]/i.test(s);

export function Paste() {
  const [text, setText] = useState("");
  const [source, setSource] = useState("");
  const [found, setFound] = useState<{ for: string; what: Ingested }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failure>();
  const isURL = /^https?:\/\/\S+$/.test(text.trim());
  const what = isURL ? { url: text.trim() } : isPage(text) ? { html: text } : { text };
  const hand = async (dryRun: boolean) => {
    setBusy(true);
    setError(undefined);
    try {
      const { ingestArticle } = await ask(ingest, { ...what, source: source.trim() || undefined, dryRun });
      setFound({ for: text + source, what: ingestArticle });
    } catch (e) {
      setError(e instanceof Failure ? e : new Failure(String(e), "Try again."));
    } finally {
      setBusy(false);
    }
  };
  const current = found && found.for === text + source ? found.what : undefined;
  return (
    <div className="paste">
      <header>
        <h1>Add an article</h1>
        <p>Paste the text of a newspaper page, or its HTML. What is found in it is shown first; nothing is stored until you say so.</p>
      </header>
      <div className="two">
        <form
          onSubmit={(e) => {
            e.preventDefault();
            void hand(true);
          }}
        >
          <label className="field">
            <span>Article</span>
            <textarea value={text} rows={18} spellCheck={false} onChange={(e) => setText(e.target.value)} placeholder={"THE BALTIC LEDGER\nWednesday, 13 March 2024\n\nTurkish president's posting of private messages shakes NATO allies\n\n…"} />
            <small>{text.trim() ? `Read as ${isURL ? "an address, which the server fetches if it may" : isPage(text) ? "a saved page" : "plain text"}; ${number(text.length)} characters.` : "The title, the paper and the date are found in it."}</small>
          </label>
          <label className="field">
            <span>Address of the page, if the text does not name it</span>
            <input value={source} type="url" onChange={(e) => setSource(e.target.value)} placeholder="https://" />
          </label>
          <div className="actions">
            <button type="submit" className={current ? "" : "primary"} disabled={busy || !text.trim()}>{busy ? "Reading…" : "Read it"}</button>
            {current && !current.stored && <button type="button" className="primary" disabled={busy} onClick={() => void hand(false)}>Store what was found</button>}
          </div>
          {error && <Failed error={error} />}
        </form>
        <section aria-live="polite">{current ? <Found what={current} /> : <Empty title="What is found appears here."><p>Names are underlined in the text, the sentences that tell of an event are marked, and each event is listed with how sure the extractor is.</p></Empty>}</section>
      </div>
    </div>
  );
}

function Found({ what }: { what: Ingested }) {
  const [chosen, setChosen] = useState<number>();
  const isEvent = (f: Finding) => f.kind in eventTypes;
  const events = what.findings.filter(isEvent);
  const holdings = what.findings.filter((f) => f.kind === "HOLDS");
  const entities = new Map<string, Finding>();
  for (const f of what.findings) if (!isEvent(f) && f.kind !== "HOLDS" && !entities.has(f.id)) entities.set(f.id, f);
  const chosenFinding = chosen === undefined ? undefined : what.findings[chosen];
  const marks = useMemo((): Mark[] => {
    const names = what.findings.filter((f) => !isEvent(f) && f.kind !== "HOLDS").map((f) => ({ start: f.start, end: f.end, className: `found-name name-${f.kind.toLowerCase()}`, title: f.label }));
    const passages = chosenFinding ? [chosenFinding] : what.findings.filter(isEvent);
    return [...passages.map((f) => ({ start: f.start, end: f.end, title: readable(f.label) })), ...names];
  }, [chosenFinding, what]);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosenFinding) text.current?.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }, [chosenFinding]);
  const entry = (f: Finding, label: React.ReactNode) => {
    const i = what.findings.indexOf(f);
    return (
      <li key={i}>
        <button type="button" className="entry" aria-pressed={chosen === i} onClick={() => setChosen(chosen === i ? undefined : i)}>{label}{f.confidence != null && <Confidence value={f.confidence} />}</button>
      </li>
    );
  };
  return (
    <div className="found">
      {what.stored && (
        <p className="notice-line" role="status">
          Stored. <Link to={{ ...nothing, view: "graph", around: [what.articleId], selected: what.articleId }} className="button">Draw what it reports</Link>
        </p>
      )}
      <h2>{what.title || "Without a title"}</h2>
      <p className="meta">{[what.publisher, what.published ? day(what.published) : "no date was found"].filter(Boolean).join(" · ")}</p>
      <div className="marked" ref={text} tabIndex={0} role="region" aria-label="The text, with what was found"><Text text={what.text} marks={marks} /></div>
      <p className="keys" aria-hidden="true"><span><mark>an event is told here</mark></span>{(["PERSON", "COUNTRY", "ORGANIZATION", "PLACE"] as const).map((k) => <span key={k} className={`found-name name-${k.toLowerCase()}`}>{kinds[k].one.toLowerCase()}</span>)}</p>
      <h3>{number(events.length)} {events.length === 1 ? "event" : "events"}</h3>
      {events.length === 0 && <p className="hint">No event was read out of it.</p>}
      <ul>{events.map((f) => entry(f, <><Type type={f.kind} /> <span>{readable(f.label)}</span></>))}</ul>
      {holdings.length > 0 && <h3>{number(holdings.length)} {holdings.length === 1 ? "office" : "offices"}</h3>}
      <ul>{holdings.map((f) => entry(f, <span>{f.label}</span>))}</ul>
      <h3>{number(entities.size)} {entities.size === 1 ? "name" : "names"}</h3>
      <ul className="names">
        {[...entities.values()].map((f) => {
          const kind = f.kind.toUpperCase() as Kind;
          return entry(f, <>{kind in kinds && <KindMark kind={kind} />} <span title={kind in kinds ? kinds[kind].one : typeLabel(f.kind)}>{f.label}</span></>);
        })}
      </ul>
    </div>
  );
}
