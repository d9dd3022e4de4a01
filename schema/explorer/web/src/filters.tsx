// The filters that all views share. They stand in the address.
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useAnswer } from "./api";
import { percent } from "./format";
import { eventTypes, families, typeLabel, type Family } from "./kinds";
import { countriesQuery, statsQuery } from "./queries";
import { Icon } from "./ui";
import { go, isFiltered, noFilter, usePlace } from "./url";

const none = {};

/** A button with a panel that closes on Escape or when one goes elsewhere. */
export function Popover({ label, active, className, children }: { label: ReactNode; active?: boolean; className?: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (e: Event) => !box.current?.contains(e.target as Node) && setOpen(false);
    const key = (e: KeyboardEvent) => {
      if (e.key !== "Escape") return;
      setOpen(false);
      box.current?.querySelector("button")?.focus();
    };
    addEventListener("pointerdown", outside);
    addEventListener("focusin", outside);
    addEventListener("keydown", key);
    return () => {
      removeEventListener("pointerdown", outside);
      removeEventListener("focusin", outside);
      removeEventListener("keydown", key);
    };
  }, [open]);
  return (
    <div className={className ? `popover ${className}` : "popover"} ref={box}>
      <button type="button" className={active ? "chip on" : "chip"} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label} <Icon name="down" />
      </button>
      {open && <div className="sheet">{children}</div>}
    </div>
  );
}

/** A date that is handed on when it is whole, since one is typed digit by digit. */
function DateField({ label, value, onDate }: { label: string; value?: string; onDate: (d: string | undefined) => void }) {
  const [text, setText] = useState(value ?? "");
  useEffect(() => setText(value ?? ""), [value]);
  const bad = text !== "" && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(text);
  return (
    <label className="field">
      <span>{label}</span>
      <input
        value={text}
        placeholder="2024-03-12"
        inputMode="numeric"
        aria-invalid={bad}
        size={10}
        onChange={(e) => setText(e.target.value.trim())}
        onBlur={() => !bad && onDate(text || undefined)}
        onKeyDown={(e) => e.key === "Enter" && !bad && onDate(text || undefined)}
      />
      {bad && <small role="alert">Year, year-month or year-month-day</small>}
    </label>
  );
}

/** A moment of one's own clock, as the address and the server have it: in UTC. */
const toUTC = (local: string) => (local ? new Date(local).toISOString() : undefined);

function toLocal(utc: string): string {
  const t = new Date(utc);
  return new Date(t.getTime() - t.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const moment = (utc: string) => toLocal(utc).replace("T", " ");

function Known({ value }: { value?: string }) {
  const [text, setText] = useState(value ? toLocal(value) : "");
  useEffect(() => setText(value ? toLocal(value) : ""), [value]);
  const take = () => text !== (value ? toLocal(value) : "") && go({ known: toUTC(text) });
  return (
    <label className="field">
      <span>As known by</span>
      <input type="datetime-local" value={text} onChange={(e) => setText(e.target.value)} onBlur={take} onKeyDown={(e) => e.key === "Enter" && take()} />
    </label>
  );
}

export function Filters() {
  const place = usePlace();
  const stats = useAnswer(statsQuery, none);
  const countries = useAnswer(countriesQuery, none);
  const count = new Map(stats.data?.stats.events.map((e) => [e.type, e.count]));
  const chosen = new Set(place.types);
  const toggle = (types: string[]) => {
    const all = types.every((t) => chosen.has(t));
    const rest = place.types.filter((t) => !types.includes(t));
    go({ types: all ? rest : [...rest, ...types] });
  };
  const country = countries.data?.countries.nodes.find((c) => c.id === place.country);
  const known = Object.keys(eventTypes).filter((t) => !stats.data || count.has(t) || chosen.has(t));
  return (
    <div className="filters" role="group" aria-label="Filters">
      <Popover
        active={place.types.length > 0}
        label={place.types.length === 0 ? "All event types" : place.types.length === 1 ? typeLabel(place.types[0]) : `${place.types.length} event types`}
      >
        <div className="types">
          {(Object.keys(families) as Family[]).map((f) => {
            const types = known.filter((t) => eventTypes[t].family === f);
            if (types.length === 0) return null;
            return (
              <fieldset key={f} data-family={f}>
                <legend>
                  <label>
                    <input type="checkbox" checked={types.every((t) => chosen.has(t))} onChange={() => toggle(types)} /> <span className="dot" data-family={f}>{families[f]}</span>
                  </label>
                </legend>
                {types.map((t) => (
                  <label key={t}>
                    <input type="checkbox" checked={chosen.has(t)} onChange={() => toggle([t])} /> {typeLabel(t)} <small>{count.get(t) ?? ""}</small>
                  </label>
                ))}
              </fieldset>
            );
          })}
        </div>
        {place.types.length > 0 && <button type="button" onClick={() => go({ types: [] })}>All types</button>}
      </Popover>
      <Popover active={!!(place.since || place.until)} label={place.since || place.until ? `${place.since ?? "…"} – ${place.until ?? "…"}` : "Any time"}>
        <div className="row">
          <DateField label="From" value={place.since} onDate={(since) => go({ since })} />
          <DateField label="To" value={place.until} onDate={(until) => go({ until })} />
        </div>
        <p className="hint">Or drag over the timeline.</p>
        {(place.since || place.until) && <button type="button" onClick={() => go({ since: undefined, until: undefined })}>Any time</button>}
      </Popover>
      <Popover active={!!place.confidence} label={place.confidence ? `At least ${percent(place.confidence)} sure` : "Any confidence"}>
        <label className="field">
          <span>At least {percent(place.confidence ?? 0)} sure</span>
          <input type="range" min="0" max="0.95" step="0.05" value={place.confidence ?? 0} onChange={(e) => go({ confidence: Number(e.target.value) || undefined }, true)} />
        </label>
        <p className="hint">How sure the extractor is of what it read; 80 % and more is meant to be right nearly always.</p>
      </Popover>
      <label className={place.country ? "chip on select" : "chip select"}>
        <span className="unseen">Country</span>
        <select value={place.country ?? ""} onChange={(e) => go({ country: e.target.value || undefined })}>
          <option value="">All countries</option>
          {countries.data?.countries.nodes.map((c) => (
            <option key={c.id} value={c.id}>{c.name}</option>
          ))}
          {place.country && countries.data && !country && <option value={place.country}>{place.country}</option>}
        </select>
        <Icon name="down" />
      </label>
      <Popover active={!!place.known} label={place.known ? `As known ${moment(place.known)}` : "As known now"}>
        <Known value={place.known} />
        <p className="hint">The graph as it was loaded by then: what is said of the past, but was read later, is left out.</p>
        {place.known && <button type="button" onClick={() => go({ known: undefined })}>As known now</button>}
      </Popover>
      {isFiltered(place) && (
        <button type="button" className="bare" onClick={() => go(noFilter)}>
          Clear filters
        </button>
      )}
    </div>
  );
}
