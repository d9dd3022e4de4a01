// Small parts that every view uses.
import type { MouseEvent, ReactNode } from "react";
import type { Failure } from "./api";
import { day, percent, sentence } from "./format";
import { eventKind, typeLabel, type Kind } from "./kinds";
import type { EventRow, Named } from "./queries";
import { go, href, type Place } from "./url";

/** A link within the page: a click stays, any other way of opening works too. */
export function Link({ to, children, className, title, current }: { to: Partial<Place>; children: ReactNode; className?: string; title?: string; current?: boolean }) {
  const follow = (e: MouseEvent) => {
    if (e.metaKey || e.ctrlKey || e.shiftKey || e.button !== 0) return;
    e.preventDefault();
    go(to);
  };
  return (
    <a href={href(to)} onClick={follow} className={className} title={title} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}

const outlines: Record<Kind, ReactNode> = {
  PERSON: <circle cx="8" cy="8" r="6" />,
  COUNTRY: <path d="M4.6 2.2h6.8L15 8l-3.6 5.8H4.6L1 8z" strokeLinejoin="round" />,
  ORGANIZATION: <rect x="2.5" y="2.5" width="11" height="11" rx="2.5" />,
  OFFICE: <path d="M8 1.4 14.6 8 8 14.6 1.4 8z" strokeLinejoin="round" />,
  PLACE: <path d="M8 2 14.6 13.4H1.4z" strokeLinejoin="round" />,
  EVENT: <rect x="1" y="4" width="14" height="8" rx="3" />,
  ARTICLE: <path d="M3.5 1.5h9v13h-9zM5.5 5h5M5.5 8h5M5.5 11h3" />,
};

/** The shape and colour that a kind has in the drawing. */
export function KindMark({ kind, family }: { kind: Kind; family?: string }) {
  return (
    <svg className={`mark mark-${kind.toLowerCase()}`} viewBox="0 0 16 16" aria-hidden="true" data-family={family}>
      {outlines[kind]}
    </svg>
  );
}

export function Type({ type }: { type: string }) {
  return <span className="type" data-family={eventKind(type).family}>{typeLabel(type)}</span>;
}

/** An entity as something to click: its details open, with the offices held on a day, and the view stays. */
export function Entity({ node, asOf }: { node: Named; asOf?: string | null }) {
  return (
    <Link to={{ selected: node.id, asOf: asOf ?? undefined }} className="entity" title={`Details of ${node.name}`}>
      {node.name}
    </Link>
  );
}

export function Status({ status }: { status: string }) {
  if (status === "ACTUAL") return null;
  const meaning: Record<string, string> = {
    DENIED: "Somebody says that it did not happen", PLANNED: "Announced; will happen", PROPOSED: "Somebody wants it", HYPOTHETICAL: "Might, could, if",
  };
  return <span className="status" title={meaning[status]}>{status.toLowerCase()}</span>;
}

export function Confidence({ value }: { value: number }) {
  return (
    <span className="confidence" title={`Confidence ${percent(value)}`}>
      <svg viewBox="0 0 36 6" aria-hidden="true">
        <rect width="36" height="6" rx="3" className="track" />
        <rect width={36 * value} height="6" rx="3" className="fill" />
      </svg>
      <span>{percent(value)}</span>
    </span>
  );
}

/** A list of events, each a line that opens its details. */
export function EventList({ events, selected }: { events: EventRow[]; selected?: string }) {
  return (
    <ul className="events">
      {events.map((e) => (
        <li key={e.id} aria-current={e.id === selected ? "true" : undefined}>
          <Link to={{ selected: e.id }} className="event-line">
            <time dateTime={e.date ?? undefined}>{day(e.date)}</time>
            <span className="what">
              <Type type={e.type} /> <span>{sentence(e)}</span> <Status status={e.status} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Failed({ error, again }: { error: Failure; again?: () => void }) {
  return (
    <div className="notice failed" role="alert">
      <strong>{error.message}</strong>
      <p>{error.advice}</p>
      {again && <button type="button" onClick={again}>Try again</button>}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="notice empty">
      <strong>{title}</strong>
      {children && <div>{children}</div>}
    </div>
  );
}

export function Loading({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <div className="loading" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} style={{ width: `${[92, 74, 83, 61, 88][i % 5]}%` }} />
      ))}
    </div>
  );
}

const paths = {
  search: "M7 12.5a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11zM11 11l3.5 3.5",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  sun: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
  moon: "M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z",
  half: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M8 5l4.5-1M8 8h6M8 11l4.5 1",
  link: "M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 0 1 4.4 4.3L11.4 8.8M9 11.5l-1.6 1.6A3 3 0 0 1 3 8.8l1.6-1.6",
  code: "M5 4 1.5 8 5 12M11 4l3.5 4-3.5 4M9.5 2.5l-3 11",
  swap: "M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13",
  terminal: "M2 3h12v10H2zM4.5 6l2 2-2 2M8.5 10.5h3",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.5V8l2.5 1.5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  expand: "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 1v2.5M8 12.5V15M1 8h2.5M12.5 8H15",
  target: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z",
  path: "M3.5 11a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM12.5 1.4a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM5 11.5 11 4.5",
  download: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
  down: "M4 6l4 4 4-4",
  play: "M4.5 2.5v11l9-5.5z",
  image: "M2 3h12v10H2zM2 11l3.5-3.5L9 11l2-2 3 3M10.5 6a.8.8 0 1 0 0 .1",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
