// Where the reader is: every view is a link, and the query string alone says which.
import { useSyncExternalStore } from "react";

export type View = "start" | "graph" | "timeline" | "query" | "paste";
export type Sort = "latest" | "earliest" | "surest";
export type Form = "json" | "table" | "graph";

/** What all views are filtered by. */
export interface Filter {
  types: string[];
  since?: string;
  until?: string;
  confidence?: number;
  country?: string;
  /** A moment: the graph as it was known then. */
  known?: string;
}

export interface Place extends Filter {
  view: View;
  /** The nodes in the middle of the drawing. */
  around: string[];
  /** The node or event whose details are shown. */
  selected?: string;
  /** The day on which the chosen person's or country's offices are shown. */
  asOf?: string;
  /** Two ends of a chain of contact. */
  path: string[];
  /** Events as nodes of their own, or actors alone. */
  drawing: "events" | "actors";
  /** Kinds that are not drawn. */
  hidden: string[];
  /** How many events of each node in the middle at most. */
  limit: number;
  /** Which events come first, in the timeline's list and into the drawing. */
  sort: Sort;
  /** A named query, or else a document, with its variables. */
  name?: string;
  document?: string;
  variables?: string;
  form?: Form;
}

const views: View[] = ["start", "graph", "timeline", "query", "paste"];
const sorts: Sort[] = ["latest", "earliest", "surest"];
const forms: Form[] = ["json", "table", "graph"];
export const defaultLimit = 60;
export const mostEvents = 300;
/** More events than this as nodes of their own hide one another. */
export const mostBoxes = 100;
/** Offices and what events are about clutter a drawing of who did what; the legend shows them. */
export const usuallyHidden = ["OFFICE", "TOPIC"];

const isDate = (s: string | null): s is string => s !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(s);
const isMoment = (s: string | null): s is string => s !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(s) && !Number.isNaN(Date.parse(s));

export function read(search: string): Place {
  const p = new URLSearchParams(search);
  const words = (key: string) => (p.get(key) ?? "").split(",").filter(Boolean);
  const date = (key: string) => (isDate(p.get(key)) ? p.get(key)! : undefined);
  const fraction = Number(p.get("confidence"));
  const limit = Math.floor(Number(p.get("events")));
  return {
    view: views.find((v) => v === p.get("view")) ?? "start",
    around: p.getAll("around"),
    selected: p.get("show") ?? undefined,
    asOf: date("asof"),
    path: p.getAll("path").slice(0, 2),
    drawing: p.get("as") === "actors" ? "actors" : "events",
    hidden: p.has("hide") ? words("hide").filter((k) => k !== "none") : usuallyHidden,
    limit: limit > 0 ? Math.min(limit, p.get("as") === "actors" ? mostEvents : mostBoxes) : defaultLimit,
    sort: sorts.find((s) => s === p.get("sort")) ?? "latest",
    types: words("types"),
    since: date("since"),
    until: date("until"),
    confidence: fraction > 0 && fraction <= 1 ? fraction : undefined,
    country: p.get("country") ?? undefined,
    known: isMoment(p.get("known")) ? p.get("known")! : undefined,
    name: p.get("name") ?? undefined,
    document: p.get("query") ?? undefined,
    variables: p.get("variables") ?? undefined,
    form: forms.find((f) => f === p.get("as")),
  };
}

export function write(s: Place): string {
  const p = new URLSearchParams();
  const put = (key: string, value: string | number | undefined) => value !== undefined && value !== "" && p.append(key, String(value));
  if (s.view !== "start") p.append("view", s.view);
  if (s.view === "query") {
    put("name", s.name);
    put("query", s.document);
    put("variables", s.variables);
    put("as", s.form);
  }
  if (s.view === "graph") {
    for (const id of s.path.length === 2 ? [] : s.around) put("around", id);
    for (const id of s.path) put("path", id);
    if (s.drawing === "actors") put("as", s.drawing);
    if (s.hidden.join() !== usuallyHidden.join()) put("hide", s.hidden.join(",") || "none");
    if (s.limit !== defaultLimit) put("events", s.limit);
  }
  if ((s.view === "graph" || s.view === "timeline") && s.sort !== "latest") put("sort", s.sort);
  put("show", s.selected);
  if (s.selected) put("asof", s.asOf);
  put("types", s.types.join(","));
  put("since", s.since);
  put("until", s.until);
  put("confidence", s.confidence);
  put("country", s.country);
  put("known", s.known);
  // Colons, slashes and commas of ids may stand in a query string as they are.
  const text = p.toString().replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%2C", ",");
  return text ? `?${text}` : "/";
}

// Tests read this module where there is no page.
let current = read(globalThis.location?.search ?? "");
const listeners = new Set<() => void>();
globalThis.addEventListener?.("popstate", () => {
  current = read(location.search);
  for (const l of listeners) l();
});

/** Goes somewhere; replace leaves no step for the back button, as while dragging. */
export function go(change: Partial<Place>, replace = false): void {
  const next = { ...current, ...change };
  const url = write(next);
  if (url === write(current)) {
    current = next;
  } else {
    current = next;
    history[replace ? "replaceState" : "pushState"](null, "", url);
  }
  for (const l of listeners) l();
}

export function usePlace(): Place {
  return useSyncExternalStore((l) => (listeners.add(l), () => listeners.delete(l)), () => current);
}

/** The address of a change, for links that can be opened in another tab. */
export const href = (change: Partial<Place>): string => write({ ...current, ...change });

/** What does not stay when one goes to another view; the filters do. */
export const nothing: Partial<Place> = { around: [], selected: undefined, asOf: undefined, path: [], name: undefined, document: undefined, variables: undefined, form: undefined };

export const noFilter: Filter = { types: [], since: undefined, until: undefined, confidence: undefined, country: undefined, known: undefined };

export const isFiltered = (f: Filter): boolean => f.types.length > 0 || !!(f.since || f.until || f.confidence || f.country || f.known);
