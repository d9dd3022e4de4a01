// What the page asks. Every document can be opened in the query view, so each
// is written to be read.
import { document, type Document } from "./api";
import { kindOf, type Kind } from "./kinds";
import { mostEvents, type Filter, type Sort } from "./url";

export interface Named {
  id: string;
  kind?: Kind;
  name: string;
}

export interface EventRow extends Named {
  type: string;
  date?: string | null;
  status: string;
  confidence: number;
  agents: Named[];
  targets: Named[];
  object?: { id: string; type: string; date?: string | null; agents: Named[] } | null;
}

export interface EventFilter {
  types?: string[];
  since?: string;
  until?: string;
  minConfidence?: number;
  country?: string;
  participant?: string;
  knownBy?: string;
}

export const orderOf: Record<Sort, string> = { latest: "DATE_DESC", earliest: "DATE_ASC", surest: "CONFIDENCE_DESC" };

/** The filters that all views share. */
export function filterOf(p: Filter): EventFilter {
  const f: EventFilter = {};
  if (p.types.length) f.types = p.types;
  if (p.since) f.since = p.since;
  if (p.until) f.until = p.until;
  if (p.confidence) f.minConfidence = p.confidence;
  if (p.country) f.country = p.country;
  if (p.known) f.knownBy = p.known;
  return f;
}

const eventSelf = `
      id name type date status confidence
      agents { id kind name }
      targets { id kind name }`;

const eventRow = `${eventSelf}
      object { id type date agents { id name } }`;

export interface StatsAnswer {
  stats: {
    nodes: { kind: Kind; count: number }[];
    events: { type: string; count: number }[];
    edges: number;
    holdings: number;
    recorded?: string | null;
  };
}

export const statsQuery = document<StatsAnswer, Record<string, never>>(`
query stats {
  stats { nodes { kind count } events { type count } edges holdings recorded }
}`);

/** All that the start page shows, in one. */
export const startQuery = document<unknown, { filter: EventFilter }>(`
query start($filter: EventFilter) {
  stats { nodes { kind count } events { type count } edges holdings recorded }
  overTime: aggregate(by: [MONTH, TYPE], filter: $filter, first: 10000) { keys count }
  latest: events(filter: $filter, first: 8, orderBy: DATE_DESC) {
    totalCount
    nodes {${eventRow}
    }
  }
  mostActive: aggregate(by: [AGENT], filter: $filter, first: 10) { keys labels count }
}`);

export const eventAdded = document<{ eventAdded: EventRow }, { filter: EventFilter }>(`
subscription eventAdded($filter: EventFilter) {
  eventAdded(filter: $filter) {${eventRow}
  }
}`);

export const countSinceQuery = document<{ now: { totalCount: number }; then: { totalCount: number } }, { now: EventFilter; then: EventFilter }>(`
query since($now: EventFilter, $then: EventFilter) {
  now: events(filter: $now, first: 1) { totalCount }
  then: events(filter: $then, first: 1) { totalCount }
}`);

export interface Page<T> {
  nodes: T[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export const eventsQuery = document<{ events: Page<EventRow> }, { filter: EventFilter; first: number; after?: string; orderBy: string }>(`
query events($filter: EventFilter, $first: Int, $after: String, $orderBy: EventOrder) {
  events(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {${eventRow}
    }
  }
}`);

export interface ActiveAnswer {
  people: { nodes: Named[] };
  countries: { nodes: Named[] };
  organizations: { nodes: Named[] };
}

export const activeQuery = document<{ aggregate: { keys: string[]; labels: string[]; count: number }[] }, { filter: EventFilter; first: number }>(`
query mostActive($filter: EventFilter, $first: Int) {
  aggregate(by: [AGENT], filter: $filter, first: $first) { keys labels count }
}`);

export interface Hit {
  node: Named & { type?: string; date?: string | null; agents?: Named[]; targets?: Named[]; publisher?: string | null; published?: string | null };
  kind: Kind;
  label: string;
  matched: string;
}

export const searchQuery = document<{ search: Hit[] }, { text: string; first: number; kinds?: string[] }>(`
query search($text: String!, $first: Int, $kinds: [NodeKind!]) {
  search(text: $text, first: $first, kinds: $kinds) {
    kind label matched
    node {
      id kind name
      ... on Event { type date agents { id name } targets { id name } }
      ... on Article { publisher published }
    }
  }
}`);

export interface GraphNode extends Named {
  kind: Kind;
  type?: string;
  date?: string | null;
  status?: string;
  confidence?: number;
}

export interface GraphEdge {
  from: string;
  to: string;
  type: string;
  event?: string | null;
}

export interface Drawn {
  nodes: GraphNode[];
  edges: GraphEdge[];
  truncated: boolean;
}

export const subgraphQuery = document<{ subgraph: Drawn }, { around: string[]; depth: number; filter: EventFilter; first: number }>(`
query subgraph($around: [ID!]!, $depth: Int, $filter: EventFilter, $first: Int) {
  subgraph(around: $around, depth: $depth, filter: $filter, first: $first) {
    truncated
    nodes { id kind name ... on Event { type date status confidence } }
    edges { from to type event }
  }
}`);

/** An event with what it is about, and what is about it. */
export interface Told extends Omit<EventRow, "object"> {
  about?: Named[];
  place?: Named | null;
  object?: Told | null;
  reactions?: { totalCount: number; nodes: Told[] };
}

export interface Centre extends Named {
  kind: Kind;
  /** Of all kinds but offices and events. */
  events?: { totalCount: number; nodes: Told[] };
  offices?: { office: Named }[];
  holders?: { person: Named }[];
  of?: Named | null;
}

const told = "id name type date status confidence agents { id kind name } targets { id kind name }";

const parts = {
  actors: `... on Actor { ...happened }
    ... on Person { offices { office { id kind name } } }`,
  place: "... on Place { events(first: $first, filter: $filter, orderBy: $orderBy) { totalCount nodes { ...told } } }",
  article: "... on Article { events(first: $first, filter: $filter, orderBy: $orderBy) { totalCount nodes { ...told } } }",
  office: "... on Office { of { id kind name } holders { person { id kind name } } }",
  event: "... on Event { ...told }",
};

export interface AroundVariables {
  ids: string[];
  filter: EventFilter;
  first: number;
  orderBy: string;
}

/**
 * The surroundings of nodes. A server bounds what a document can answer with,
 * counting every fragment, so the document has those alone that the nodes need.
 */
export function aroundQuery(ids: string[]): { query: Document<{ nodes: ((Centre & Partial<Told>) | null)[] }, AroundVariables>; most: number } {
  const byKind: Partial<Record<Kind, keyof typeof parts>> = { PLACE: "place", ARTICLE: "article", OFFICE: "office", EVENT: "event" };
  const of = (id: string) => byKind[kindOf(id) ?? "PERSON"] ?? "actors";
  const wanted = [...new Set(ids.map(of))].sort();
  const happened = wanted.includes("actors") ? `

fragment happened on Actor {
  events(first: $first, filter: $filter, orderBy: $orderBy) { totalCount nodes { ...told } }
}` : "";
  const withEvents = wanted.filter((w) => w !== "office" && w !== "event");
  const order = withEvents.length ? ", $first: Int, $orderBy: EventOrder" : "";
  const isTold = withEvents.length || wanted.includes("event");
  const tells = isTold ? `

# An event, what it is about, and what is about it.
fragment told on Event {
  ${told}
  about { id kind name }
  place { id kind name }
  object { ${told} object { ${told} } }
  reactions(first: 6, filter: $filter, orderBy: DATE_ASC) {
    totalCount
    nodes {
      ${told}
      reactions(first: 4, filter: $filter, orderBy: DATE_ASC) { totalCount nodes { ${told} } }
    }
  }
}` : "";
  return {
    query: document(`
query around($ids: [ID!]!${isTold ? ", $filter: EventFilter" : ""}${order}) {
  nodes(ids: $ids) {
    id kind name
    ${wanted.map((w) => parts[w]).join("\n    ")}
  }
}${happened}${tells}`),
    most: withEvents.length > 1 ? 120 : mostEvents,
  };
}

/** What joins nodes among themselves. */
export const amongQuery = document<{ subgraph: { edges: GraphEdge[] } }, { ids: string[]; filter: EventFilter; first: number }>(`
query among($ids: [ID!]!, $filter: EventFilter, $first: Int) {
  subgraph(around: $ids, depth: 0, filter: $filter, first: $first) { edges { from to type event } }
}`);

export interface PathAnswer {
  path: {
    length: number;
    nodes: Named[];
    links: { from: { id: string }; to: { id: string }; events: EventRow[] }[];
  }[];
}

export const pathQuery = document<PathAnswer, { from: string; to: string; types?: string[]; since?: string; until?: string }>(`
query path($from: ID!, $to: ID!, $types: [EventType!], $since: Date, $until: Date) {
  path(from: $from, to: $to, types: $types, since: $since, until: $until) {
    length
    nodes { id kind name }
    links {
      from { id }
      to { id }
      events {${eventRow}
      }
    }
  }
}`);

export interface Holding {
  title: string;
  label: string;
  status: string;
  from?: string | null;
  to?: string | null;
  confidence: number;
  person: Named;
  office: Named;
  evidence: Evidence[];
}

export interface Evidence {
  start: number;
  end: number;
  text: string;
  extractor: string;
  confidence: number;
  article: Article;
}

export interface Article extends Named {
  title: string;
  url?: string | null;
  published?: string | null;
  publisher?: string | null;
  byline?: string | null;
  text?: string;
}

const passage = `start end text extractor confidence
      article { id name title url published publisher byline text }`;

export interface EventDetail extends Above {
  plover: string;
  cameo: string;
  mode?: string | null;
  quote?: string | null;
  recorded: string;
  about: Named[];
  place?: Named | null;
  capacities: Pick<Holding, "label" | "status" | "person" | "office">[];
  reactions: Page<Thread>;
  evidence: Evidence[];
}

/** Events about events, down to the comments on what somebody said of a disclosure. */
export interface Thread extends EventRow {
  reactions?: { totalCount: number; nodes: Thread[] };
}

/** An event with what it is about, and what that is about in turn. */
export interface Above extends Omit<EventRow, "object"> {
  object?: Above | null;
}

export const eventQuery = document<{ event: EventDetail | null }, { id: string }>(`
query event($id: ID!) {
  event(id: $id) {${eventSelf}
      object {${eventSelf}
        object {${eventRow}
        }
      }
    plover cameo mode quote recorded
    about { id kind name }
    place { id kind name }
    capacities { label status person { id name } office { id name } }
    evidence {
      ${passage}
    }
    reactions(first: 50, orderBy: DATE_ASC) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {${eventRow}
        reactions(first: 10, orderBy: DATE_ASC) {
          totalCount
          nodes {${eventRow}
          }
        }
      }
    }
  }
}`);

export interface EntityDetail extends Named {
  kind: Kind;
  aliases?: string[];
  wikidata?: string | null;
  iso2?: string;
  iso3?: string;
  title?: string;
  of?: Named | null;
  partOf?: Named[];
  holdings?: Holding[];
  officesOf?: Named[];
  events?: Page<EventRow>;
  mentionedIn?: { totalCount: number; nodes: Article[] };
}

const listed = `events(first: 12, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {${eventRow}
      }
    }
    mentionedIn(first: 8) { totalCount nodes { id name title url published publisher } }`;

const holding = "title label status from to confidence person { id name } office { id name } evidence { " +
  "start end text extractor confidence article { id name title url published publisher } }";

export const entityVariables = (id: string, place: Filter & { asOf?: string }) => ({ id, asOf: place.asOf, filter: filterOf(place) });

export const entityQuery = document<{ node: EntityDetail | null }, { id: string; asOf?: string; filter: EventFilter }>(`
query entity($id: ID!, $asOf: Date, $filter: EventFilter) {
  node(id: $id) {
    id kind name
    ... on Person {
      aliases wikidata
      holdings: offices(asOf: $asOf) { ${holding} }
      ${listed}
    }
    ... on Country {
      aliases wikidata iso2 iso3
      officesOf: offices(asOf: $asOf) { id kind name }
      ${listed}
    }
    ... on Organization {
      aliases wikidata
      partOf { id kind name }
      officesOf: offices(asOf: $asOf) { id kind name }
      ${listed}
    }
    ... on Office {
      title
      of { id kind name }
      holdings: holders(asOf: $asOf) { ${holding} }
    }
    ... on Place {
      aliases wikidata
      partOf { id kind name }
      ${listed}
    }
  }
}`);

export interface ArticleDetail extends Article {
  sources: string[];
  language?: string | null;
  events: Page<EventRow>;
  mentions: { totalCount: number; nodes: { start: number; end: number; text: string; entity: Named }[] };
}

export const articleQuery = document<{ article: ArticleDetail | null }, { id: string }>(`
query article($id: ID!) {
  article(id: $id) {
    id name title url published publisher byline sources language text
    mentions(first: 500) { totalCount nodes { start end text entity { id kind name } } }
    events(first: 50, orderBy: DATE_ASC) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {${eventRow}
      }
    }
  }
}`);

export interface CountRow {
  keys: string[];
  count: number;
}

export const overTimeQuery = document<{ aggregate: CountRow[] }, { by: string[]; filter: EventFilter }>(`
query overTime($by: [Dimension!]!, $filter: EventFilter) {
  aggregate(by: $by, filter: $filter, first: 10000) { keys count }
}`);

export const countriesQuery = document<{ countries: { nodes: (Named & { iso3: string })[] } }, Record<string, never>>(`
query countries {
  countries(first: 300) { nodes { id kind name iso3 } }
}`);

/** What else the server can do, which depends on its version and on rights. */
export const abilitiesQuery = document<{ __schema: { mutationType: { fields: { name: string; args: { name: string; type: { name: string | null; ofType: { name: string | null } | null } }[] }[] } | null } }, Record<string, never>>(`
query abilities {
  __schema { mutationType { fields { name args { name type { name ofType { name } } } } } }
}`);

export interface PairAnswer {
  from: Named | null;
  to: Named | null;
  between: Page<EventRow>;
  theirs: { nodes: { reactions: { nodes: EventRow[] } }[] };
}

/** The two ends of an edge, as it is named in addresses. */
export const endsOf = (pair: string): [string, string] => [pair.slice(0, pair.indexOf("~")), pair.slice(pair.indexOf("~") + 1)];

export function pairVariables(pair: string, place: Filter) {
  const [from, to] = endsOf(pair);
  const filter = filterOf(place);
  return { from, to, between: { ...filter, agent: from, target: to }, theirs: { agent: to }, about: { ...filter, agent: from } };
}

/** What one did to another, and what one did about what the other did. */
export const pairQuery = document<PairAnswer, { from: string; to: string; between: object; theirs: object; about: object }>(`
query between($from: ID!, $to: ID!, $between: EventFilter, $theirs: EventFilter, $about: EventFilter) {
  from: node(id: $from) { id kind name }
  to: node(id: $to) { id kind name }
  between: events(filter: $between, first: 100, orderBy: DATE_DESC) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {${eventRow}
    }
  }
  theirs: events(filter: $theirs, first: 200, orderBy: DATE_DESC) {
    nodes {
      reactions(filter: $about, first: 10, orderBy: DATE_DESC) {
        nodes {${eventRow}
        }
      }
    }
  }
}`);
